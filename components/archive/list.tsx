import { AlsoIn } from '@/components/archive/also-in';
import { Days } from '@/components/archive/days';
import { MonthLinks } from '@/components/archive/month-links';
import { PageHeader } from '@/components/layout/page-header';
import { Entry } from '@/components/listing/entry';
import { Pagination } from '@/components/listing/pagination';
import { site } from '@/content/site';
import { strings } from '@/content/strings';
import type { ArticleCard } from '@/lib/articles/article';
import type { ArchiveYear } from '@/lib/articles/archive-queries';
import type { HijriFacts } from '@/lib/articles/hijri-queries';
import { archivePathUrl, archiveTitle, spanInOther, type ArchivePath } from '@/lib/site/archive-path';
import { calendars } from '@/lib/site/calendars';
import { showCount } from '@/lib/site/display';

interface Props {
  path: ArchivePath;
  articles: readonly ArticleCard[];
  hijri: ReadonlyMap<number, HijriFacts>;
  total: number;
  page: number;
  years: readonly ArchiveYear[];
}

/** A year or a month of the archive in either calendar, newest first, page by page; a month day by day. */
export function ArchiveList({ path, articles, hijri, total, page, years }: Props) {
  if (path.year === null) return null;
  const span = spanInOther(path);
  return (
    <div className="wide">
      <PageHeader
        eyebrow={calendars[path.calendar].title}
        title={archiveTitle(path)}
        {...(span && { lead: `${strings.article.hijri} ${span}` })}
        count={showCount(total, strings.count.articles)}
      />
      <MonthLinks path={path} years={years} />
      <AlsoIn {...{ path, articles, hijri }} />
      {path.month === null ? (
        <ul className="entries">
          {articles.map((article) => (
            <Entry key={article.id} article={article} />
          ))}
        </ul>
      ) : (
        <Days {...{ articles, hijri }} calendar={path.calendar} />
      )}
      <Pagination page={page} pages={Math.ceil(total / site.pageSize)} pageUrl={(n) => archivePathUrl(path, n)} />
    </div>
  );
}
