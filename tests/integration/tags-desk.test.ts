import { beforeEach, describe, expect, it } from 'vitest';
import type { Actor } from '@/lib/auth/actor';
import { Forbidden } from '@/lib/auth/permissions';
import { db } from '@/lib/db/client';
import { tagUrl } from '@/lib/site/urls';
import { createTag, deleteTag, deleteUnusedTags, saveTag } from '@/lib/tags/desk-commands';
import { listTags } from '@/lib/tags/desk-queries';
import { mergeTags } from '@/lib/tags/merge-commands';
import { announcedBy } from '../support/announcements';
import { emptyDatabase, makeArticle } from '../support/articles';
import { redirectFor } from '../support/moved';
import { makeActor } from '../support/actors';

let editor: Actor;
const ids: number[] = [];

/** Three tags; the first has articles 1 and 2, the second 2 and 3, the third none. */
beforeEach(async () => {
  await emptyDatabase();
  editor = await makeActor('editor');
  ids.length = 0;
  for (const name of ['كتب', 'مؤلفات', 'خط']) {
    const made = await saveTag(editor, { name, slug: '' });
    if (made.kind === 'done') ids.push(made.value);
  }
  const [a = 0, b = 0] = ids;
  for (const tagIds of [[a], [b, a], [b]]) await makeArticle({ tagIds });
});

const all = { search: '', sort: 'name', unused: false, page: 1 } as const;
const tagsOf = async (articleId: number) =>
  (await db().articleTag.findMany({ where: { articleId }, include: { tag: true } })).map(({ tag }) => tag.name);

describe('tags', () => {
  it('are listed by name or count, searched however spelled, and those without articles apart', async () => {
    const names = async (more: object) => (await listTags(editor, { ...all, ...more })).rows.map(({ name }) => name);
    expect(await names({})).toEqual(['خط', 'كتب', 'مؤلفات']);
    expect(await names({ sort: 'count' })).toEqual(['كتب', 'مؤلفات', 'خط']);
    expect(await names({ search: 'مولّفات' })).toEqual(['مؤلفات']);
    expect(await names({ unused: true })).toEqual(['خط']);
    expect(await listTags(editor, { ...all, page: 2 })).toEqual({ rows: [], total: 3 });
  });

  it('are renamed on the pages of their articles, and leave a redirect', async () => {
    const rename = () => saveTag(editor, { id: 1, name: 'الكتب', slug: 'كتب' });
    expect(await announcedBy(rename)).toEqual(['article:1', 'article:2', 'redirects', 'tag:1', 'tags']);
    expect(await redirectFor(tagUrl('كتب'))).toBe(tagUrl('الكتب'));
    expect(await saveTag(editor, { id: 1, name: 'خط', slug: '' })).toMatchObject({ kind: 'invalid' });
  });

  it('take their address back when they are made anew', async () => {
    await saveTag(editor, { id: 1, name: 'الكتب', slug: '' });
    await createTag(editor, 'كتب');
    expect(await redirectFor(tagUrl('كتب'))).toBeNull();
  });

  it('go into one: articles, drafts, revisions and addresses', async () => {
    await db().draft.create({ data: { articleId: 3, content: { tagIds: [3, 2, 1] } } });
    const merge = () => mergeTags(editor, { into: 1, from: [2, 3, 1] });
    expect(await announcedBy(merge)).toEqual(
      ['article:1', 'article:2', 'article:3', 'redirects', 'tag:1', 'tag:2', 'tag:3', 'tags'].sort(),
    );
    expect((await listTags(editor, all)).rows).toMatchObject([{ id: 1, articles: 3 }]);
    expect(await db().draft.findFirst()).toMatchObject({ version: 2, content: { tagIds: [1] } });
    const facts = await db().revision.findMany({ orderBy: { articleId: 'asc' }, select: { facts: true } });
    expect(facts.map((row) => row.facts)).toMatchObject([{ tagIds: [1] }, { tagIds: [1] }, { tagIds: [1] }]);
    expect(await redirectFor(tagUrl('خط'))).toBe(tagUrl('كتب'));
    expect(await mergeTags(editor, { into: 1, from: [2] })).toMatchObject({ kind: 'refused' });
    expect(await mergeTags(editor, { into: 1, from: [1] })).toMatchObject({ kind: 'refused' });
  });

  it('are deleted; their articles stay', async () => {
    expect(await announcedBy(() => deleteTag(editor, 1))).toEqual(['article:1', 'article:2', 'tag:1', 'tags']);
    expect([await tagsOf(1), await tagsOf(2)]).toEqual([[], ['مؤلفات']]);
    expect(await deleteTag(editor, 1)).toMatchObject({ kind: 'refused' });
  });

  it('that nobody uses are deleted together, those of drafts apart', async () => {
    await saveTag(editor, { name: 'حبر', slug: '' });
    await db().draft.create({ data: { articleId: 1, content: { tagIds: [3] } } });
    await deleteUnusedTags(editor);
    expect((await listTags(editor, all)).rows.map(({ name }) => name)).toEqual(['خط', 'كتب', 'مؤلفات']);
    expect(await deleteUnusedTags(editor)).toMatchObject({ kind: 'refused' });
  });

  it('are no business of an author, but for new ones', async () => {
    const author = await makeActor('author');
    await expect(saveTag(author, { name: 'x', slug: '' })).rejects.toThrow(Forbidden);
    await expect(mergeTags(author, { into: 1, from: [2] })).rejects.toThrow(Forbidden);
    await expect(deleteTag(author, 1)).rejects.toThrow(Forbidden);
    await expect(deleteUnusedTags(author)).rejects.toThrow(Forbidden);
    expect(await createTag(author, 'جديد')).toMatchObject({ kind: 'done', value: { name: 'جديد' } });
  });
});
