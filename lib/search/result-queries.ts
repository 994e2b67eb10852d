import type pg from 'pg';
import type { IsoDate } from '@/lib/arabic/calendar-date';
import type { Named } from '@/lib/articles/article';
import { reader, readRows } from '@/lib/db/client';
import { Prisma } from '@/lib/db/generated/client';

/** An article as a result shows it, before its words are marked. */
export interface ResultRow {
  id: number;
  slug: string;
  externalId: string | null;
  title: string;
  subtitle: string | null;
  bodyText: string;
  publishedOn: IsoDate;
  section: Named;
  authors: Named[];
  views: number;
}

/** In the order of the ids; what is not public any more is left out. */
export const readResults = (ids: readonly number[]): Promise<ResultRow[]> =>
  readRows<ResultRow & pg.QueryResultRow>(Prisma.sql`
    select a.id, a.slug, a.external_id as "externalId", a.title, a.subtitle, a.body_text as "bodyText",
      to_char(a.published_on, 'YYYY-MM-DD') as "publishedOn",
      json_build_object('slug', s.slug, 'name', s.name) as section,
      array(
        select json_build_object('slug', w.slug, 'name', w.name) from article_author l join author w on w.id = l.author_id
        where l.article_id = a.id order by l.position
      ) as authors,
      coalesce(v.total, 0)::float8 as views
    from unnest(${[...ids]}::int[]) with ordinality as k(id, place)
    join article a on a.id = k.id join section s on s.id = a.section_id
    left join article_views v on v.article_id = a.id
    where a.status = 'published' and a.published_on is not null order by k.place`);

/** What a link to an article says. */
export interface ResultLink {
  id: number;
  slug: string;
  title: string;
  publishedOn: IsoDate;
}

/** Of those that are still public, by id. */
export async function readLinks(ids: readonly number[]): Promise<Map<number, ResultLink>> {
  if (ids.length === 0) return new Map();
  const rows = await readRows<ResultLink & pg.QueryResultRow>(Prisma.sql`
    select id, slug, title, to_char(published_on, 'YYYY-MM-DD') as "publishedOn" from article
    where id = any(${[...ids]}::int[]) and status = 'published' and published_on is not null`);
  return new Map(rows.map((row) => [row.id, row]));
}

/** Title, subtitle and body, for looking at how words are spelled. */
export const readTexts = (ids: readonly number[]): Promise<{ id: number; text: string }[]> =>
  reader().$queryRaw<{ id: number; text: string }[]>`
    select id, concat_ws(E'\n', title, subtitle, body_text) as text from article where id = any(${[...ids]}::int[])`;

/** Views of every article that has any; asked for anew after a minute. */
let views: { until: number; of: Promise<Map<number, number>> } | undefined;
const MINUTE = 60_000;

export function viewsOfAll(): Promise<Map<number, number>> {
  if (views === undefined || views.until < Date.now()) {
    const of = readViews();
    views = { until: Date.now() + MINUTE, of };
    of.catch(() => (views = undefined));
  }
  return views.of;
}

async function readViews(): Promise<Map<number, number>> {
  const rows = await readRows<{ id: number; total: number }>(Prisma.sql`
    select article_id as id, total::float8 as total from article_views where total > 0`);
  return new Map(rows.map(({ id, total }) => [id, total]));
}
