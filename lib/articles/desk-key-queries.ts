import { fold } from '@/lib/arabic/fold';
import type { Cursor, DeskFilter, DeskSort, DeskStatus } from '@/lib/articles/desk-filter';
import type { Actor } from '@/lib/auth/actor';
import { can } from '@/lib/auth/permissions';
import { db } from '@/lib/db/client';
import { Prisma } from '@/lib/db/generated/client';

/**
 * Which articles the desk's list holds, for whom, and in which order. A page begins where another ended (keyset), so
 * the thousandth costs what the first one does. Everything asked of article `a` commonly stands in one narrow index
 * (migration «desk_list»); only the ids leave this file.
 */
export interface DeskKeys {
  ids: number[];
  /** Where the pages beside this one begin. */
  previous: Cursor | null;
  next: Cursor | null;
}

/** A page of keys in the order of the filter. */
export async function keysForDesk(
  actor: Actor,
  filter: DeskFilter,
  cursor: Cursor | null,
  limit: number,
): Promise<DeskKeys> {
  const { key, from, read, write } = orderOf(filter);
  const isBack = cursor?.side === 'before';
  const isFalling = (filter.dir === 'desc') !== isBack;
  const place = cursor && read(cursor.value);
  const beyond =
    cursor === null || place === null
      ? Prisma.sql`true`
      : Prisma.sql`(${key}, a.id) ${isFalling ? Prisma.sql`<` : Prisma.sql`>`} (${place}, ${cursor.id}::int)`;
  const way = isFalling ? Prisma.sql`desc` : Prisma.sql`asc`;
  const rows = await db().$queryRaw<{ id: number; value: string }[]>`
    select a.id, ${write} as value from ${from} where ${await conditionsOf(actor, filter)} and ${beyond}
    order by ${key} ${way}, a.id ${way} limit ${limit + 1}`;
  const isMore = rows.length > limit;
  const page = rows.slice(0, limit);
  if (isBack) page.reverse();
  const [first, last] = [page[0], page.at(-1)];
  const [hasPrevious, hasNext] = isBack ? [isMore, true] : [place !== null && cursor !== null, isMore];
  return {
    ids: page.map(({ id }) => id),
    previous: hasPrevious && first ? { side: 'before', ...first } : null,
    next: hasNext && last ? { side: 'after', ...last } : null,
  };
}

/** How many there are, counted no further than `most` + 1. */
export async function countForDesk(actor: Actor, filter: DeskFilter, most: number): Promise<number> {
  const [row] = await db().$queryRaw<{ n: number }[]>`
    select count(*)::int as n from (
      select from article a where ${await conditionsOf(actor, filter)} limit ${most + 1}
    ) found`;
  return row?.n ?? 0;
}

/** What an article must be to stand in this list. Authors have what they began, whatever they ask for. */
async function conditionsOf(actor: Actor, filter: DeskFilter): Promise<Prisma.Sql> {
  const all = [STANDING[filter.status]];
  if (filter.mine || !can(actor, 'articles.edit-all')) all.push(Prisma.sql`a.created_by_id = ${actor.id}`);
  if (filter.section !== null) all.push(Prisma.sql`a.section_id = ${filter.section}`);
  if (filter.author !== '') all.push(linked('author', filter.author));
  if (filter.tag !== '') all.push(linked('tag', filter.tag));
  if (filter.issue !== null)
    all.push(Prisma.sql`a.issue_id = (select id from issue where number = ${filter.issue}::int)`);
  if (filter.from !== null) all.push(Prisma.sql`a.published_on >= ${filter.from}::date`);
  if (filter.to !== null) all.push(Prisma.sql`a.published_on <= ${filter.to}::date`);
  if (filter.q !== '') all.push(await found(filter.q));
  return Prisma.join(all, ' and ');
}

const SOMEWHERE = Prisma.sql`a.trashed_at is null`;
const withStatus = (status: Exclude<DeskStatus, 'all' | 'pending' | 'trash'>) =>
  Prisma.sql`a.trashed_at is null and a.status = ${Prisma.raw(`'${status}'`)}`;

