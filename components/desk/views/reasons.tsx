import { viewsWords as words } from '@/content/desk/views';
import { showNumber } from '@/lib/site/display';
import type { DayFigures } from '@/lib/views/report-queries';

type Reason = keyof typeof words.reasonNames;
const REASONS = Object.keys(words.reasonNames) as Reason[];

interface Props {
  filtered: DayFigures['filtered'];
  /** Whether openings from data centres are among those that count. */
  dataCentresCount: boolean;
}

/** Why openings were left out, most first. */
export function Reasons({ filtered, dataCentresCount }: Props) {
  const found = REASONS.filter((reason) => (filtered[reason] ?? 0) > 0).sort(
    (one, other) => (filtered[other] ?? 0) - (filtered[one] ?? 0),
  );
  return (
    <section>
      <h2>{words.reasons}</h2>
      {found.length === 0 ? (
        <p className="desk-empty">{words.noReasons}</p>
      ) : (
        <div className="desk-table">
          <table>
            <caption>{words.reasonsLead}</caption>
            <thead>
              <tr>
                <th scope="col">{words.reason}</th>
                <th scope="col">{words.totals.openings}</th>
              </tr>
            </thead>
            <tbody>
              {found.map((reason) => (
                <tr key={reason}>
                  <th scope="row">
                    {words.reasonNames[reason]}
                    {reason === 'dc_ip' && dataCentresCount && <small> {words.dataCentresCount}</small>}
                  </th>
                  <td>{showNumber(filtered[reason] ?? 0)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}
