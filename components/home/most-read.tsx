import { Num } from '@/components/ui/number';
import { Views } from '@/components/ui/views';
import { strings } from '@/content/strings';
import type { ArticleCard } from '@/lib/articles/article';
import { articleUrl } from '@/lib/site/urls';

/** The most read, ranked; nothing while nothing has been read. */
export function MostRead({ articles }: { articles: readonly ArticleCard[] }) {
  if (articles.length === 0) return null;
  return (
    <section className="most-read">
      <h2 className="label">{strings.home.mostRead}</h2>
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
