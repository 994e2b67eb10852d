import { db } from '@/lib/db/client';

/** The numbers of the issues that have something public. */
export async function publishedIssues(): Promise<number[]> {
  const issues = await db().issue.findMany({
    where: { articles: { some: { status: 'published' } } },
    orderBy: { number: 'asc' },
    select: { number: true },
  });
  return issues.map(({ number }) => number);
}
