import { PeriodLinks } from '@/components/most-read/period-links';
import { Num } from '@/components/ui/number';
import { Views } from '@/components/ui/views';
import { strings } from '@/content/strings';
import type { ArticleCard } from '@/lib/articles/article';
import { articleUrl, mostReadUrl } from '@/lib/site/urls';

/** The most read, ranked; nothing while nothing has been read. */
export function MostRead({ articles }: { articles: readonly ArticleCard[] }) {
  if (articles.length === 0) return null;
  return (
    <section className="most-read">
      <div className="most-read-head">
        <h2>
          <a href={mostReadUrl()}>{strings.mostRead.title}</a>
        </h2>
        <PeriodLinks shown="all" />
      </div>
      <ol>
        {articles.map((article, index) => (
          <li key={article.id}>
            <span className="rank" aria-hidden="true">
              <Num value={index + 1} />
            </span>
            <div>
              <a className="headline-title" href={articleUrl(article)}>
                <bdi>{article.title}</bdi>
              </a>
              <p className="entry-facts">
                <span className="entry-section">{article.section.name}</span>
                <Views views={article.views} />
              </p>
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}
