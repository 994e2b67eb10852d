import { searchPage as words } from '@/content/search-page';

/** Before anything is asked: what the search understands by itself, and what one can tell it. */
export const SearchIntro = () => (
  <div className="search-intro">
    <p>{words.intro}</p>
    <h2 className="label">{words.tipsTitle}</h2>
    <dl>
      {words.tips.map(({ write, does }) => (
        <div key={write}>
          <dt>
            <bdi>{write}</bdi>
          </dt>
          <dd>{does}</dd>
        </div>
      ))}
    </dl>
  </div>
);