const STANDING: Record<DeskStatus, Prisma.Sql> = {
  all: SOMEWHERE,
  draft: withStatus('draft'),
  scheduled: withStatus('scheduled'),
  published: withStatus('published'),
  withdrawn: withStatus('withdrawn'),
  pending: Prisma.sql`a.trashed_at is null and a.status in ('published', 'scheduled')
    and a.id in (select article_id from draft)`,
  trash: Prisma.sql`a.trashed_at is not null`,
};

const linked = (link: 'author' | 'tag', name: string): Prisma.Sql => {
  const [table, column] = [Prisma.raw(`article_${link}`), Prisma.raw(`${link}_id`)];
  return Prisma.sql`a.id in (select article_id from ${table}
    where ${column} = (select id from ${Prisma.raw(link)} where name = ${name}))`;
};

/** Every word stands in the title or the subtitle, or all of them in an author's name, or it is the number itself. */
async function found(q: string): Promise<Prisma.Sql> {
  const words = fold(q).split(/\s+/u).filter(Boolean).slice(0, 8);
  const everyWordIn = (text: Prisma.Sql) =>
    Prisma.join(
      words.map((word) => Prisma.sql`${text} like ${`%${word.replace(/[\\%_]/gu, (sign) => `\\${sign}`)}%`}`),
      ' and ',
    );
  if (words.length === 0) return Prisma.sql`true`;
  const ways = [Prisma.sql`(${everyWordIn(Prisma.sql`a.title_fold`)})`];
  const number = /^#?([1-9]\d{0,8})$/u.exec(words.join(''));
  if (number) ways.push(Prisma.sql`a.id = ${Number(number[1])}`);
  // One letter stands in nearly every name.
  const authors = fold(q).length < 2 ? [] : await authorsBy(everyWordIn(Prisma.sql`sort_key`));
  if (authors.length > 0)
    ways.push(Prisma.sql`a.id in (select article_id from article_author where author_id = any(${authors}::int[]))`);
  return Prisma.sql`(${Prisma.join(ways, ' or ')})`;
}

const authorsBy = async (condition: Prisma.Sql): Promise<number[]> =>
  (await db().$queryRaw<{ id: number }[]>`select id from author where ${condition} order by sort_key limit 20`).map(
    ({ id }) => id,
  );

interface Order {
  /** What is sorted by, written as in its index. */
  key: Prisma.Sql;
  from: Prisma.Sql;
  /** The key as a cursor carries it, and from there; null when a cursor is of another sort. */
  write: Prisma.Sql;
  read(value: string): Prisma.Sql | null;
}

const ARTICLE = Prisma.sql`article a`;
const instant = (key: Prisma.Sql): Order => ({
  key,
  from: ARTICLE,
  write: Prisma.sql`coalesce(to_char(nullif(${key}, '-infinity') at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), '')`,
  read: (value) => {
    if (value === '') return Prisma.sql`'-infinity'::timestamptz`;
    return Number.isNaN(Date.parse(value)) ? null : Prisma.sql`${new Date(value).toISOString()}::timestamptz`;
  },
});

const ORDERS: Record<DeskSort, Order> = {
  changed: instant(Prisma.sql`a.changed_at`),
  published: instant(Prisma.sql`coalesce(a.published_at, '-infinity')`),
  title: {
    key: Prisma.sql`left(coalesce(a.title_fold, ''), 60) collate "C"`,
    from: ARTICLE,
    write: Prisma.sql`left(coalesce(a.title_fold, ''), 60)`,
    read: (value) => Prisma.sql`${value}`,
  },
  views: {
    key: Prisma.sql`coalesce(v.total, 0)`,
    from: Prisma.sql`article a left join article_views v on v.article_id = a.id`,
    write: Prisma.sql`coalesce(v.total, 0)::text`,
    read: (value) => (/^\d{1,18}$/u.test(value) ? Prisma.sql`${value}::bigint` : null),
  },
};

/** What is published or scheduled has an instant, and there is an index by status for it. */
const orderOf = ({ sort, status }: DeskFilter): Order =>
  sort === 'published' && (status === 'published' || status === 'scheduled')
    ? instant(Prisma.sql`a.published_at`)
    : ORDERS[sort];
