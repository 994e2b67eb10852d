import { HeadRow } from '@/components/desk/ui/head-row';
import { countsLine } from '@/components/desk/imports/counts-line';
import { kindName } from '@/components/desk/imports/run-state';
import { StateBadges } from '@/components/desk/imports/state-badges';
import { importWords as words } from '@/content/desk/imports';
import type { ImportRunView } from '@/lib/import/run-queries';
import { showInstant, showPlainNumber } from '@/lib/site/display';

const heads = words.columns;

/** The runs, the latest first. */
export const RunTable = ({ runs, now }: { runs: readonly ImportRunView[]; now: Date }) => (
  <div className="desk-table desk-cards">
    <table>
      <thead>
        <HeadRow heads={Object.values(heads)} />
      </thead>
      <tbody>
        {runs.map((run) => (
          <tr key={run.id}>
            <td>
              <a href={`/admin/imports/${run.id}`}>{showPlainNumber(run.id)}</a>
            </td>
            <td className="cell-rest">
              <a href={`/admin/imports/${run.id}`}>
                <bdi>{run.source === '' ? words.unnamed : run.source}</bdi>
              </a>
            </td>
            <td data-label={heads.kind}>{kindName(run)}</td>
            <td>
              <StateBadges run={run} now={now} />
            </td>
            <td className="wide cell-whole" data-label={heads.counts}>
              {countsLine(run.counts)}
            </td>
            <td data-label={heads.who}>
              <bdi>{run.by ?? words.terminal}</bdi>
            </td>
            <td data-label={heads.when}>
              <time dateTime={run.startedAt.toISOString()}>{showInstant(run.startedAt)}</time>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  </div>
);
