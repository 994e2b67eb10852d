import { site } from '@/content/site';
import { fromUtcDate, startOfDay, type IsoDate } from '@/lib/arabic/calendar-date';
import { reader } from '@/lib/db/client';
import { Prisma } from '@/lib/db/generated/client';

/**
 * The ids of one page of a list, newest first, and how many the whole list holds. Every one is read from narrow indexes
 * and from kept counts, so a page costs the same however many articles there are and however deep it lies.
 */
export interface KeyPage {
  ids: number[];
  total: number;
}

/** A part of the archive: of one section or of all, of whole months or of all time. */
export interface Span {
  sectionId?: number;
  /** The first day of the first month. */
  first?: IsoDate;
  /** The first day of the month after the last. */
  end?: IsoDate;
}

interface Slice {
  limit: number;
  offset: number;
}

export const sliceOf = (page: number, pageSize: number): Slice => ({ limit: pageSize, offset: (page - 1) * pageSize });

/** A page of a span: the tally says in which month it begins, so that only rows of that month are skipped. */
export async function keysOfSpan(span: Span, { limit, offset }: Slice): Promise<KeyPage> {
  const place = await findMonth(span, offset);
  if (place === undefined) return { ids: [], total: 0 };
  const { before, next, total } = place;
  // The newest month of the tally needs no bound of its own.
  const end = before > 0 ? fromUtcDate(next) : span.end;
  const rows = await reader().$queryRaw<{ id: number }[]>`
    select id from article where status = 'published'
      ${span.sectionId === undefined ? Prisma.empty : Prisma.sql`and section_id = ${span.sectionId}`}
      ${span.first === undefined ? Prisma.empty : Prisma.sql`and published_at >= ${instantOf(span.first)}`}
      ${end === undefined ? Prisma.empty : Prisma.sql`and published_at < ${instantOf(end)}`}
    order by published_at desc, id desc limit ${limit} offset ${offset - before}`;
  return { ids: rows.map(({ id }) => id), total };
}

/** A page of an author's or a tag's articles. Their instants stand in the rows that link them. */
export async function keysOfLink(link: 'author' | 'tag', id: number, { limit, offset }: Slice): Promise<KeyPage> {
  const [table, column] = [Prisma.raw(`article_${link}`), Prisma.raw(`${link}_id`)];
  const [rows, counts] = await Promise.all([
    reader().$queryRaw<{ id: number }[]>`
      select article_id as id from ${table} where ${column} = ${id} and published_at is not null
      order by published_at desc, article_id desc limit ${limit} offset ${offset}`,
    reader().$queryRaw<{ n: number }[]>`
      select count(*)::int as n from ${table} where ${column} = ${id} and published_at is not null`,
  ]);
  return { ids: rows.map((row) => row.id), total: counts[0]?.n ?? 0 };
}

/** A page of an issue's articles: few enough to be sorted. */
export async function keysOfIssue(issueId: number, { limit, offset }: Slice): Promise<KeyPage> {
  const [rows, counts] = await Promise.all([
    reader().$queryRaw<{ id: number }[]>`
      select id from article where issue_id = ${issueId} and status = 'published'
      order by published_at desc, id desc limit ${limit} offset ${offset}`,
    reader().$queryRaw<{ n: number }[]>`
      select count(*)::int as n from article where issue_id = ${issueId} and status = 'published'`,
  ]);
  return { ids: rows.map(({ id }) => id), total: counts[0]?.n ?? 0 };
}

/** The month that holds the article behind `offset` newer ones, how many are newer than that month, and how many in all. */
async function findMonth({ sectionId, first, end }: Span, offset: number) {
  const [place] = await reader().$queryRaw<{ before: number; next: Date; total: number }[]>`
    select before::int, (month + interval '1 month')::date as next, total::int from (
      select month, sum(n) over (order by month desc) - n as before, sum(n) over () as total
      from (
        select month, sum(n) as n from article_tally where n > 0
          ${sectionId === undefined ? Prisma.empty : Prisma.sql`and section_id = ${sectionId}`}
          ${first === undefined ? Prisma.empty : Prisma.sql`and month >= ${first}::date`}
          ${end === undefined ? Prisma.empty : Prisma.sql`and month < ${end}::date`}
        group by month
      ) counts
    ) sums where before <= ${offset} order by month limit 1`;
  return place;
}

// Lists are bounded by instants, since that is what they are ordered by; prepareArticle keeps day and instant together.
const instantOf = (date: IsoDate) => Prisma.sql`${startOfDay(date, site.timeZone).toISOString()}::timestamptz`;
