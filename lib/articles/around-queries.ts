import type { Around, ArticleView } from '@/lib/articles/article';
import { cardColumns, cardSource, toCard, type CardRow } from '@/lib/articles/cards';
import { reader } from '@/lib/db/client';
import { noteRead } from '@/lib/freshness/reads';
import { articleTag, relatedTag } from '@/lib/freshness/tags';

/** Articles that a page offers as like it. */
const RELATED = 4;

type Place = keyof Around;

/**
 * Where one goes on from a published article, in one statement: published ones alone, whatever was reckoned before. Each
 * neighbour is looked for behind a LATERAL: as a plain join the planner walks all articles and compares each one.
 */
export async function articlesAround({ id }: Pick<ArticleView, 'id'>): Promise<Around> {
  noteRead(articleTag(id), relatedTag(id));
  const rows = await reader().$queryRaw<(CardRow & { place: Place })[]>`
    with o as (
      select id, section_id, published_at, issue_id, page_start from article where id = ${id}
    ), near(place, rank, id) as (
      (select 'older', 0, b.id from o cross join lateral (
        select id from article where section_id = o.section_id and status = 'published'
          and (published_at, id) < (o.published_at, o.id) order by published_at desc, id desc limit 1) b)
      union all
      (select 'newer', 0, b.id from o cross join lateral (
        select id from article where section_id = o.section_id and status = 'published'
          and (published_at, id) > (o.published_at, o.id) order by published_at, id limit 1) b)
      union all
      (select 'before', 0, b.id from o cross join lateral (
        select id from article where issue_id = o.issue_id and status = 'published'
          and (page_start, id) < (o.page_start, o.id) order by page_start desc, id desc limit 1) b)
      union all
      (select 'after', 0, b.id from o cross join lateral (
        select id from article where issue_id = o.issue_id and status = 'published'
          and (page_start, id) > (o.page_start, o.id) order by page_start, id limit 1) b)
      union all
      select 'related', k.rank::int, k.id from article_related r
        cross join lateral unnest(r.others) with ordinality as k(id, rank) where r.article_id = ${id}
    )
    select near.place, ${cardColumns} from near join (${cardSource}) on a.id = near.id
    where a.status = 'published' and a.id <> ${id} order by near.rank`;
  noteRead(...rows.map((row) => articleTag(row.id)));
  const cardAt = (place: Place) => {
    const row = rows.find((one) => one.place === place);
    return row ? cardOf(row) : null;
  };
  const sides = { older: cardAt('older'), newer: cardAt('newer'), before: cardAt('before'), after: cardAt('after') };
  const shown = new Set(Object.values(sides).map((card) => card?.id));
  const related = rows.filter((row) => row.place === 'related' && !shown.has(row.id));
  return { ...sides, related: related.slice(0, RELATED).map(cardOf) };
}

function cardOf({ place: _, ...row }: CardRow & { place: Place }) {
  return toCard(row);
}
