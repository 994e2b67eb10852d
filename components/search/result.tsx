import { Marked } from '@/components/search/marked';
import { EntryFacts } from '@/components/listing/entry-facts';
import { DateText } from '@/components/ui/date';
import { searchPage } from '@/content/search-page';
import type { SearchResult } from '@/lib/search/show-queries';
import { showCount } from '@/lib/site/display';
import { articleUrl } from '@/lib/site/urls';

interface Props {
  result: SearchResult;
  /** What is to be marked in the article when it is opened. */
  forms: readonly string[];
}

/** More would make the address longer than it is worth. */
const MOST_FORMS = 24;

/** One article that was found: its title and the place in it, as written, with the words marked. */
export function Result({ result, forms }: Props) {
  const { title, titleMarks, subtitle, snippet, publishedOn, alike } = result;
  const found = forms.slice(0, MOST_FORMS).map(encodeURIComponent).join('+');
  return (
    <li className="entry result">
      <p className="entry-date">
        <DateText date={publishedOn} short />
      </p>
      <div className="entry-text">
        <h2 className="entry-title">
          <a href={`${articleUrl(result)}${found === '' ? '' : `#find=${found}`}`}>
            <bdi>
              <Marked text={title} marks={titleMarks} />
            </bdi>
          </a>
        </h2>
        {subtitle !== null && <p className="result-subtitle">{subtitle}</p>}
        <p className="entry-excerpt">
          {snippet.cutBefore && '…\u00a0'}
          <Marked text={snippet.text} marks={snippet.marks} />
          {snippet.cutAfter && '\u00a0…'}
        </p>
        <EntryFacts article={result} />
        {alike.length > 0 && (
          <details className="result-alike">
            <summary>{showCount(alike.length, searchPage.alike)}</summary>
            <ul>
              {alike.map((one) => (
                <li key={one.id}>
                  <a href={articleUrl(one)}>
                    <bdi>{one.title}</bdi>
                  </a>{' '}
                  <DateText date={one.publishedOn} short />
                </li>
              ))}
            </ul>
          </details>
        )}
      </div>
    </li>
  );
}
