import { CalendarLinks } from '@/components/archive/calendar-links';
import { PageHeader } from '@/components/layout/page-header';
import { strings } from '@/content/strings';
import type { ArchiveYear } from '@/lib/articles/archive-queries';
import { calendars, type ArchiveCalendar, type CalendarName } from '@/lib/site/calendars';
import { showCount, showNumber, showPlainNumber } from '@/lib/site/display';
import '@/components/archive/archive.css';

const MONTHS = Array.from({ length: 12 }, (_, index) => index + 1);
const LEVELS = 4;

/** Years by months: how much each month holds, by number and by tint. */
export function ArchiveGrid({ calendar: name, years }: { calendar: CalendarName; years: readonly ArchiveYear[] }) {
  const calendar = calendars[name];
  const total = years.reduce((sum, year) => sum + year.total, 0);
  const most = Math.max(1, ...years.flatMap(({ months }) => months));
  return (
    <div className="wide">
      <PageHeader
        title={calendar.title}
        lead={strings.archive.lead[name]}
        count={showCount(total, strings.count.articles)}
      />
      <CalendarLinks current={name} />
      {total === 0 && <p className="empty">{strings.archive.empty}</p>}
      {total > 0 && (
        <div className="archive-scroll">
          <table className="archive-grid">
            <thead>
              <tr>
                <th scope="col">{strings.archive.yearColumn}</th>
                {MONTHS.map((month) => (
                  <th key={month} scope="col" className="archive-month">
                    <MonthHead {...{ calendar, month }} />
                  </th>
                ))}
                <th scope="col" className="archive-total">
                  {strings.archive.totalColumn}
                </th>
              </tr>
            </thead>
            <tbody>
              {years.map((year) => (
                <YearRow key={year.year} {...{ ...year, calendar, most }} />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </div>
  );
}

/** The name where there is room, the number where there is not; the full name for a screen reader either way. */
function MonthHead({ calendar, month }: { calendar: ArchiveCalendar; month: number }) {
  return (
    <abbr title={calendar.monthName(month)}>
      <span className="archive-month-name">{calendar.shortName(month)}</span>
      <span className="archive-month-number" aria-hidden="true">
        {showPlainNumber(month)}
      </span>
    </abbr>
  );
}

function YearRow({ calendar, year, months, total, most }: ArchiveYear & { calendar: ArchiveCalendar; most: number }) {
  const { yearUrl, yearName, monthUrl, monthName } = calendar;
  return (
    <tr>
      <th scope="row">
        <a href={yearUrl(year)}>{yearName(year)}</a>
      </th>
      {months.map((count, index) => (
        <td key={index}>
          {count > 0 && (
            <a className={`tint-${Math.ceil((count / most) * LEVELS)}`} href={monthUrl(year, index + 1)}>
              {showNumber(count)}
              <span className="offscreen">{` – ${monthName(index + 1)} ${yearName(year)}`}</span>
            </a>
          )}
        </td>
      ))}
      <td className="archive-total">{showNumber(total)}</td>
    </tr>
  );
}
