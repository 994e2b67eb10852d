import { reader } from '@/lib/db/client';
import { Prisma } from '@/lib/db/generated/client';
import { archiveMonthUrl, archiveYearUrl, parseId } from '@/lib/site/urls';
import type { OldAddress } from '@/lib/site/wordpress';

/** What is known of one address of before: what it is looked up by, and what its form means. */
export interface Asked {
  keys: readonly string[];
  what: OldAddress | null;
}

/** What one of them leads to: an address here, or an article. */
export interface Target {
  toPath: string | null;
  id: number | null;
  slug: string | null;
  status: 'published' | 'withdrawn' | null;
}

/**
 * What fits each of the addresses best, by one question for all: the ranks below are the order of who is believed. What
 * the owner has said (the redirects) stands before what an import has said, and that before what the form means.
 * @returns in their order; undefined where nothing fits
 */
export async function lookUp(asked: readonly Asked[]): Promise<(Target | undefined)[]> {
  const parts = [...keysOf(asked), ...formsOf(asked)];
  if (parts.length === 0) return asked.map(() => undefined);
  const rows = await reader().$queryRaw<(Target & { at: number })[]>`
    select distinct on (c.at) c.at, c.to_path as "toPath", a.id, a.slug, a.status::text as status
    from (${Prisma.join(parts, ' union all ')}) c(at, rank, to_path, article_id)
    left join article a on a.id = c.article_id
    where c.article_id is null or a.status in ('published', 'withdrawn')
    order by c.at, c.rank, a.status = 'published' desc nulls last, a.id`;
  const found = new Map(rows.map(({ at, ...target }) => [at, target]));
  return asked.map((_, at) => found.get(at));
}

/** Redirects, and the addresses that articles had elsewhere. */
function keysOf(asked: readonly Asked[]): Prisma.Sql[] {
  const keys = asked.flatMap((one, at) => one.keys.map((key) => ({ at, key })));
  if (keys.length === 0) return [];
  const given = Prisma.sql`unnest(${keys.map(({ at }) => at)}::int[], ${keys.map(({ key }) => key)}::text[]) as k(at, key)`;
  return [
    Prisma.sql`
      select k.at, 1, r.to_path, substring(r.to_path from '^/article/([1-9][0-9]{0,8})(?:/|$)')::int
      from ${given} join redirect r on r.from_path = k.key`,
    Prisma.sql`
      select k.at, 2, null, a.id from ${given}
      join article a on cardinality(a.old_urls) > 0 and old_address_keys(a.old_urls) @> array[k.key]`,
  ];
}

/** A form that names one thing: what it says of it, null when it is another form; and who answers to that. */
interface Form {
  said: (what: OldAddress) => string | null;
  sql: (n: Prisma.Sql) => Prisma.Sql;
}

const FORMS: readonly Form[] = [
  {
    said: (what) => (what.kind === 'number' ? what.id : null),
    sql: (n) => Prisma.sql`select n.at, 3, null, a.id from ${n} join article a on a.external_id = n.said`,
  },
  // An archive may have come with its numbers, or its articles with none; then the number is ours. An article that bears
  // another number from there is surely not meant, nor is any when another bears this one.
  {
    said: (what) => (what.kind === 'number' && what.guess && parseId(what.id) !== null ? what.id : null),
    sql: (n) => Prisma.sql`
      select n.at, 4, null, a.id from ${n} join article a on a.id = n.said::int
      where (a.external_id is null or a.external_id !~ '^[0-9]+$')
        and not exists (select from article o where o.external_id = n.said)`,
  },
  {
    said: (what) => (what.kind === 'short' && parseId(what.id) !== null ? what.id : null),
    sql: (n) => Prisma.sql`select n.at, 3, null, n.said::int from ${n}`,
  },
  {
    said: (what) => (what.kind === 'slug' ? what.slug : null),
    sql: (n) => Prisma.sql`select n.at, 3, null, a.id from ${n} join article a on a.slug = n.said`,
  },
  {
    said: (what) => (what.kind === 'author' ? what.slug : null),
    sql: (n) => Prisma.sql`select n.at, 3, '/author/' || slug, null::int from ${n} join author on slug = n.said`,
  },
  {
    said: (what) => (what.kind === 'tag' ? what.slug : null),
    sql: (n) => Prisma.sql`select n.at, 3, '/tag/' || slug, null::int from ${n} join tag on slug = n.said`,
  },
];

/** Of each form that is asked for one question, and of each list its own. */
function formsOf(asked: readonly Asked[]): Prisma.Sql[] {
  const all = asked.flatMap(({ what }, at) => (what === null ? [] : [{ at, what }]));
  const things = FORMS.flatMap(({ said, sql }) => {
    const rows = all.flatMap(({ at, what }) => {
      const text = said(what);
      return text === null ? [] : [{ at, text }];
    });
    const [ats, texts] = [rows.map(({ at }) => at), rows.map(({ text }) => text)];
    return rows.length === 0 ? [] : [sql(Prisma.sql`unnest(${ats}::int[], ${texts}::text[]) as n(at, said)`)];
  });
  return [...things, ...all.flatMap(({ at, what }) => listsOf(at, what))];
}

/** Lists, from the inner to the outer: they are few. */
function listsOf(at: number, what: OldAddress): Prisma.Sql[] {
  if (what.kind === 'category') {
    return [
      Prisma.sql`
        select ${at}::int, 2 + array_position(${what.slugs}::text[], slug), '/section/' || slug, null::int
        from section where slug = any(${what.slugs}::text[])`,
    ];
  }
  if (what.kind !== 'date') return [];
  const { year, month } = what;
  const first = (of: number) => `${year}-${String(of).padStart(2, '0')}-01`;
  const held = (rank: number, path: string, from: string, to: string) => Prisma.sql`
    (select ${at}::int, ${rank}::int, ${path}, null::int
      from article_tally where month between ${from}::date and ${to}::date and n > 0 limit 1)`;
  // The month when it holds something, else the year.
  const inYear = held(4, archiveYearUrl(year), first(1), first(12));
  return month === null ? [inYear] : [held(3, archiveMonthUrl(year, month), first(month), first(month)), inYear];
}
