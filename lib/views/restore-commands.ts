import type { Transaction } from '@/lib/db/client';
import type { Prisma } from '@/lib/db/generated/client';

/** An article's imported number as it was; `row` as PostgreSQL writes it as JSON, null when there was none. */
export interface FormerBaseline {
  articleId: number;
  row: Prisma.InputJsonObject | null;
  /** Whether it had a number at all. */
  hasViews: boolean;
}

/** Makes imported numbers what they were before a run, and forgets what it wrote down of them. */
export async function restoreBaselines(
  tx: Transaction,
  former: readonly FormerBaseline[],
  importRunId: number,
): Promise<void> {
  const ids = former.map(({ articleId }) => articleId);
  if (ids.length === 0) return;
  await tx.viewBaselineLog.deleteMany({ where: { importRunId, articleId: { in: ids } } });
  // Only those that are still the run's: another may have been set since.
  const own = await tx.viewBaseline.findMany({
    where: { importRunId, articleId: { in: ids } },
    select: { articleId: true },
  });
  const mine = new Set(own.map(({ articleId }) => articleId));
  const back = former.filter(({ articleId }) => mine.has(articleId));
  await tx.viewBaseline.deleteMany({ where: { articleId: { in: [...mine] } } });
  const rows = JSON.stringify(back.flatMap(({ row }) => (row === null ? [] : [row])));
  await tx.$executeRaw`
    insert into view_baseline select * from jsonb_populate_recordset(null::view_baseline, ${rows}::jsonb)`;
  await tx.$executeRaw`
    update article_views v set total = v.counted + coalesce(b.views, 0),
      step = floor(sqrt((v.counted + coalesce(b.views, 0))::float8))
    from unnest(${[...mine]}::int[]) as n(id) left join view_baseline b on b.article_id = n.id
    where v.article_id = n.id`;
  const none = back.filter(({ hasViews }) => !hasViews).map(({ articleId }) => articleId);
  await tx.articleViews.deleteMany({ where: { articleId: { in: none }, counted: 0, total: 0 } });
}
