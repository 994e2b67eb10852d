import { DateText } from '@/components/ui/date';
import { Names } from '@/components/ui/names';
import { strings } from '@/content/strings';
import type { ArticleCard } from '@/lib/articles/article';
import { articleUrl } from '@/lib/site/urls';

/** The articles most like this one. */
export function Related({ articles }: { articles: readonly ArticleCard[] }) {
  return (
    <section className="related" aria-labelledby="related">
      <h2 id="related">{strings.article.related}</h2>
      <ul>
        {articles.map((article) => (
          <li key={article.id}>
            <p className="eyebrow">{article.section.name}</p>
            <a href={articleUrl(article)}>
              <bdi>{article.title}</bdi>
            </a>
            <p>
              {article.authors.length > 0 && (
                <span>
                  <Names names={article.authors} />
                </span>
              )}
              <DateText date={article.publishedOn} short />
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
