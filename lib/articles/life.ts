import type { ARTICLE_STATUSES } from '@/lib/articles/article';

/** The life of an article: which move leads where. Whatever is not here is not allowed, wherever it is asked for. */

export type ArticleStatus = (typeof ARTICLE_STATUSES)[number];

/** `publish` on a published article makes its waiting changes public. */
export type Move = 'publish' | 'schedule' | 'unschedule' | 'withdraw' | 'trash' | 'untrash' | 'delete';

const MOVES: Record<ArticleStatus, Partial<Record<Exclude<Move, 'trash' | 'untrash' | 'delete'>, ArticleStatus>>> = {
  draft: { publish: 'published', schedule: 'scheduled' },
  scheduled: { publish: 'published', schedule: 'scheduled', unschedule: 'draft' },
  // What readers have seen does not become a draft again: it is withdrawn, and its address says so.
  published: { publish: 'published', withdraw: 'withdrawn' },
  withdrawn: { publish: 'published' },
};

export interface Standing {
  status: ArticleStatus;
  isTrashed: boolean;
}

/** Where the move leads; null when it is not allowed. What lies in the trash can only be taken out or deleted. */
export function standingAfter({ status, isTrashed }: Standing, move: Move): Standing | 'gone' | null {
  if (move === 'untrash') return isTrashed ? { status, isTrashed: false } : null;
  // What was public once leaves a tombstone for ever.
  if (move === 'delete') return isTrashed && status === 'draft' ? 'gone' : null;
  if (isTrashed) return null;
  if (move === 'trash') return status === 'draft' || status === 'withdrawn' ? { status, isTrashed: true } : null;
  const next = MOVES[status][move];
  return next === undefined ? null : { status: next, isTrashed: false };
}

/** Whether the move is allowed. */
export const allows = (standing: Standing, move: Move): boolean => standingAfter(standing, move) !== null;
