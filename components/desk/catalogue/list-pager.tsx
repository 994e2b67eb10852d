import { catalogueWords } from '@/content/desk/catalogue';
import { fill } from '@/content/strings';
import { showNumber } from '@/lib/site/display';

interface Props {
  page: number;
  total: number;
  pageSize: number;
  pageUrl: (page: number) => string;
}

/** The pages of a long list: where one is, and the way to either side. */
export function ListPager({ page, total, pageSize, pageUrl }: Props) {
  const pages = Math.max(1, Math.ceil(total / pageSize));
  if (pages === 1 && page === 1) return null;
  return (
    <nav className="list-pager" aria-label={catalogueWords.pages}>
      {page > 1 && (
        <a className="button" href={pageUrl(Math.min(page - 1, pages))} rel="prev">
          {catalogueWords.earlier}
        </a>
      )}
      <span>{fill(catalogueWords.pageOf, { page: showNumber(page), pages: showNumber(pages) })}</span>
      {page < pages && (
        <a className="button" href={pageUrl(page + 1)} rel="next">
          {catalogueWords.later}
        </a>
      )}
    </nav>
  );
}
