import { Panel } from '@/components/desk/dashboard/panel';
import { dashboardWords } from '@/content/desk/dashboard';
import { importWords } from '@/content/desk/imports';
import { strings } from '@/content/strings';
import type { ImportRunView } from '@/lib/import/run-queries';
import { showCount, showInstant } from '@/lib/site/display';

/** The last imports and what they brought. */
export function ImportsPanel({ runs }: { runs: ImportRunView[] }) {
  const words = dashboardWords.imports;
  return (
    <Panel title={words.title} all={{ href: '/admin/imports', text: words.all }}>
      {runs.length === 0 ? (
        <p className="panel-empty">{words.empty}</p>
      ) : (
        <ul className="panel-list">
          {runs.map((run) => (
            <li key={run.id}>
              <a href={`/admin/imports/${run.id}`}>
                <bdi>{run.source === '' ? importWords.unnamed : run.source}</bdi>
              </a>
              <small>
                <time dateTime={run.startedAt.toISOString()}>{showInstant(run.startedAt)}</time>
                <span>{run.finishedAt === null ? words.running : outcomeOf(run.counts)}</span>
              </small>
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}

function outcomeOf(counts: ImportRunView['counts']): string {
  const words = dashboardWords.imports;
  const parts = (['created', 'updated', 'refused'] as const)
    .filter((name) => counts[name] > 0)
    .map((name) => showCount(counts[name], words.counts[name]));
  return parts.length === 0 ? words.nothing : parts.join(`${strings.punctuation.comma} `);
}
