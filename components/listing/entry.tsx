import { EntryFacts } from '@/components/listing/entry-facts';
import { DateText } from '@/components/ui/date';
import type { ArticleCard } from '@/lib/articles/article';
import { excerptOf } from '@/lib/html/measures';
import { articleUrl } from '@/lib/site/urls';

interface Props {
  article: ArticleCard;
  /** What the page around says already. */
  hide?: 'section' | 'authors' | undefined;
  /** The level of its title: one below the heading that it stands under. */
  heading?: 'h2' | 'h3';
}

const LONGEST_EXCERPT = 200;

/** One article in a list: date at the side, title, a line of the text, who wrote it and how often it was read. */
export function Entry({ article, hide, heading: Heading = 'h2' }: Props) {
  const { title, excerpt, publishedOn } = article;
  return (
    <li className="entry">
      <p className="entry-date">
        <DateText date={publishedOn} short />
      </p>
      <div className="entry-text">
        <Heading className="entry-title">
          <a href={articleUrl(article)}>
            <bdi>{title}</bdi>
          </a>
        </Heading>
        {/* Cut at a word here: a style sheet would cut in the middle of one, and tear its letters apart. */}
        <p className="entry-excerpt">{excerptOf(excerpt, LONGEST_EXCERPT)}</p>
        <EntryFacts article={article} hide={hide} />
      </div>
    </li>
  );
}
