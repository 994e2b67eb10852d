import { DateText } from '@/components/ui/date';
import { Names } from '@/components/ui/names';
import type { ArticleCard } from '@/lib/articles/article';
import { articleUrl, sectionUrl } from '@/lib/site/urls';

/** The article that opens the home page, or (`second`) one of the two below it. */
export function Lead({ article, second = false }: { article: ArticleCard; second?: boolean }) {
  const { title, subtitle, excerpt, section, authors, publishedOn } = article;
  return (
    <article className={second ? 'lead lead-second' : 'lead'}>
      <p className="eyebrow">
        <a href={sectionUrl(section.slug)}>{section.name}</a>
      </p>
      <h2 className="lead-title">
        <a href={articleUrl(article)}>
          <bdi>{title}</bdi>
        </a>
      </h2>
      {subtitle && !second && <p className="subtitle">{subtitle}</p>}
      <p className="lead-excerpt">{excerpt}</p>
      <p className="entry-facts">
        {authors.length > 0 && (
          <span>
            <Names names={authors} />
          </span>
        )}
        <DateText date={publishedOn} short={second} />
      </p>
    </article>
  );
}
