import { PageHeader } from '@/components/layout/page-header';
import { gregorianMonths } from '@/content/calendar';
import { site } from '@/content/site';
import { strings } from '@/content/strings';
import type { ArchiveYear } from '@/lib/articles/archive-queries';
import { showCount, showMonth, showNumber, showPlainNumber } from '@/lib/site/display';
import { archiveMonthUrl, archiveYearUrl } from '@/lib/site/urls';
import '@/components/archive/archive.css';

const MONTHS = Array.from({ length: 12 }, (_, index) => index + 1);
const LEVELS = 4;

/** Years by months: how much each month holds, by number and by tint. */
export function ArchiveGrid({ years }: { years: readonly ArchiveYear[] }) {
  const total = years.reduce((sum, year) => sum + year.total, 0);
  const most = Math.max(1, ...years.flatMap(({ months }) => months));
  return (
    <div className="wide">
      <PageHeader
        title={strings.archive.title}
        lead={strings.archive.lead}
        count={showCount(total, strings.count.articles)}
      />
      {total === 0 && <p className="empty">{strings.archive.empty}</p>}
      {total > 0 && (
        <table className="archive-grid">
          <thead>
            <tr>
              <th scope="col">{strings.archive.yearColumn}</th>
              {MONTHS.map((month) => (
                <th key={month} scope="col" className="archive-month">
                  <MonthHead month={month} />
                </th>
              ))}
              <th scope="col" className="archive-total">
                {strings.archive.totalColumn}
              </th>
            </tr>
          </thead>
          <tbody>
            {years.map((year) => (
              <YearRow key={year.year} {...year} most={most} />
            ))}
          </tbody>
        </table>
      )}
    </div>
  );
}

/** The name where there is room, the number where there is not; the full name for a screen reader either way. */
function MonthHead({ month }: { month: number }) {
  const region = site.monthNames === 'both' ? 'levant' : site.monthNames;
  return (
    <abbr title={showMonth(month)}>
      <span className="archive-month-name">{gregorianMonths[region][month - 1]}</span>
      <span className="archive-month-number" aria-hidden="true">
        {showPlainNumber(month)}
      </span>
    </abbr>
  );
}

function YearRow({ year, months, total, most }: ArchiveYear & { most: number }) {
  return (
    <tr>
      <th scope="row">
        <a href={archiveYearUrl(year)}>{showPlainNumber(year)}</a>
      </th>
      {months.map((count, index) => (
        <td key={index}>
          {count > 0 && (
            <a className={`tint-${Math.ceil((count / most) * LEVELS)}`} href={archiveMonthUrl(year, index + 1)}>
              {showNumber(count)}
              <span className="offscreen">{` – ${showMonth(index + 1)} ${showPlainNumber(year)}`}</span>
            </a>
          )}
        </td>
      ))}
      <td className="archive-total">{showNumber(total)}</td>
    </tr>
  );
}
