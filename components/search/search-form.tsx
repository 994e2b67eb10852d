import { searchPage as words } from '@/content/search-page';
import { SEARCH_PATH, type SearchAddress } from '@/lib/site/search-url';

interface Props {
  address: SearchAddress;
  wrong: { from: boolean; to: boolean };
}

/** What is searched for. The limits chosen beside the results go along with it. */
export function SearchForm({ address, wrong }: Props) {
  const { q, section, author, tag, issue, year, sort, exact } = address;
  const kept = { section, author, tag, issue, year, sort: sort === '' ? [] : [sort] };
  const isOpen = address.from !== '' || address.to !== '' || exact === '1';
  return (
    <form className="search-form" action={SEARCH_PATH} role="search" aria-label={words.title}>
      <div className="search-line" data-suggest>
        <input
          type="search"
          name="q"
          defaultValue={q}
          autoComplete="off"
          enterKeyHint="search"
          aria-label={words.label}
          placeholder={words.placeholder}
          data-search
        />
        <button type="submit">{words.submit}</button>
      </div>
      {Object.entries(kept).map(([name, values]) =>
        values.map((value) => <input key={`${name}=${value}`} type="hidden" name={name} value={value} />),
      )}
      <details className="search-options" open={isOpen}>
        <summary>{words.options}</summary>
        <div className="search-dates">
          <DateInput name="from" value={address.from} isWrong={wrong.from} />
          <DateInput name="to" value={address.to} isWrong={wrong.to} />
          <label className="search-exact">
            <input type="checkbox" name="exact" value="1" defaultChecked={exact === '1'} />
            {words.exact}
          </label>
        </div>
        <p className="search-hint" id="search-date-hint">
          {words.dateHint}
        </p>
      </details>
    </form>
  );
}

function DateInput({ name, value, isWrong }: { name: 'from' | 'to'; value: string; isWrong: boolean }) {
  const error = `search-${name}-error`;
  return (
    <label className="search-date">
      {words[name]}
      <input
        type="text"
        name={name}
        defaultValue={value}
        dir="auto"
        autoComplete="off"
        aria-describedby={isWrong ? `${error} search-date-hint` : 'search-date-hint'}
        {...(isWrong && { 'aria-invalid': true })}
      />
      {isWrong && (
        <span className="search-error" id={error}>
          {words.wrongDate}
        </span>
      )}
    </label>
  );
}
