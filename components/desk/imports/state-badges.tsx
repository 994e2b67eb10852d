import { stateOf } from '@/components/desk/imports/run-state';
import { importWords } from '@/content/desk/imports';
import type { ImportRunView } from '@/lib/import/run-queries';

/** Where a run is, and whether it only tells what it would do. */
export function StateBadges({ run, now }: { run: ImportRunView; now: Date }) {
  const state = stateOf(run, now);
  return (
    <span className="badges">
      <span className={`badge badge-run-${state}`}>{importWords.states[state]}</span>
      {run.isDry && <span className="badge badge-pending">{importWords.trial}</span>}
    </span>
  );
}
