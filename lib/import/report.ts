import type { Remark, Repairs } from '@/lib/import/import-record';

export const OUTCOMES = ['created', 'updated', 'unchanged', 'duplicate', 'refused', 'skipped', 'moved'] as const;
export type Outcome = (typeof OUTCOMES)[number];
/** Items by outcome; every outcome has its number. */
export type Counts = Record<Outcome, number>;

/** What became of one item, or would become of it. */
export interface ItemReport {
  origin: string;
  outcome: Outcome;
  externalId: string | null;
  articleId: number | null;
  title: string | null;
  remarks: Remark[];
  /** Why it was skipped. */
  reason?: string;
  repairs?: Repairs;
  /** Pictures that came with it. */
  pictures?: number;
  /** The body as it came and as it was given to be saved, of some items only. */
  sample?: { raw: string; clean: string };
}

/** What is counted beside outcomes. */
export interface Totals {
  /** Skipped items by their reason, and repairs by their filter. */
  reasons: Record<string, number>;
  repairs: Record<string, number>;
  warnings: number;
  /** Items whose text is nearly that of another. */
  alike: number;
  /** Links into the archive that lead to an article here, and those that lead nowhere. */
  links: number;
  unresolved: number;
  /** Pictures that are in the library, and those that were not found. */
  pictures: number;
  missing: number;
  /** Days that very many articles bear: likely when they were typed in, not when they were printed. */
  crowdedDays: Record<string, number>;
}

export interface RunReport {
  written: boolean;
  runId: number | null;
  /** Whether it was told to pause before the end. */
  isPaused: boolean;
  counts: Counts;
  totals: Totals;
  /** The first of them: a large archive has more than a memory should hold. All are told one by one (`onItem`). */
  items: ItemReport[];
}

export const noCounts = (): Counts => ({
  ...{ created: 0, updated: 0, unchanged: 0, duplicate: 0, refused: 0, skipped: 0, moved: 0 },
});

export const noTotals = (): Totals => ({
  ...{ reasons: {}, repairs: {}, warnings: 0, alike: 0, links: 0, unresolved: 0, pictures: 0, missing: 0 },
  crowdedDays: {},
});

/** Items by outcome; every outcome has its number. */
export function countOutcomes(items: readonly Pick<ItemReport, 'outcome'>[]): Counts {
  const counts = noCounts();
  for (const { outcome } of items) counts[outcome] += 1;
  return counts;
}

/** Both together. */
export function addCounts(one: Counts, other: Counts): Counts {
  const sum = noCounts();
  for (const outcome of OUTCOMES) sum[outcome] = one[outcome] + other[outcome];
  return sum;
}

/** How remarks begin that are counted by themselves. */
export const MISSING = 'picture missing';
export const ALIKE = 'nearly the same text';

/** The totals with what these items add. */
export function addTotals(totals: Totals, items: readonly ItemReport[]): Totals {
  const sum = { ...totals, reasons: { ...totals.reasons }, repairs: { ...totals.repairs } };
  for (const { outcome, reason, repairs, remarks, pictures = 0 } of items) {
    sum.pictures += pictures;
    sum.missing += remarks.filter(({ text }) => text.startsWith(MISSING)).length;
    sum.alike += remarks.some(({ text }) => text.startsWith(ALIKE)) ? 1 : 0;
    if (outcome === 'skipped' && reason !== undefined) sum.reasons[reason] = (sum.reasons[reason] ?? 0) + 1;
    for (const [name, count] of Object.entries(repairs ?? {})) sum.repairs[name] = (sum.repairs[name] ?? 0) + count;
    if (outcome !== 'refused' && outcome !== 'duplicate') sum.warnings += remarks.length;
  }
  return sum;
}

/** One item for a terminal: its outcome and place, its remarks below. */
export const formatItem = ({ outcome, origin, articleId, remarks, reason }: ItemReport): string =>
  [
    `${outcome.padEnd(9)} ${origin}${articleId === null ? '' : ` (article ${articleId})`}${reason === undefined ? '' : `: ${reason}`}`,
    ...remarks.map(({ line, text }) => `          ${line === null ? '' : `line ${line}: `}${text}`),
  ].join('\n');

/** The end of a report: the totals, and whether anything was written. */
export function formatTotals({ written, isPaused, runId, counts, totals }: Omit<RunReport, 'items'>): string {
  const shown = OUTCOMES.filter((outcome) => counts[outcome] > 0 || !['skipped', 'moved'].includes(outcome));
  const lines = ['', shown.map((outcome) => `${counts[outcome]} ${outcome}`).join(', ')];
  lines.push(...listed('skipped', totals.reasons), ...listed('repaired', totals.repairs));
  const { alike, links, unresolved, pictures, missing } = totals;
  if (links + unresolved > 0) lines.push(`links: ${links} lead here, ${unresolved} lead nowhere`);
  if (pictures + missing > 0) lines.push(`pictures: ${pictures} taken, ${missing} missing`);
  if (alike > 0) lines.push(`texts that are nearly the same: ${alike}`);
  for (const [day, count] of Object.entries(totals.crowdedDays)) {
    lines.push(`${count} articles bear the day ${day}: likely when they were typed in, not when they were printed`);
  }
  if (isPaused) lines.push(`Paused. Go on with: npm run import -- --resume ${runId ?? ''}`);
  else lines.push(written ? 'Written.' : 'Dry run: nothing was written. Add --write to do it.');
  return lines.join('\n');
}

const listed = (what: string, counts: Record<string, number>): string[] =>
  Object.entries(counts)
    .sort(([, one], [, other]) => other - one)
    .map(([name, count]) => `  ${what} ${count}: ${name}`);
