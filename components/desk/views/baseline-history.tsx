import { HeadRow } from '@/components/desk/ui/head-row';
import { viewsWords } from '@/content/desk/views';
import { showInstant, showNumber } from '@/lib/site/display';
import type { BaselineChange } from '@/lib/views/desk-queries';

const words = viewsWords.baseline;
const modes: Record<string, string> = words.modes;

/** Who changed the imported number, when, and how: the latest first. */
export function BaselineHistory({ history }: { history: readonly BaselineChange[] }) {
  if (history.length === 0) return <p className="field-hint">{words.noHistory}</p>;
  return (
    <div className="desk-table desk-cards">
      <table>
        <caption>{words.history}</caption>
        <thead>
          <HeadRow heads={[words.at, words.by, words.from, words.to, words.reason]} />
        </thead>
        <tbody>
          {history.map((change) => (
            <tr key={change.id}>
              <td className="cell-whole">
                <time dateTime={change.at.toISOString()}>{showInstant(change.at)}</time>
              </td>
              <td data-label={words.by}>{change.by === null ? words.anImport : <bdi>{change.by}</bdi>}</td>
              <td data-label={words.from}>{change.old === null ? words.nothing : showNumber(change.old)}</td>
              <td data-label={words.to}>{showNumber(change.new)}</td>
              <td data-label={words.reason} dir="auto">
                {howOf(change.reason)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** «set: table.csv» in words. */
function howOf(reason: string): string {
  const [mode = '', ...source] = reason.split(': ');
  return [modes[mode] ?? mode, source.join(': ')].filter((part) => part !== '').join(' – ');
}
