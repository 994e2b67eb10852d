import type { ReactNode } from 'react';
import { catalogueWords } from '@/content/desk/catalogue';

interface Props {
  /** The list's own address: there the form goes by GET, so it works without script and can be kept as a bookmark. */
  href: string;
  label: string;
  search: string;
  /** Further fields: how it is sorted, what is shown. */
  children?: ReactNode;
}

/** The search of a list. */
export const ListSearch = ({ href, label, search, children }: Props) => (
  <form className="list-search field" action={href} role="search">
    <input type="search" name="q" defaultValue={search} aria-label={label} placeholder={label} />
    {children}
    <button type="submit" className="button">
      {catalogueWords.find}
    </button>
    {search !== '' && <a href={href}>{catalogueWords.all}</a>}
  </form>
);
