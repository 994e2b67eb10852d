import { DateText } from '@/components/ui/date';
import { Names } from '@/components/ui/names';
import { Num } from '@/components/ui/number';
import { Views } from '@/components/ui/views';
import type { ArticleCard } from '@/lib/articles/article';
import { excerptOf } from '@/lib/html/measures';
import { articleUrl } from '@/lib/site/urls';

/** The first ranks are set larger, with a line of the text. */
const FIRST = 3;
const LONGEST_EXCERPT = 160;

interface Props {
  article: ArticleCard;
  rank: number;
  /** The number of the period. */
  views: number;
}

/** One article in a list of the most read: its rank, its title and where it belongs, and how often it was read. */
export function RankedEntry({ article, rank, views }: Props) {
  const { title, excerpt, section, authors, publishedOn } = article;
  const isFirst = rank <= FIRST;
  return (
    <li className={isFirst ? 'ranked ranked-first' : 'ranked'}>
      <span className="rank" aria-hidden="true">
        <Num value={rank} />
      </span>
      <div className="ranked-text">
        <h2 className="ranked-title">
          <a href={articleUrl(article)}>
            <bdi>{title}</bdi>
          </a>
        </h2>
        {isFirst && <p className="entry-excerpt">{excerptOf(excerpt, LONGEST_EXCERPT)}</p>}
        <p className="entry-facts">
          <span className="entry-section">{section.name}</span>
          {authors.length > 0 && (
            <span>
              <Names names={authors} />
            </span>
          )}
          <DateText date={publishedOn} short />
        </p>
      </div>
      <p className="ranked-views">
        <Views views={views} />
      </p>
    </li>
  );
}
