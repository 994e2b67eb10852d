import { beforeEach, describe, expect, it } from 'vitest';
import { createArticle, saveDraft } from '@/lib/articles/draft-commands';
import { getForDesk } from '@/lib/articles/desk-queries';
import type { DraftContent } from '@/lib/articles/draft';
import { publishArticle } from '@/lib/articles/publish-commands';
import { restoreRevision } from '@/lib/articles/revision-commands';
import { partsOfSeries } from '@/lib/articles/series-queries';
import type { Actor } from '@/lib/auth/actor';
import { Forbidden } from '@/lib/auth/permissions';
import { db } from '@/lib/db/client';
import { createSeries, deleteSeries, saveSeries } from '@/lib/series/desk-commands';
import { getSeriesRow, listSeries, seriesChoices } from '@/lib/series/desk-queries';
import { mergeSeries } from '@/lib/series/merge-commands';
import { seriesForm } from '@/lib/series/schema';
import { seriesUrl } from '@/lib/site/urls';
import { makeActor } from '../support/actors';
import { announcedBy } from '../support/announcements';
import { emptyDatabase, makeArticle } from '../support/articles';
import { redirectFor } from '../support/moved';

let editor: Actor;
const form = (values: object) => seriesForm.parse(values);
const all = { search: '', page: 1 } as const;

/** Three series; the first has article 1, the second 2, the third none. */
beforeEach(async () => {
  await emptyDatabase();
  editor = await makeActor('editor');
  for (const name of ['عدة الكاتب', 'أدوات الخطاط', 'رحلات']) await saveSeries(editor, form({ name }));
  await makeArticle({ seriesId: 1, seriesPart: 1 });
  await makeArticle({ seriesId: 2, seriesPart: 2 });
});

describe('series', () => {
  it('are listed by name with their articles, and found however spelled', async () => {
    const rows = (await listSeries(editor, all)).rows.map(({ name, articles }) => [name, articles]);
    expect(rows).toEqual([
      ['أدوات الخطاط', 1],
      ['رحلات', 0],
      ['عدة الكاتب', 1],
    ]);
    expect((await listSeries(editor, { ...all, search: 'ادوات' })).total).toBe(1);
    expect(await seriesChoices(editor, 'رحل')).toEqual([{ id: 3, name: 'رحلات' }]);
  });

  it('are renamed and described, on the pages of their parts too, and leave a redirect', async () => {
    const change = () =>
      saveSeries(editor, form({ id: 1, name: 'عدة الكتّاب', slug: 'عدة-الكاتب', description: 'ما به يكتب' }));
    expect(await announcedBy(change)).toEqual(['redirects', 'series', 'series:1']);
    expect(await getSeriesRow(editor, 1)).toMatchObject({ name: 'عدة الكتّاب', description: 'ما به يكتب', articles: 1 });
    expect(await redirectFor(seriesUrl('عدة-الكاتب'))).toBe(seriesUrl('عدة-الكتاب'));
    expect(await saveSeries(editor, form({ id: 1, name: 'رحلات' }))).toMatchObject({ kind: 'invalid' });
    expect(await saveSeries(editor, form({ id: 99, name: 'غيرها' }))).toMatchObject({ kind: 'refused' });
  });

  it('go into one with their numbers: articles, drafts, revisions and addresses', async () => {
    await db().draft.create({ data: { articleId: 1, content: { seriesId: 2, seriesPart: '5' } } });
    const merge = () => mergeSeries(editor, { into: 1, from: [2, 3, 1] });
    expect(await announcedBy(merge)).toEqual(
      ['article:2', 'redirects', 'series', 'series:1', 'series:2', 'series:3'].sort(),
    );
    expect((await partsOfSeries(1)).map(({ id, part }) => [id, part])).toEqual([
      [1, 1],
      [2, 2],
    ]);
    expect(await db().draft.findFirst()).toMatchObject({ version: 2, content: { seriesId: 1, seriesPart: '5' } });
    const [revision] = await db().revision.findMany({ where: { articleId: 2 } });
    expect(revision?.facts).toMatchObject({ seriesId: 1, seriesPart: 2 });
    expect(await redirectFor(seriesUrl('رحلات'))).toBe(seriesUrl('عدة-الكاتب'));
    expect(await mergeSeries(editor, { into: 1, from: [2] })).toMatchObject({ kind: 'refused' });
  });

  it('are deleted when no article and no draft is in them', async () => {
    await db().draft.create({ data: { articleId: 1, content: { seriesId: 3 } } });
    expect(await deleteSeries(editor, 1)).toMatchObject({ kind: 'refused' });
    expect(await deleteSeries(editor, 3)).toMatchObject({ kind: 'refused' });
    await db().draft.deleteMany();
    expect(await announcedBy(() => deleteSeries(editor, 3))).toEqual(['series', 'series:3']);
    expect((await listSeries(editor, all)).total).toBe(2);
  });

  it('are no business of an author, but for new ones', async () => {
    const author = await makeActor('author');
    await expect(saveSeries(author, form({ name: 'x' }))).rejects.toThrow(Forbidden);
    await expect(mergeSeries(author, { into: 1, from: [2] })).rejects.toThrow(Forbidden);
    await expect(deleteSeries(author, 3)).rejects.toThrow(Forbidden);
    expect(await createSeries(author, 'رِحلات')).toMatchObject({ kind: 'done', value: { id: 3, name: 'رحلات' } });
    expect(await createSeries(author, 'جديدة')).toMatchObject({ kind: 'done', value: { name: 'جديدة' } });
    expect(await createSeries(author, '…')).toMatchObject({ kind: 'invalid' });
  });
});

