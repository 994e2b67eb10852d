import { reader } from '@/lib/db/client';
import { Prisma } from '@/lib/db/generated/client';
import { noteRead } from '@/lib/freshness/reads';
import { articleTag, AUTHORS, LATEST, REDIRECTS, SECTIONS, TAGS } from '@/lib/freshness/tags';
import { parsePath, pathUrl } from '@/lib/redirects/path';
import { hasFeeds } from '@/lib/site/feed-urls';
import { searchUrl } from '@/lib/site/search-url';
import { archiveMonthUrl, archiveUrl, archiveYearUrl, articleUrl, homeUrl, parseId } from '@/lib/site/urls';
import { readOld, type OldAddress } from '@/lib/site/wordpress';

/** What an address that no page knows leads to. */
export type Found = { kind: 'moved'; to: string } | { kind: 'withdrawn'; id: number };

interface Row {
  toPath: string | null;
  id: number | null;
  slug: string | null;
  status: 'published' | 'withdrawn' | null;
}

/**
 * Where an address of before leads: to the final address, in one step, whatever it says. What the owner has said
 * (the redirects) stands before what an import has said, and that before what the form of the address means.
 * @param query as it was sent; only at the root does it say anything
 * @returns null when nothing of ours is meant
 */
export async function findOld(address: string, query = ''): Promise<Found | null> {
  const found = await findTarget(address, query);
  const path = parsePath(address);
  // What leads to itself leads nowhere.
  return found?.kind === 'moved' && path !== null && found.to === pathUrl(path) ? null : found;
}

/** The same for an address of another host: what stood there at a path may stand here at the same. */
export async function findTarget(address: string, query = ''): Promise<Found | null> {
  noteRead(REDIRECTS, LATEST);
  const path = parsePath(address);
  if (path === null) return null;
  const { keys, what, feed } = readOld(path, query);
  const found = await resolve(keys, what);
  // Only lists have a feed; what was one of comments leads to the article.
  return feed !== null && found?.kind === 'moved' && hasFeeds(found.to) ? moved(`${found.to}/${feed}`) : found;
}

async function resolve(keys: string[], what: OldAddress | null): Promise<Found | null> {
  const row = await lookUp(keys, what);
  if (row?.id !== null && row?.id !== undefined && row.slug !== null) {
    noteRead(articleTag(row.id));
    if (row.status === 'withdrawn') return { kind: 'withdrawn', id: row.id };
    return moved(articleUrl({ id: row.id, slug: row.slug }));
  }
  if (row?.toPath) return moved(pathUrl(row.toPath));
  const to = what && addressOf(what);
  return to === null ? null : moved(to);
}

const moved = (to: string): Found => ({ kind: 'moved', to });

/** Where forms lead that mean no thing of ours, but a place that is always there. */
function addressOf(what: OldAddress): string | null {
  if (what.kind === 'home') return homeUrl();
  if (what.kind === 'list' || what.kind === 'date') return archiveUrl();
  if (what.kind === 'search') return searchUrl({ q: what.q });
  return null;
}

/** The first that fits, in one question: the ranks below are the order of who is believed. */
async function lookUp(keys: string[], what: OldAddress | null): Promise<Row | undefined> {
  const [row] = await reader().$queryRaw<Row[]>`
    select c.to_path as "toPath", a.id, a.slug, a.status::text as status
    from (
      select 1 as rank, to_path, substring(to_path from '^/article/([1-9][0-9]{0,8})(?:/|$)')::int as article_id
        from redirect where from_path = any(${keys}::text[])
      union all
      select 2, null, id from article where cardinality(old_urls) > 0
        and old_address_keys(old_urls) && ${keys}::text[]
      ${what === null ? Prisma.empty : candidatesOf(what)}
    ) c
    left join article a on a.id = c.article_id
    where c.article_id is null or a.status in ('published', 'withdrawn')
    order by c.rank, a.status = 'published' desc nulls last, a.id limit 1`;
  return row;
}

function candidatesOf(what: OldAddress): Prisma.Sql {
  switch (what.kind) {
    case 'number':
      return Prisma.sql`
        union all select 3, null, id from article where external_id = ${what.id} ${guessOf(what)}`;
    case 'short':
      return Prisma.sql`union all select 3, null, id from article where id = ${parseId(what.id)}::int`;
    case 'slug':
      return Prisma.sql`union all select 3, null, id from article where slug = ${what.slug}`;
    case 'category':
      noteRead(SECTIONS);
      return Prisma.sql`
        union all select 2 + array_position(${what.slugs}::text[], slug), '/section/' || slug, null
        from section where slug = any(${what.slugs}::text[])`;
    case 'author':
      noteRead(AUTHORS);
      return Prisma.sql`union all select 3, '/author/' || slug, null from author where slug = ${what.slug}`;
    case 'tag':
      noteRead(TAGS);
      return Prisma.sql`union all select 3, '/tag/' || slug, null from tag where slug = ${what.slug}`;
    case 'date':
      return datesOf(what);
    default:
      return Prisma.empty;
  }
}

/**
 * An archive may have come with its numbers, or its articles with none; then the number is ours. An article that bears
 * another number from there is surely not meant, nor is any when another bears this one.
 */
const guessOf = ({ id, guess }: { id: string; guess: boolean }): Prisma.Sql =>
  guess
    ? Prisma.sql`
        union all select 4, null, id from article where id = ${parseId(id)}::int
          and (external_id is null or external_id !~ '^[0-9]+$')
          and not exists (select from article where external_id = ${id})`
    : Prisma.empty;

/** The month when it holds something, else the year. */
function datesOf({ year, month }: { year: number; month: number | null }): Prisma.Sql {
  const first = (of: number) => `${year}-${String(of).padStart(2, '0')}-01`;
  const inMonth =
    month === null
      ? Prisma.empty
      : Prisma.sql`
          union all (select 3, ${archiveMonthUrl(year, month)}, null
            from article_tally where month = ${first(month)}::date and n > 0 limit 1)`;
  return Prisma.sql`${inMonth}
    union all (select 4, ${archiveYearUrl(year)}, null
      from article_tally where month between ${first(1)}::date and ${first(12)}::date and n > 0 limit 1)`;
}
