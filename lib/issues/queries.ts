import { fromUtcDate, type IsoDate } from '@/lib/arabic/calendar-date';
import { db } from '@/lib/db/client';

export interface IssueView {
  id: number;
  number: number;
  title: string;
  publishedOn: IsoDate;
  printedHijri: string | null;
  description: string;
}

const fields = {
  id: true,
  number: true,
  title: true,
  publishedOn: true,
  printedHijri: true,
  description: true,
} as const;

/** Issues with at least one published article, newest first. */
export async function listIssues(limit = 500): Promise<IssueView[]> {
  const rows = await db().issue.findMany({
    where: { articles: { some: { status: 'published' } } },
    orderBy: { number: 'desc' },
    take: limit,
    select: fields,
  });
  return rows.map((row) => ({ ...row, publishedOn: fromUtcDate(row.publishedOn) }));
}

/** One issue by its number; null when there is none. */
export async function getIssue(number: number): Promise<IssueView | null> {
  const row = await db().issue.findUnique({ where: { number }, select: fields });
  return row && { ...row, publishedOn: fromUtcDate(row.publishedOn) };
}
