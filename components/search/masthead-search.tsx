import { searchPage as words } from '@/content/search-page';
import { SEARCH_PATH } from '@/lib/site/search-url';

/** The way to the search on every page: a box where there is room, a word that leads there where there is none. */
export const MastheadSearch = () => (
  <>
    <form className="masthead-search" action={SEARCH_PATH} role="search" aria-label={words.label} data-suggest>
      <input
        type="search"
        name="q"
        autoComplete="off"
        enterKeyHint="search"
        aria-label={words.label}
        placeholder={words.label}
        data-search
      />
      <button type="submit" aria-label={words.submit}>
        <SearchSign />
      </button>
    </form>
    <a className="masthead-search-link" href={SEARCH_PATH} aria-label={words.title}>
      <SearchSign />
    </a>
  </>
);

/** A glass for looking closer, drawn in the colour of the words around. */
const SearchSign = () => (
  <svg className="search-sign" viewBox="0 0 20 20" aria-hidden="true">
    <circle cx="11.5" cy="8.5" r="5.5" />
    <path d="M7.5 12.5 3 17" />
  </svg>
);
