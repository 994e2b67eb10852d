import { checkRecord, reasonOf } from '@/lib/import/check-record';
import type { ImportRecord, Remark, SourceItem } from '@/lib/import/import-record';
import type { Seen } from '@/lib/import/memory/seen';
import type { Plan } from '@/lib/import/plan-queries';
import type { ItemReport } from '@/lib/import/report';
import type { Step } from '@/lib/import/write-commands';

/** Every how many-th item is shown side by side, and how long its body may be, in characters. */
const SAMPLE_OF = 500;
const LONGEST_SAMPLE = 20_000;

/** An item that was read, and its place in the source. */
export interface Read {
  position: number;
  item: SourceItem;
}

/** What becomes of items before the database is asked: records are kept for it, all others are told of at once. */
export function firstSteps(read: readonly Read[], seen: Seen): { steps: Step[]; records: ImportRecord[] } {
  const steps: Step[] = [];
  const records: ImportRecord[] = [];
  for (const { position, item } of read) {
    const report = reportOf(item, position, seen);
    if (item.kind === 'record' && report.outcome === 'created') records.push(item.record);
    steps.push({ position, report, plan: null });
  }
  return { steps, records };
}

function reportOf(item: SourceItem, position: number, seen: Seen): ItemReport {
  const nobody = { externalId: null, articleId: null, title: null, remarks: [] as Remark[] };
  if (item.kind === 'skipped') return { ...nobody, origin: item.origin, outcome: 'skipped', reason: item.reason };
  if (item.kind === 'refused') {
    return { ...nobody, origin: item.origin, outcome: 'refused', remarks: [item.refusal] };
  }
  // The noun and the name are kept until all articles are there: then it is known where they live.
  if (item.kind === 'moved') {
    return { ...nobody, origin: item.from, outcome: 'moved', externalId: item.noun, title: item.name };
  }
  const { record, warnings, repairs, raw } = item;
  const { origin, externalId, title } = record;
  const base = { origin, externalId, title, articleId: null, ...(repairs && { repairs }) };
  const { earlier, alike } = seen.add(record);
  if (earlier !== null) {
    const remark = { line: null, text: `the same article as ${earlier}; that one is kept` };
    return { ...base, outcome: 'duplicate', remarks: [...warnings, remark] };
  }
  const isSample = raw !== undefined && position % SAMPLE_OF < 5;
  const sample = { raw: (raw ?? '').slice(0, LONGEST_SAMPLE), clean: record.bodyHtml.slice(0, LONGEST_SAMPLE) };
  const remarks = alike === null ? warnings : [...warnings, alike];
  return { ...base, outcome: 'created', remarks, ...(isSample && { sample }) };
}

/** The steps with what the database knows of their records. What could not be saved is refused here, in a dry run too. */
export function plannedSteps(steps: readonly Step[], plans: readonly Plan[]): Step[] {
  const left = [...plans];
  return steps.map((step) => {
    if (step.report.outcome !== 'created') return step;
    const plan = left.shift();
    if (plan === undefined) throw new Error('a record has no plan');
    if (plan.isSame) {
      const report = { ...step.report, outcome: 'unchanged' as const, articleId: plan.known?.id ?? null };
      return { ...step, report };
    }
    try {
      checkRecord(plan.record);
    } catch (error) {
      return refusedStep(step, error);
    }
    const outcome = plan.known === null ? ('created' as const) : ('updated' as const);
    return { ...step, plan, report: { ...step.report, outcome, articleId: plan.known?.id ?? null } };
  });
}

/** The same item, refused. */
export const refusedStep = (step: Step, error: unknown): Step => ({
  position: step.position,
  plan: null,
  report: {
    ...step.report,
    outcome: 'refused',
    articleId: null,
    remarks: [...step.report.remarks, { line: null, text: reasonOf(error) }],
  },
});
