import { viewsWords as words } from '@/content/desk/views';
import { showNumber, showShortDate } from '@/lib/site/display';
import type { DayFigures } from '@/lib/views/report-queries';

/** Every day of the span, the latest first; folded away, since the chart tells the same. */
export const DaysTable = ({ days }: { days: readonly DayFigures[] }) => (
  <details className="desk-table">
    <summary>{words.table}</summary>
    <table>
      <thead>
        <tr>
          <th scope="col">{words.day}</th>
          <th scope="col">{words.totals.views}</th>
          <th scope="col">{words.totals.openings}</th>
          <th scope="col">{words.totals.filtered}</th>
        </tr>
      </thead>
      <tbody>
        {days.toReversed().map(({ day, readers, openings, filtered }) => (
          <tr key={day}>
            <th scope="row">
              <time dateTime={day}>{showShortDate(day)}</time>
            </th>
            <td>{showNumber(readers)}</td>
            <td>{showNumber(openings)}</td>
            <td>{showNumber(Object.values(filtered).reduce((sum, hits) => sum + hits, 0))}</td>
          </tr>
        ))}
      </tbody>
    </table>
  </details>
);
