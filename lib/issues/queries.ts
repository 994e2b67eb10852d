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

/** Issues with at least one published article, newest first. */
export async function listIssues(limit = 500): Promise<IssueView[]> {
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
