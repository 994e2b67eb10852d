import { Num } from '@/components/ui/number';
import type { ArchiveYear } from '@/lib/articles/archive-queries';
import type { ArchivePath } from '@/lib/site/archive-path';
import { calendars } from '@/lib/site/calendars';
import '@/components/archive/archive.css';

/** The months of the year that hold something, and how much; the year itself, and the way back to all years. */
export function MonthLinks({ path, years }: { path: ArchivePath; years: readonly ArchiveYear[] }) {
  const { year, month } = path;
  if (year === null) return null;
  const { title, url, yearUrl, yearName, monthUrl, monthName } = calendars[path.calendar];
  const months = years.find((one) => one.year === year)?.months ?? [];
  return (
    <nav className="month-links" aria-label={title}>
      <a href={url()}>{title}</a>
      <a href={yearUrl(year)} aria-current={month === null ? 'page' : undefined}>
        {yearName(year)}
      </a>
      {months.map((count, index) =>
        count === 0 ? null : (
          <a key={index} href={monthUrl(year, index + 1)} aria-current={month === index + 1 ? 'page' : undefined}>
            {monthName(index + 1)} <Num value={count} />
          </a>
        ),
      )}
    </nav>
  );
}
