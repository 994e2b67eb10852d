import { MonthLinks } from '@/components/archive/month-links';
import { PageHeader } from '@/components/layout/page-header';
import { Entry } from '@/components/listing/entry';
import { Pagination } from '@/components/listing/pagination';
import { site } from '@/content/site';
import { strings } from '@/content/strings';
import type { ArticleCard } from '@/lib/articles/article';
import type { ArchiveYear } from '@/lib/articles/archive-queries';
import { archivePathUrl, type ArchivePath, type ArchivePeriod } from '@/lib/site/archive-path';
import { showCount, showHijriSpan } from '@/lib/site/display';

interface Props {
  path: ArchivePath;
  period: ArchivePeriod;
  articles: readonly ArticleCard[];
  total: number;
  page: number;
  years: readonly ArchiveYear[];
}

/** A year or a month of the archive, newest first, page by page. */
export function ArchiveList({ path, period, articles, total, page, years }: Props) {
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
      <ul className="entries">
        {articles.map((article) => (
          <Entry key={article.id} article={article} />
        ))}
      </ul>
      <Pagination page={page} pages={Math.ceil(total / site.pageSize)} pageUrl={(n) => archivePathUrl(path, n)} />
    </div>
  );
}
