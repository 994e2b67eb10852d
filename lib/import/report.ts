import type { Remark } from '@/lib/import/import-record';

export const OUTCOMES = ['created', 'updated', 'unchanged', 'duplicate', 'refused'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** What became of one item, or would become of it. */
export interface ItemReport {
  origin: string;
  outcome: Outcome;
  externalId: string | null;
  articleId: number | null;
  title: string | null;
  remarks: Remark[];
}

export interface RunReport {
  written: boolean;
  runId: number | null;
  items: ItemReport[];
}

/** Items by outcome; every outcome has its number. */
export function countOutcomes(items: readonly ItemReport[]): Record<Outcome, number> {
  const counts = { created: 0, updated: 0, unchanged: 0, duplicate: 0, refused: 0 };
  for (const { outcome } of items) counts[outcome] += 1;
  return counts;
}

/** One item for a terminal: its outcome and place, its remarks below. */
export const formatItem = ({ outcome, origin, articleId, remarks }: ItemReport): string =>
  [
    `${outcome.padEnd(9)} ${origin}${articleId === null ? '' : ` (article ${articleId})`}`,
    ...remarks.map(({ line, text }) => `          ${line === null ? '' : `line ${line}: `}${text}`),
  ].join('\n');

/** The end of a report: the totals, and whether anything was written. */
export function formatTotals({ written, items }: RunReport): string {
  const totals = Object.entries(countOutcomes(items)).map(([outcome, count]) => `${count} ${outcome}`);
  const ending = written ? 'Written.' : 'Dry run: nothing was written. Add --write to do it.';
  return ['', totals.join(', '), ending].join('\n');
}
