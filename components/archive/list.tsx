import { MonthLinks } from '@/components/archive/month-links';
import { PageHeader } from '@/components/layout/page-header';
import { Entry } from '@/components/listing/entry';
import { fill, strings } from '@/content/strings';
import type { ArticleCard } from '@/lib/articles/article';
import type { ArchiveYear } from '@/lib/articles/archive-queries';
import type { ArchivePath, ArchivePeriod } from '@/lib/site/archive-path';
import { showCount, showHijriSpan } from '@/lib/site/display';

interface Props {
  path: ArchivePath;
  period: ArchivePeriod;
  articles: readonly ArticleCard[];
  years: readonly ArchiveYear[];
}

/** A year or a month of the archive, newest first. */
export function ArchiveList({ path, period, articles, years }: Props) {
  const total = totalOf(path, years);
  const hijri = showHijriSpan(period.first, period.end);
  return (
    <div className="wide">
      <PageHeader
        eyebrow={strings.archive.title}
        title={period.title}
        {...(hijri && { lead: `${strings.article.hijri} ${hijri}` })}
        count={showCount(total, strings.count.articles)}
      />
      <MonthLinks path={path} years={years} />
      {articles.length === 0 && (
        <p className="empty">{path.month === null ? strings.archive.emptyYear : strings.archive.emptyMonth}</p>
      )}
      {articles.length < total && (
        <p className="page-count">
          {fill(strings.archive.cut, { count: showCount(articles.length, strings.count.articles) })}
        </p>
      )}
      <ul className="entries">
        {articles.map((article) => (
          <Entry key={article.id} article={article} />
        ))}
      </ul>
    </div>
  );
}

/** How many the period holds, whatever part of it is listed. */
function totalOf({ year, month }: ArchivePath, years: readonly ArchiveYear[]): number {
  const counts = years.find((one) => one.year === year);
  return (month === null ? counts?.total : counts?.months[month - 1]) ?? 0;
}
