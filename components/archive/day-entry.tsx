import { EntryFacts } from '@/components/listing/entry-facts';
import type { ArticleCard } from '@/lib/articles/article';
import { excerptOf } from '@/lib/html/measures';
import { articleUrl } from '@/lib/site/urls';

const LONGEST_EXCERPT = 200;

/** One article under the heading of its day, which says the date. */
export const DayEntry = ({ article }: { article: ArticleCard }) => (
  <li className="day-entry">
    <h3 className="entry-title">
      <a href={articleUrl(article)}>
        <bdi>{article.title}</bdi>
      </a>
    </h3>
    <p className="entry-excerpt">{excerptOf(article.excerpt, LONGEST_EXCERPT)}</p>
    <EntryFacts article={article} />
  </li>
);
