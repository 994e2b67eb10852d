import { Lead } from '@/components/article/lead';
import { strings } from '@/content/strings';
import { headLines } from '@/lib/feeds/epub/edition';
import type { ArticleRecord } from '@/lib/feeds/record';
import { prefixIds } from '@/lib/html/prefix-ids';
import { showShortDate } from '@/lib/site/display';
import '@/components/article/article.css';

/** One article among others on a page: its ids carry its number. Nothing of it is counted. */
export function PrintArticle({ article, url }: { article: ArticleRecord; url: string }) {
  const { id, title, subtitle, section, language, lead, bodyHtml, noteHtml, noteLabel, corrections } = article;
  const { by, days } = headLines(article);
  const own = `a${id}-`;
  return (
    <article className="article" id={`a${id}`} {...(language !== 'ar' && { lang: language, dir: 'auto' })}>
      <header className="article-header measure">
        <p className="eyebrow">{section.name}</p>
        <h2 className="print-heading">{title}</h2>
        {subtitle && <p className="subtitle">{subtitle}</p>}
        {by !== '' && <p className="byline">{by}</p>}
        <p className="facts">
          <span>{days}</span>
        </p>
      </header>
      {lead && <Lead lead={lead} />}
      {/* Sanitised when it was saved: lib/html/sanitise.ts */}
      <div className="body measure" dangerouslySetInnerHTML={{ __html: prefixIds(bodyHtml, own) }} />
      {noteHtml !== null && (
        <div className="note measure" role="note" aria-label={strings.article.editorialNote}>
          <p className="note-label">{noteLabel ?? strings.article.editorialNote}</p>
          <div className="note-text" dangerouslySetInnerHTML={{ __html: prefixIds(noteHtml, `${own}n-`) }} />
        </div>
      )}
      {corrections.length > 0 && (
        <ul className="corrections measure">
          {corrections.map(({ kind, text, madeAt }, place) => (
            <li key={place}>
              <p className="correction-kind">
                {strings.article.correctionKinds[kind]} {showShortDate(madeAt)}
              </p>
              <p className="correction-text">{text}</p>
            </li>
          ))}
        </ul>
      )}
      <p className="print-address measure">
        <bdi dir="ltr">{url}</bdi>
      </p>
    </article>
  );
}
