import { z } from 'zod';
import { draftContent, type DraftContent } from '@/lib/articles/draft';

/**
 * What was typed and the server does not have yet, kept in this browser: through a lost network, a crash, a closed tab.
 */

const stored = z.object({
  content: draftContent,
  base: z.object({ version: z.number(), liveRevisionId: z.number().nullable() }),
  at: z.number(),
});

export type LocalCopy = z.output<typeof stored>;

const keyOf = (articleId: number) => `khizana-draft-${articleId}`;

/** Keeps it. @returns false when the browser has no room for it, or does not let us */
export function keepLocally(articleId: number, copy: LocalCopy): boolean {
  try {
    localStorage.setItem(keyOf(articleId), JSON.stringify(copy));
    return true;
  } catch {
    return false;
  }
}

export function forgetLocally(articleId: number): void {
  try {
    localStorage.removeItem(keyOf(articleId));
  } catch {
    // A browser that keeps nothing has nothing to forget.
  }
}

/** What was kept of this article; null when there is nothing, or nothing that can be read. */
export function readLocally(articleId: number): LocalCopy | null {
  try {
    const text = localStorage.getItem(keyOf(articleId));
    return text === null ? null : stored.parse(JSON.parse(text));
  } catch {
    return null;
  }
}

/** Whether two states of the form say the same. */
export const isSameContent = (one: DraftContent, other: DraftContent): boolean =>
  (Object.keys(one) as (keyof DraftContent)[]).every((key) => JSON.stringify(one[key]) === JSON.stringify(other[key]));