describe('the part of an article', () => {
  const begin = (content: Partial<DraftContent>) =>
    createArticle(editor, { title: 'ثالث', bodyHtml: '<p>نصّ</p>', ...content });
  const write = async (id: number, change: Partial<DraftContent>) => {
    const article = await getForDesk(editor, id);
    if (article === null) throw new Error('no such article');
    const { content, version, liveRevisionId } = article;
    return saveDraft(editor, id, { ...content, ...change }, { version, liveRevisionId });
  };
  const rowOf = (id: number) =>
    db().article.findUniqueOrThrow({ where: { id }, select: { seriesId: true, seriesPart: true } });

  it('is typed in any digits, counted at the desk, and public when it is published', async () => {
    const id = await begin({ seriesId: 1, seriesPart: '٣' });
    expect(await rowOf(id)).toEqual({ seriesId: 1, seriesPart: 3 });
    expect(await partsOfSeries(1)).toHaveLength(1);
    expect(await announcedBy(() => publishArticle(editor, id))).toContain('series:1');
    expect((await partsOfSeries(1)).map(({ part }) => part)).toEqual([1, 3]);
    expect((await getForDesk(editor, id))?.content).toMatchObject({ seriesId: 1, seriesPart: '3' });
  });

  it('is not without its series, nor a series without it, and neither breaks the row of a draft', async () => {
    const id = await begin({ seriesId: 1 });
    expect(await rowOf(id)).toEqual({ seriesId: null, seriesPart: null });
    expect(await publishArticle(editor, id)).toMatchObject({ kind: 'invalid', errors: { seriesPart: /متلازمان/u } });
    await write(id, { seriesId: null, seriesPart: '2' });
    expect(await publishArticle(editor, id)).toMatchObject({ kind: 'invalid' });
    await write(id, { seriesId: 1, seriesPart: 'الأخير' });
    expect(await rowOf(id)).toEqual({ seriesId: null, seriesPart: null });
    expect(await publishArticle(editor, id)).toMatchObject({ kind: 'invalid' });
    await write(id, { seriesId: 77, seriesPart: '2' });
    expect(await rowOf(id)).toEqual({ seriesId: null, seriesPart: null });
    // A series that is gone is left out with its part, as other names are.
    expect(await publishArticle(editor, id)).toMatchObject({ kind: 'published' });
    expect(await rowOf(id)).toEqual({ seriesId: null, seriesPart: null });
  });

  it('leaves when it is taken out, and comes back with an old revision', async () => {
    await write(1, { seriesId: null, seriesPart: '' });
    await publishArticle(editor, 1);
    expect(await partsOfSeries(1)).toEqual([]);
    const [first] = await db().revision.findMany({ where: { articleId: 1 }, orderBy: { id: 'asc' } });
    const desk = await getForDesk(editor, 1);
    const base = { version: desk?.version ?? 0, liveRevisionId: desk?.liveRevisionId ?? null };
    await restoreRevision(editor, 1, first?.id ?? 0, base);
    expect((await getForDesk(editor, 1))?.content).toMatchObject({ seriesId: 1, seriesPart: '1' });
  });

  it('stays with a draft that was written before the form knew of series', async () => {
    await db().draft.create({ data: { articleId: 2, content: { title: 'معدّل', bodyHtml: '<p>نصّ</p>' } } });
    expect(await publishArticle(editor, 2)).toMatchObject({ kind: 'published' });
    expect(await rowOf(2)).toEqual({ seriesId: 2, seriesPart: 2 });
  });
});
