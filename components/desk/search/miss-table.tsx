import { deskSearch } from '@/content/desk/search';
import { fill } from '@/content/strings';
import { parseIsoDate } from '@/lib/arabic/calendar-date';
import type { MissedSearch } from '@/lib/search/desk-queries';
import { showNumber, showShortDate } from '@/lib/site/display';
import { searchUrl } from '@/lib/site/search-url';

/** What readers looked for in vain, the most often first. */
export function MissTable({ misses, days }: { misses: readonly MissedSearch[]; days: number }) {
  const words = deskSearch.misses;
  return (
    <section aria-labelledby="misses">
      <h2 id="misses">{fill(words.title, { days: showNumber(days) })}</h2>
      <p className="desk-note">{words.lead}</p>
      {misses.length === 0 ? (
        <p className="desk-empty">{words.empty}</p>
      ) : (
        <div className="desk-table">
          <table>
            <thead>
              <tr>
                <th scope="col">{words.query}</th>
                <th scope="col">{words.count}</th>
                <th scope="col">{words.last}</th>
              </tr>
            </thead>
            <tbody>
              {misses.map(({ query, n, lastDay }) => (
                <tr key={query}>
                  <td className="wide">
                    <a href={searchUrl({ q: query })} title={words.try}>
                      <bdi>{query}</bdi>
                    </a>
                  </td>
                  <td>{showNumber(n)}</td>
                  <td>{dayOf(lastDay)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}

function dayOf(text: string): string {
  const date = parseIsoDate(text);
  return date === null ? text : showShortDate(date);
}
