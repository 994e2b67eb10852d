import { fromUtcDate, type IsoDate } from '@/lib/arabic/calendar-date';
import { reader } from '@/lib/db/client';
import { noteRead } from '@/lib/freshness/reads';
import { ISSUES, issueTag } from '@/lib/freshness/tags';
import type { PictureFacts } from '@/lib/media/picture';

export interface IssueView {
  id: number;
  number: number;
  title: string;
  publishedOn: IsoDate;
  printedHijri: string | null;
  description: string;
  /** The picture of its cover; one is set in type when missing. */
  cover: PictureFacts | null;
}

const fields = {
  id: true,
  number: true,
  title: true,
  publishedOn: true,
  printedHijri: true,
  description: true,
  cover: { select: { path: true, alt: true, caption: true, credit: true, focalX: true, focalY: true } },
} as const;

/** Issues with at least one published article, newest first; a weekly of forty years has some two thousand. */
export async function listIssues(limit = 5_000): Promise<IssueView[]> {
  noteRead(ISSUES);
  // One look into an index for each issue; the planner would rather read all articles to find their issues.
  const keys = await reader().$queryRaw<{ id: number }[]>`
    select i.id from issue i cross join lateral (
      select 1 from article where issue_id = i.id and status = 'published' limit 1
    ) a order by i.number desc limit ${limit}`;
  const where = { id: { in: keys.map(({ id }) => id) } };
  const rows = await reader().issue.findMany({ where, orderBy: { number: 'desc' }, select: fields });
  return rows.map((row) => ({ ...row, publishedOn: fromUtcDate(row.publishedOn) }));
}

/** One issue by its number; null when there is none. */
export async function getIssue(number: number): Promise<IssueView | null> {
  noteRead(ISSUES);
  const row = await reader().issue.findUnique({ where: { number }, select: fields });
  if (row) noteRead(issueTag(row.id));
  return row && { ...row, publishedOn: fromUtcDate(row.publishedOn) };
}

/** What leads to an issue. */
export type IssueLink = Pick<IssueView, 'number' | 'title'>;

/** The issues on either side of a number that hold something published; null where there is none. */
export async function issuesBeside(number: number): Promise<{ before: IssueLink | null; after: IssueLink | null }> {
  noteRead(ISSUES);
  const rows = await reader().$queryRaw<IssueLink[]>`
    (select number, title from issue i where number < ${number}
      and exists (select from article a where a.issue_id = i.id and a.status = 'published')
      order by number desc limit 1)
    union all
    (select number, title from issue i where number > ${number}
      and exists (select from article a where a.issue_id = i.id and a.status = 'published')
      order by number limit 1)`;
  const find = (isOnItsSide: (other: number) => boolean) => rows.find((row) => isOnItsSide(row.number)) ?? null;
  return { before: find((other) => other < number), after: find((other) => other > number) };
}
