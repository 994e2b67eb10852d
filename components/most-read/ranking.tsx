import { RankedEntry } from '@/components/most-read/ranked-entry';
import { PeriodLinks } from '@/components/most-read/period-links';
import { PageHeader } from '@/components/layout/page-header';
import { strings } from '@/content/strings';
import type { RankedArticle } from '@/lib/articles/most-read-queries';
import type { Period } from '@/lib/site/periods';
import { countingUrl, mostReadUrl } from '@/lib/site/urls';

/** The page of the most read in one period: what it counts, the other periods, the ranks. */
export function Ranking({ period, ranked }: { period: Period; ranked: readonly RankedArticle[] }) {
  const { title, lead, empty, toAll } = strings.mostRead;
  return (
    <div className="wide">
      <PageHeader title={title} lead={lead[period]} />
      <PeriodLinks current={period} />
      {ranked.length === 0 ? (
        <div className="empty">
          <p>{empty[period]}</p>
          {period !== 'all' && (
            <a className="more" href={mostReadUrl()}>
              {toAll}
            </a>
          )}
        </div>
      ) : (
        <ol className="ranking">
          {ranked.map(({ article, views }, index) => (
            <RankedEntry key={article.id} article={article} rank={index + 1} views={views} />
          ))}
        </ol>
      )}
      <p className="ranking-method">
        <a className="more" href={countingUrl()}>
          {strings.counting.title}
        </a>
      </p>
    </div>
  );
}
