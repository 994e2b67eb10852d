import type { Actor } from '@/lib/auth/actor';
import { requirePermission } from '@/lib/auth/permissions';
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

export interface ArchiveSize {
  articles: number;
  files: number;
  /** Of the files themselves, without their smaller copies. */
  bytes: number;
}

/** How much there is to take out, for the desk. @throws Forbidden */
export async function archiveSize(actor: Actor): Promise<ArchiveSize> {
  requirePermission(actor, 'archive.export');
  const [articles, media] = await Promise.all([
    db().article.count(),
    db().media.aggregate({ _count: true, _sum: { bytes: true } }),
  ]);
  return { articles, files: media._count, bytes: media._sum.bytes ?? 0 };
}
