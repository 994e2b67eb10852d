import { DateText } from '@/components/ui/date';
import { Mixed } from '@/components/ui/mixed';
import { Names } from '@/components/ui/names';
import { Signs } from '@/components/ui/signs';
import { CountedViews } from '@/components/ui/views';
import { fill, strings } from '@/content/strings';
import { pageRange, type ArticlePreview } from '@/lib/articles/article';
import { readingMinutes } from '@/lib/html/measures';
import { showCount, showHijri, showPlainNumber } from '@/lib/site/display';
import { authorUrl, issueUrl, readingTimeUrl, sectionUrl } from '@/lib/site/urls';

/** Section, title, who, when in both calendars, where it was printed, how often it was read, how long it takes. */
export function ArticleHeader({ article, counts }: { article: ArticlePreview; counts: boolean }) {
  const { id, title, subtitle, section, authors, publishedOn, printedHijri, views, wordCount, baseline } = article;
  const hijri = publishedOn && showHijri(publishedOn, printedHijri);
  return (
    <header className="article-header measure">
      {section && (
        <p className="eyebrow">
          <a href={sectionUrl(section.slug)}>
            <bdi>{section.name}</bdi>
          </a>
        </p>
      )}
      <h1>
        <Mixed text={title} />
      </h1>
      {subtitle && (
        <p className="subtitle">
          <Mixed text={subtitle} />
        </p>
      )}
      {authors.length > 0 && (
        <p className="byline">
          {strings.article.by} <Names names={authors} url={authorUrl} />
        </p>
      )}
      <p className="facts">
        {publishedOn && (
          <span>
            <DateText date={publishedOn} />
            {/* Not in <time>, whose machine-readable form knows no Hijri year. */}
            {hijri && (
              <span className="facts-hijri">
                {' '}
                – <Signs text={hijri} />
              </span>
            )}
          </span>
        )}
        <Printed article={article} />
        {counts && <CountedViews id={id} views={views} baseline={baseline} />}
        <a className="views-link" href={readingTimeUrl()}>
          {showCount(readingMinutes(wordCount), strings.count.minutes)}
        </a>
      </p>
    </header>
  );
}

function Printed({ article }: { article: ArticlePreview }) {
  const { issue } = article;
  const pages = pageRange(article);
  if (issue === null) return null;
  return (
    <span>
      <a href={issueUrl(issue.number)}>{fill(strings.article.issue, { number: showPlainNumber(issue.number) })}</a>
      {pages !== null && (
        <bdi className="num">
          {strings.punctuation.comma} <Signs text={fill(strings.article.pages, { pages: showPlainNumber(pages) })} />
        </bdi>
      )}
    </span>
  );
}
