import { PrintArticle } from '@/components/book/print-article';
import { bookWords } from '@/content/book-words';
import { site } from '@/content/site';
import { fill, strings } from '@/content/strings';
import type { Edition } from '@/lib/feeds/epub/edition';
import { showPlainNumber } from '@/lib/site/display';
import '@/components/book/print-view.css';

interface Props {
  edition: Edition;
  /** The site's address, without a slash at its end. */
  origin: string;
  /** The same as a book. */
  book: string;
}

/** An issue or a selection in one piece, for paper: a title page, the contents, the articles one after another. */
export function PrintView({ edition, origin, book }: Props) {
  const { title, dates, description, path, number, articles } = edition;
  return (
    <div className={`print-view digits-${site.digits}`}>
      <p className="print-tools">
        <button type="button" data-print-now hidden>
          {bookWords.printNow}
        </button>
        <a href={book} rel="nofollow" download>
          EPUB
        </a>
        {number !== null && <a href={path}>{bookWords.backToIssue}</a>}
      </p>
      <header className="print-title">
        <p className="wordmark">{site.name}</p>
        <h1>{title}</h1>
        {dates.map((line) => (
          <p key={line}>{line}</p>
        ))}
        {description !== '' && <p className="print-lead">{description}</p>}
        <p className="print-address">
          <bdi dir="ltr">{origin + path}</bdi>
        </p>
      </header>
      <nav className="print-contents" aria-labelledby="contents">
        <h2 id="contents">{bookWords.toc}</h2>
        <ol>
          {articles.map(({ id, title: name, authors, pageStart }) => (
            <li key={id}>
              <a href={`#a${id}`}>
                <bdi>{name}</bdi>
              </a>
              <span>{authors.map((author) => author.name).join(` ${strings.article.and}`)}</span>
              {pageStart !== null && <span>{fill(strings.article.pages, { pages: showPlainNumber(pageStart) })}</span>}
            </li>
          ))}
        </ol>
      </nav>
      {articles.map((article) => (
        <PrintArticle key={article.id} article={article} url={`${origin}/article/${article.id}`} />
      ))}
    </div>
  );
}
