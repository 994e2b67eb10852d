import { z } from 'zod';

/** What can be done to many articles at once, and what became of it. Pure. */

/** Articles in one transaction: the desk works through a selection in portions of as many. */
export const BULK_BATCH = 50;

const id = z.number().int().positive();
const ids = z.array(id).max(50);

export const bulkChange = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('section'), sectionId: id }),
  z.object({ kind: z.literal('tags'), add: ids, remove: ids }),
  z.object({ kind: z.literal('publish') }),
  z.object({ kind: z.literal('withdraw'), reason: z.string().max(1_000) }),
  z.object({ kind: z.literal('trash') }),
  z.object({ kind: z.literal('untrash') }),
]);

export type BulkChange = z.output<typeof bulkChange>;
export type FactChange = Extract<BulkChange, { kind: 'section' | 'tags' }>;
export type MoveChange = Exclude<BulkChange, FactChange>;

export const bulkRequest = z.object({ ids: z.array(id).min(1).max(BULK_BATCH), change: bulkChange });

/** An article that was left as it was, and why. */
export interface Refusal {
  id: number;
  title: string;
  why: string;
}

export interface BulkResult {
  changed: number[];
  /** Those that were so before. */
  unchanged: number[];
  refusals: Refusal[];
  /** What brings the changed ones back; empty where one has to look again. */
  undo: { ids: number[]; change: FactChange }[];
}

export const noResult = (): BulkResult => ({ changed: [], unchanged: [], refusals: [], undo: [] });

/** Two portions of one work. */
export const together = (one: BulkResult, other: BulkResult): BulkResult => ({
  changed: [...one.changed, ...other.changed],
  unchanged: [...one.unchanged, ...other.unchanged],
  refusals: [...one.refusals, ...other.refusals],
  undo: [...one.undo, ...other.undo],
});
