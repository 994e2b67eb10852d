import { beforeEach, describe, expect, it } from 'vitest';
import type { Actor } from '@/lib/auth/actor';
import { Forbidden } from '@/lib/auth/permissions';
import { db } from '@/lib/db/client';
import { deleteIssue, saveIssueForm, setIssuePages } from '@/lib/issues/desk-commands';
import { getIssueDetail, listIssuePages, listIssueRows } from '@/lib/issues/desk-queries';
import { issueForm } from '@/lib/issues/schema';
import { announcedBy } from '../support/announcements';
import { emptyDatabase, makeArticle } from '../support/articles';
import { redirectFor } from '../support/moved';
import { makeActor } from '../support/actors';

let editor: Actor;

const save = (facts: object) =>
  saveIssueForm(editor, issueForm.parse({ number: '5', volume: '', publishedOn: '2020-05-01', coverId: '', ...facts }));

beforeEach(async () => {
  await emptyDatabase();
  editor = await makeActor('editor');
});

describe('an issue', () => {
  it('is made from what was typed, in any digits', async () => {
    expect(await announcedBy(() => save({ number: '٥', volume: '٢', printedHijri: ' ' }))).toEqual(['issues']);
    expect(await getIssueDetail(editor, 1)).toMatchObject({ number: 5, volume: 2, printedHijri: null, articles: 0 });
    expect(await save({})).toMatchObject({ kind: 'invalid', errors: { number: /./u } });
    expect(await save({ number: '6', coverId: '9' })).toMatchObject({ kind: 'invalid', errors: { coverId: /./u } });
    expect((await listIssueRows(editor, 1)).rows.map(({ number }) => number)).toEqual([5]);
  });

  it.each([{ number: 'x' }, { number: '0' }, { publishedOn: '2020-02-30' }, { volume: '-1' }])(
    'refuses %j',
    (facts) => {
      expect(issueForm.safeParse({ number: '5', publishedOn: '2020-05-01', ...facts }).success).toBe(false);
    },
  );

  it('tells its articles its new number, and leaves a redirect', async () => {
    await save({});
    await makeArticle({ issueId: 1 });
    expect(await announcedBy(() => save({ id: '1', number: '6' }))).toEqual([
      'article:1',
      'issue:1',
      'issues',
      'redirects',
    ]);
    expect(await redirectFor('/issue/5')).toBe('/issue/6');
  });

  it('is ordered by its pages, in drafts and revisions too', async () => {
    await save({});
    await save({ number: '6' });
    for (const issueId of [1, 1, 2]) await makeArticle({ issueId });
    await db().draft.create({ data: { articleId: 2, content: { pageStart: '', pageEnd: '' } } });
    const pages = [
      { id: 1, start: 7, end: null },
      { id: 2, start: 3, end: 6 },
    ];
    const set = () => setIssuePages(editor, { issueId: 1, pages });
    expect(await announcedBy(set)).toEqual(expect.arrayContaining(['article:1', 'article:2', 'issue:1']));
    expect((await listIssuePages(editor, 1)).map(({ id }) => id)).toEqual([2, 1]);
    expect(await db().draft.findFirst()).toMatchObject({ content: { pageStart: '3', pageEnd: '6' } });
    expect(await db().revision.findFirst({ where: { articleId: 1 } })).toMatchObject({
      facts: { pageStart: 7, pageEnd: null },
    });
    // An article of another issue: nothing at all is changed.
    const strange = [...pages, { id: 3, start: 1, end: 1 }].map((one) => ({ ...one, start: 1, end: 1 }));
    expect(await setIssuePages(editor, { issueId: 1, pages: strange })).toMatchObject({ kind: 'refused' });
    expect((await listIssuePages(editor, 1)).map(({ start }) => start)).toEqual([3, 7]);
  });

  it('is deleted when it is empty', async () => {
    await save({});
    const article = await makeArticle({ issueId: 1, status: 'draft' });
    expect(await deleteIssue(editor, 1)).toMatchObject({ kind: 'refused' });
    await db().article.delete({ where: { id: article } });
    expect(await announcedBy(() => deleteIssue(editor, 1))).toEqual(['issue:1', 'issues']);
  });

  it('is no business of an author', async () => {
    const author = await makeActor('author');
    const form = issueForm.parse({ number: '5', publishedOn: '2020-05-01' });
    await expect(saveIssueForm(author, form)).rejects.toThrow(Forbidden);
    await expect(setIssuePages(author, { issueId: 1, pages: [] })).rejects.toThrow(Forbidden);
    await expect(deleteIssue(author, 1)).rejects.toThrow(Forbidden);
  });
});
