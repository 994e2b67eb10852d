import { articlesWords as words } from '@/content/desk/articles';
import { deskListUrl, type Cursor, type DeskFilter } from '@/lib/articles/desk-filter';

interface Props {
  filter: DeskFilter;
  previous: Cursor | null;
  next: Cursor | null;
}

/** The way to the pages beside this one. */
export function ListPages({ filter, previous, next }: Props) {
  if (previous === null && next === null) return null;
  return (
    <nav className="list-pager" aria-label={words.pages}>
      {previous !== null && <a href={deskListUrl(filter)}>{words.first}</a>}
      {previous !== null && (
        <a className="button" href={deskListUrl(filter, previous)} rel="prev">
          {words.previous}
        </a>
      )}
      {next !== null && (
        <a className="button" href={deskListUrl(filter, next)} rel="next">
          {words.next}
        </a>
      )}
    </nav>
  );
}
