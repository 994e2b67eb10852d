import type { ArticleCard, Named } from '@/lib/articles/article';
import type { IsoDate } from '@/lib/arabic/calendar-date';
import { reader } from '@/lib/db/client';
import { Prisma } from '@/lib/db/generated/client';
import { noteRead } from '@/lib/freshness/reads';
import { articleTag } from '@/lib/freshness/tags';

/**
 * The columns of a card, from article a, its section s and its views v: one statement with what hangs on the row, since
 * a page is made of several lists and each statement has its price.
 */
export const cardColumns = Prisma.sql`
  a.id, a.slug, a.title, a.subtitle, a.excerpt, to_char(a.published_on, 'YYYY-MM-DD') as "publishedOn",
  a.page_start as "pageStart", json_build_object('slug', s.slug, 'name', s.name) as section,
  array(
    select json_build_object('slug', w.slug, 'name', w.name) from article_author l join author w on w.id = l.author_id
    where l.article_id = a.id order by l.position
  ) as authors,
  coalesce(v.total, 0)::float8 as views`;

/** Where those columns come from. */
export const cardSource = Prisma.sql`
  article a join section s on s.id = a.section_id left join article_views v on v.article_id = a.id`;

/** What the database gives for these columns. */
export interface CardRow extends Omit<ArticleCard, 'publishedOn' | 'authors'> {
  publishedOn: IsoDate | null;
  authors: Named[];
}

/** A database row as the rest of the house sees it. A published article without a date is a bug, and says so. */
export function toCard<T extends CardRow>(row: T): T & { publishedOn: IsoDate } {
  const { publishedOn } = row;
  if (publishedOn === null) throw new Error(`article ${row.id} is published without a date`);
  return { ...row, publishedOn };
}

/** Cards in the order of the ids. Lists choose their keys from a narrow index first and join only these rows. */
export async function cardsOf(ids: number[]): Promise<ArticleCard[]> {
  noteRead(...ids.map(articleTag));
  if (ids.length === 0) return [];
  const rows = await reader().$queryRaw<CardRow[]>`
    select ${cardColumns} from unnest(${ids}::int[]) with ordinality as k(id, place)
    join (${cardSource}) on a.id = k.id order by k.place`;
  return rows.map(toCard);
}
