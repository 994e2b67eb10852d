import '@/components/layout/elsewhere.css';
import { Entry } from '@/components/listing/entry';
import { searchPage } from '@/content/search-page';
import { strings } from '@/content/strings';
import type { ArticleCard } from '@/lib/articles/article';
import { SEARCH_PATH } from '@/lib/site/search-url';

/** For a page that has not what was asked for: a box to look for it, and what is new. */
export const Elsewhere = ({ latest }: { latest: readonly ArticleCard[] }) => (
  <>
    <form className="elsewhere" action={SEARCH_PATH} role="search" aria-label={strings.errors.search}>
      <input
        type="search"
        name="q"
        autoComplete="off"
        enterKeyHint="search"
        aria-label={searchPage.label}
        placeholder={searchPage.placeholder}
      />
      <button type="submit">{searchPage.submit}</button>
    </form>
    {latest.length > 0 && (
      <section>
        <h2 className="label">{strings.home.latest}</h2>
        <ul className="entries">
          {latest.map((article) => (
            <Entry key={article.id} article={article} heading="h3" />
          ))}
        </ul>
      </section>
    )}
  </>
);
