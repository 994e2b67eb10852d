import { Num } from '@/components/ui/number';
import { strings } from '@/content/strings';
import type { ArchiveYear } from '@/lib/articles/archive-queries';
import type { ArchivePath } from '@/lib/site/archive-path';
import { showMonth, showPlainNumber } from '@/lib/site/display';
import { archiveMonthUrl, archiveUrl, archiveYearUrl } from '@/lib/site/urls';
import '@/components/archive/archive.css';

/** The months of the year that hold something, and how much; the year itself, and the way back to all years. */
export function MonthLinks({ path, years }: { path: ArchivePath; years: readonly ArchiveYear[] }) {
  const { year, month } = path;
  if (year === null) return null;
  const months = years.find((one) => one.year === year)?.months ?? [];
  return (
    <nav className="month-links" aria-label={strings.archive.title}>
      <a href={archiveUrl()}>{strings.archive.title}</a>
      <a href={archiveYearUrl(year)} aria-current={month === null ? 'page' : undefined}>
        {showPlainNumber(year)}
      </a>
      {months.map((count, index) =>
        count === 0 ? null : (
          <a
            key={index}
            href={archiveMonthUrl(year, index + 1)}
            aria-current={month === index + 1 ? 'page' : undefined}
          >
            {showMonth(index + 1)} <Num value={count} />
          </a>
        ),
      )}
    </nav>
  );
}
