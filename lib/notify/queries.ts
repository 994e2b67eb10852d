import type { Actor } from '@/lib/auth/actor';
import { requirePermission } from '@/lib/auth/permissions';
import { db } from '@/lib/db/client';
import { siteUrl } from '@/lib/env';
import { isPublicOrigin } from '@/lib/notify/public-origin';

/** How telling search engines goes, for the desk. */
export interface NoticeReport {
  /** Whether the site stands where others can reach it. */
  isPublic: boolean;
  /** Articles that wait; counted up to 10,000. */
  waiting: number;
  sent: { at: Date; count: number } | null;
  /** The last attempt found nobody: the status, 0 without an answer, and when the next one is. */
  failed: { status: number; next: Date } | null;
  /** Given up: the status, and how many addresses were not taken. */
  refused: { at: Date; status: number; count: number } | null;
}

export async function noticeReport(actor: Actor): Promise<NoticeReport> {
  requirePermission(actor, 'settings.manage');
  const [counted] = await db().$queryRaw<{ n: number }[]>`
    select count(distinct article_id)::int as n from (select article_id from index_notice limit 10000) waiting`;
  const state = await db().indexNoticeState.findUnique({ where: { id: 1 } });
  const { sentAt, sentCount, nextAt, failedStatus, refusedAt, refusedStatus, refusedCount } = state ?? {};
  return {
    isPublic: isPublicOrigin(siteUrl()),
    waiting: counted?.n ?? 0,
    sent: sentAt ? { at: sentAt, count: sentCount ?? 0 } : null,
    failed: nextAt ? { status: failedStatus ?? 0, next: nextAt } : null,
    refused: refusedAt ? { at: refusedAt, status: refusedStatus ?? 0, count: refusedCount ?? 0 } : null,
  };
}
