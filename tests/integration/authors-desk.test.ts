import { beforeEach, describe, expect, it } from 'vitest';
import type { Actor } from '@/lib/auth/actor';
import { Forbidden } from '@/lib/auth/permissions';
import { deleteAuthor, saveAuthor } from '@/lib/authors/desk-commands';
import { getAuthorDetail, listAuthors } from '@/lib/authors/desk-queries';
import { mergeAuthors } from '@/lib/authors/merge-commands';
import { authorForm } from '@/lib/authors/schema';
import { db } from '@/lib/db/client';
import { redirectFor } from '../support/moved';
import { authorUrl } from '@/lib/site/urls';
import { announcedBy } from '../support/announcements';
import { emptyDatabase, makeArticle } from '../support/articles';
import { makeActor } from '../support/actors';

let editor: Actor;

const save = (facts: object) => saveAuthor(editor, authorForm.parse(facts));

beforeEach(async () => {
  await emptyDatabase();
  editor = await makeActor('editor');
  for (const name of ['أحمد الأمين', 'الجاحظ', 'أ. الأمين']) await save({ name });
});

const bylines = async (articleId: number) =>
  (await db().articleAuthor.findMany({ where: { articleId }, orderBy: { position: 'asc' } })).map(
    (row) => row.authorId,
  );

describe('authors', () => {
  it('are sorted by the parts of their names, or as somebody says', async () => {
    await save({ id: '1', name: 'أحمد الأمين', given: 'أحمد', family: 'الأمين', slug: 'أحمد-الأمين' });
    expect(await getAuthorDetail(editor, 1)).toMatchObject({ sortKey: 'امين احمد', ownSortKey: '', father: null });
    await save({ id: '2', name: 'الجاحظ', sortKey: 'آآآ' });
    expect(await getAuthorDetail(editor, 2)).toMatchObject({ sortKey: 'ااا', ownSortKey: 'ااا' });
    expect((await listAuthors(editor, { search: '', page: 1 })).rows.map(({ id }) => id)).toEqual([3, 2, 1]);
    expect((await listAuthors(editor, { search: 'احمد امين', page: 1 })).rows.map(({ id }) => id)).toEqual([1]);
  });

  it('are renamed on every page that names them, and leave a redirect', async () => {
    await makeArticle({ authorIds: [2] });
    const change = (facts: object) => () => save({ id: 2, name: 'الجاحظ', slug: 'الجاحظ', ...facts });
    expect(await announcedBy(change({ bio: 'أديب' }))).toEqual(['author:2', 'authors']);
    expect(await announcedBy(change({ name: 'أبو عثمان' }))).toEqual(['article:1', 'author:2', 'authors', 'redirects']);
    expect(await redirectFor(authorUrl('الجاحظ'))).toBe(authorUrl('أبو-عثمان'));
    expect(await save({ name: 'أبو عثمان' })).toMatchObject({ kind: 'invalid', errors: { name: /./u } });
  });

  it('who are one person become one, in the first place that either had', async () => {
    await makeArticle({ authorIds: [3, 2] });
    await makeArticle({ authorIds: [1, 2, 3] });
    await makeArticle({ authorIds: [2, 3, 1] });
    await makeArticle({ authorIds: [2] });
    await db().draft.create({ data: { articleId: 4, content: { authorIds: [2, 3, 1] } } });
    const merge = () => mergeAuthors(editor, { into: 1, from: [3] });
    expect(await announcedBy(merge)).toEqual(
      ['article:1', 'article:2', 'article:3', 'author:1', 'author:3', 'authors', 'redirects'].sort(),
    );
    expect(await Promise.all([1, 2, 3, 4].map(bylines))).toEqual([[1, 2], [1, 2], [2, 1], [2]]);
    expect(await db().draft.findFirst()).toMatchObject({ content: { authorIds: [2, 1] } });
    expect(await redirectFor(authorUrl('أ-الأمين'))).toBe(authorUrl('أحمد-الأمين'));
    expect((await db().articleAuthor.findMany()).every(({ publishedAt }) => publishedAt !== null)).toBe(true);
    expect(await mergeAuthors(editor, { into: 1, from: [3] })).toMatchObject({ kind: 'refused' });
  });

  it('are deleted only when they have written nothing', async () => {
    await makeArticle({ authorIds: [1], status: 'draft' });
    expect(await deleteAuthor(editor, 1)).toMatchObject({ kind: 'refused' });
    expect(await announcedBy(() => deleteAuthor(editor, 2))).toEqual(['author:2', 'authors']);
    expect(await db().author.count()).toBe(2);
  });

  it('are no business of an author', async () => {
    const author = await makeActor('author');
    await expect(saveAuthor(author, authorForm.parse({ name: 'x' }))).rejects.toThrow(Forbidden);
    await expect(mergeAuthors(author, { into: 1, from: [2] })).rejects.toThrow(Forbidden);
    await expect(deleteAuthor(author, 1)).rejects.toThrow(Forbidden);
  });
});
