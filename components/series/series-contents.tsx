import '@/components/series/series.css';
import { PageHeader } from '@/components/layout/page-header';
import { EntryFacts } from '@/components/listing/entry-facts';
import { DateText } from '@/components/ui/date';
import { fill, strings } from '@/content/strings';
import type { ArticleCard } from '@/lib/articles/article';
import { showCount, showPlainNumber } from '@/lib/site/display';
import { articleUrl } from '@/lib/site/urls';

interface Props {
  series: { name: string; description: string };
  articles: readonly (ArticleCard & { part: number })[];
}

/** A series: its parts in their order, whenever they were printed. */
export const SeriesContents = ({ series, articles }: Props) => (
  <div className="wide">
    <PageHeader
      eyebrow={strings.series.title}
      title={series.name}
      lead={series.description}
      count={showCount(articles.length, strings.count.articles)}
    />
    <ol className="series-parts">
      {articles.map((article) => (
        <li key={article.id}>
          <p className="series-part">
            {fill(strings.series.part, { part: showPlainNumber(article.part) })}
            <DateText date={article.publishedOn} short />
          </p>
          <div>
            <h2 className="entry-title">
              <a href={articleUrl(article)}>
                <bdi>{article.title}</bdi>
              </a>
            </h2>
            {article.subtitle && <p className="series-subtitle">{article.subtitle}</p>}
            <EntryFacts article={article} />
          </div>
        </li>
      ))}
    </ol>
  </div>
);
