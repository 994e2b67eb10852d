import { kindName, stateOf } from '@/components/desk/imports/run-state';
import { Remark } from '@/components/desk/imports/remark';
import { StateBadges } from '@/components/desk/imports/state-badges';
import { importWords as words } from '@/content/desk/imports';
import type { ImportRunView } from '@/lib/import/run-queries';
import { showInstant } from '@/lib/site/display';

const { columns } = words;

/** What a run is, where it is, and why it broke off. */
export function RunFacts({ run, now }: { run: ImportRunView; now: Date }) {
  const state = stateOf(run, now);
  return (
    <>
      <dl className="setting-facts">
        <dt>{columns.state}</dt>
        <dd>
          <StateBadges run={run} now={now} />
        </dd>
        <dt>{columns.source}</dt>
        <dd>
          <bdi>{run.source === '' ? words.unnamed : run.source}</bdi>
        </dd>
        <dt>{columns.kind}</dt>
        <dd>{kindName(run)}</dd>
        <dt>{columns.who}</dt>
        <dd>
          <bdi>{run.by ?? words.terminal}</bdi>
        </dd>
        <dt>{columns.when}</dt>
        <dd>
          <time dateTime={run.startedAt.toISOString()}>{showInstant(run.startedAt)}</time>
        </dd>
      </dl>
      {state === 'cut' && <p className="desk-note">{words.cutNote}</p>}
      {state === 'done' && run.isDry && <p className="desk-note">{words.trialNote}</p>}
      {run.failure !== null && (
        <p className="import-failure">
          {words.failedNote} <Remark text={run.failure} />
        </p>
      )}
    </>
  );
}
