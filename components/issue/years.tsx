import '@/components/issue/years.css';
import { IssueShelf } from '@/components/issue/shelf';
import { strings } from '@/content/strings';
import { yearOf } from '@/lib/arabic/calendar-date';
import type { IssueView } from '@/lib/issues/queries';
import { showCount, showPlainNumber } from '@/lib/site/display';

/** So many fit on one shelf: those of a young magazine, or one that appears once a year. */
const FEW = 24;

/** All issues, a shelf for each year of their dates, with links to the shelves. */
export function IssueYears({ issues }: { issues: readonly IssueView[] }) {
  const years = new Map<number, IssueView[]>();
  for (const issue of issues) {
    const year = yearOf(issue.publishedOn);
    years.set(year, [...(years.get(year) ?? []), issue]);
  }
  const sorted = [...years].sort(([a], [b]) => b - a);
  if (issues.length <= FEW) return <IssueShelf issues={issues} />;
  return (
    <>
      <nav className="issue-years" aria-label={strings.issue.years}>
        {sorted.map(([year]) => (
          <a key={year} href={`#year-${year}`}>
            {showPlainNumber(year)}
          </a>
        ))}
      </nav>
      {sorted.map(([year, ofYear]) => (
        <section key={year} className="issue-year">
          <h2 id={`year-${year}`}>
            {showPlainNumber(year)} <small>{showCount(ofYear.length, strings.count.issues)}</small>
          </h2>
          <IssueShelf issues={ofYear} />
        </section>
      ))}
    </>
  );
}
