import { beforeEach, expect, it } from 'vitest';
import { getArticle } from '@/lib/articles/queries';
import { articleInput } from '@/lib/articles/schema';
import { db } from '@/lib/db/client';
import { newReads, noteReadsIn } from '@/lib/freshness/reads';
import { runImport } from '@/lib/import/run-import';
import { parseMarkdown } from '@/lib/import/sources/markdown';
import { ensureSeries } from '@/lib/series/commands';
import { getSeries, listSeriesArticles, partsOfSeries } from '@/lib/articles/series-queries';
import { announcedBy } from '../support/announcements';
import { emptyDatabase, makeArticle } from '../support/articles';

beforeEach(emptyDatabase);

const file = (title: string, lines: string) =>
  parseMarkdown(`---\ntitle: "${title}"\ndate: "2020-01-01"\nsection: "أ"\n${lines}\n---\nنصّ.`, `${title}.md`, title);

it('is read from front matter, and lists its public parts in their order', async () => {
  const items = [
    file('ثانٍ', 'series: "عدّة الكاتب"\npart: 2'),
    file('أوّل', 'series: "عُدّة الكاتب"\npart: 1'),
    file('مسودّة', 'series: "عدّة الكاتب"\npart: 3\ndraft: true'),
    file('غريب', ''),
  ];
  await runImport(items, { source: 'x', write: true });
  const series = await getSeries('عدة-الكاتب');
  expect(series).toMatchObject({ name: 'عدّة الكاتب', description: '' });
  const parts = await partsOfSeries(series?.id ?? 0);
  expect(parts.map(({ title, part }) => [title, part])).toEqual([
    ['أوّل', 1],
    ['ثانٍ', 2],
  ]);
  expect((await listSeriesArticles(series?.id ?? 0)).map(({ part }) => part)).toEqual([1, 2]);
  expect((await getArticle(parts[0]?.id ?? 0))?.series).toMatchObject({ name: 'عدّة الكاتب', part: 1 });
});

it.each(['series: "أ"', 'part: 2', 'series: "أ"\npart: "صفر"'])('refuses %s alone', (lines) => {
  expect(file('أ', lines).kind).toBe('refused');
});

it('has a part for every series, and a series for every part', () => {
  const given = { title: 'أ', bodyHtml: '', sectionId: 1 };
  expect(articleInput.safeParse({ ...given, seriesId: 1 }).success).toBe(false);
  expect(articleInput.safeParse({ ...given, seriesPart: 1 }).success).toBe(false);
  expect(articleInput.safeParse({ ...given, seriesId: 1, seriesPart: 1 }).success).toBe(true);
});

it('tells the pages of all parts when one comes to it', async () => {
  const seriesId = await db().$transaction((tx) => ensureSeries(tx, 'سلسلة'));
  await makeArticle({ seriesId, seriesPart: 1 });
  expect(await announcedBy(() => makeArticle({ seriesId, seriesPart: 2 }))).toContain(`series:${seriesId}`);
  const reads = newReads();
  await noteReadsIn(reads, () => partsOfSeries(seriesId));
  expect([...reads.tags]).toEqual([`series:${seriesId}`]);
});
