import { pageNumbers } from '@/components/listing/page-numbers';
import { fill, strings } from '@/content/strings';
import { showPlainNumber } from '@/lib/site/display';

interface Props {
  page: number;
  pages: number;
  pageUrl: (page: number) => string;
}

/** Real links to other pages of a list; nothing when there is only one. */
export function Pagination({ page, pages, pageUrl }: Props) {
  if (pages <= 1) return null;
  return (
    <nav className="pagination" aria-label={strings.list.pagesOf}>
      {page > 1 && (
        <a className="pagination-step" href={pageUrl(page - 1)} rel="prev">
          {strings.list.newer}
        </a>
      )}
      <ol>
        {pageNumbers(page, pages).map((number, index) =>
          number === null ? (
            <li key={`gap-${index}`} aria-hidden="true">
              …
            </li>
          ) : (
            <li key={number}>
              <a
                href={pageUrl(number)}
                aria-current={number === page ? 'page' : undefined}
                aria-label={fill(strings.list.page, { page: showPlainNumber(number) })}
              >
                {showPlainNumber(number)}
              </a>
            </li>
          ),
        )}
      </ol>
      {page < pages && (
        <a className="pagination-step" href={pageUrl(page + 1)} rel="next">
          {strings.list.older}
        </a>
      )}
      <p className="pagination-where">
        {fill(strings.list.pageOf, { page: showPlainNumber(page), pages: showPlainNumber(pages) })}
      </p>
    </nav>
  );
}
