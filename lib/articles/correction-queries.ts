import { site } from '@/content/site';
import { dateIn } from '@/lib/arabic/calendar-date';
import type { CorrectionView } from '@/lib/articles/article';
import type { Actor } from '@/lib/auth/actor';
import { requirePermission } from '@/lib/auth/permissions';
import { db } from '@/lib/db/client';

export interface DeskCorrection extends CorrectionView {
  id: number;
}

/** What was said about an article since it was published, for those who may say more; the latest first. */
export async function listCorrections(actor: Actor, articleId: number): Promise<DeskCorrection[]> {
  requirePermission(actor, 'articles.publish');
  const rows = await db().correction.findMany({
    where: { articleId },
    orderBy: [{ madeAt: 'desc' }, { id: 'desc' }],
    select: { id: true, kind: true, text: true, madeAt: true },
  });
  return rows.map((row) => ({ ...row, madeAt: dateIn(site.timeZone, row.madeAt) }));
}
