import type { ArticleCard, SeriesPart } from '@/lib/articles/article';
import { cardsOf } from '@/lib/articles/cards';
import { reader } from '@/lib/db/client';
import { noteRead } from '@/lib/freshness/reads';
import { SERIES, seriesTag } from '@/lib/freshness/tags';

export interface SeriesView {
  id: number;
  slug: string;
  name: string;
  description: string;
}

/** One series by slug; null when there is none. */
export async function getSeries(slug: string): Promise<SeriesView | null> {
  noteRead(SERIES);
  const select = { id: true, slug: true, name: true, description: true } as const;
  const series = await reader().series.findUnique({ where: { slug }, select });
  if (series) noteRead(seriesTag(series.id));
  return series;
}

/** The published parts of a series in their order, as links. */
export async function partsOfSeries(id: number): Promise<SeriesPart[]> {
  noteRead(seriesTag(id));
  return reader().$queryRaw<SeriesPart[]>`
    select id, slug, title, series_part as part from article where series_id = ${id} and status = 'published'
    order by series_part, id`;
}

/** The same as cards, each with its part. */
export async function listSeriesArticles(id: number): Promise<(ArticleCard & { part: number })[]> {
  const parts = await partsOfSeries(id);
  const partOf = new Map(parts.map((one) => [one.id, one.part]));
  const cards = await cardsOf(parts.map((one) => one.id));
  return cards.map((card) => ({ ...card, part: partOf.get(card.id) ?? 0 }));
}
