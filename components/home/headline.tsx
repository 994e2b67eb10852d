import { DateText } from '@/components/ui/date';
import type { ArticleCard } from '@/lib/articles/article';
import { articleUrl } from '@/lib/site/urls';

/** A title with its section and date, where there is no room for more. */
export function Headline({ article, section = true }: { article: ArticleCard; section?: boolean }) {
  return (
    <li className="headline">
      <a className="headline-title" href={articleUrl(article)}>
        <bdi>{article.title}</bdi>
      </a>
      <p className="entry-facts">
        {section && <span className="entry-section">{article.section.name}</span>}
        <DateText date={article.publishedOn} short />
      </p>
    </li>
  );
}
