import { fill, strings } from '@/content/strings';
import type { ArticleView, SeriesPart } from '@/lib/articles/article';
import { showPlainNumber } from '@/lib/site/display';
import { articleUrl, seriesUrl } from '@/lib/site/urls';

interface Props {
  id: number;
  series: NonNullable<ArticleView['series']>;
  /** In their order, this one among them. */
  parts: readonly SeriesPart[];
}

/** Which part of which series this is, the parts on either side, and all of them. */
export function SeriesBox({ id, series, parts }: Props) {
  const at = parts.findIndex((part) => part.id === id);
  const [before, after] = [parts[at - 1], parts[at + 1]];
  const words = strings.series;
  // The highest number, not how many there are: a part that is not public yet is one all the same.
  const most = Math.max(series.part, ...parts.map(({ part }) => part));
  return (
    <aside className="series-box measure" aria-label={words.title}>
      <p>
        {words.title} <a href={seriesUrl(series.slug)}>{series.name}</a>
        {strings.punctuation.comma}{' '}
        {fill(words.partOf, { part: showPlainNumber(series.part), parts: showPlainNumber(most) })}
      </p>
      {(before ?? after) && (
        <p className="series-beside">
          {before && <PartLink part={before} word={words.previous} />}
          {after && <PartLink part={after} word={words.next} />}
        </p>
      )}
      <details>
        <summary>{words.all}</summary>
        <ol>
          {parts.map((part) => (
            <li key={part.id} value={part.part}>
              {part.id === id ? <b aria-current="page">{part.title}</b> : <a href={articleUrl(part)}>{part.title}</a>}
            </li>
          ))}
        </ol>
      </details>
    </aside>
  );
}

const PartLink = ({ part, word }: { part: SeriesPart; word: string }) => (
  <span>
    {word}
    {strings.punctuation.colon}{' '}
    <a href={articleUrl(part)}>
      <bdi>{part.title}</bdi>
    </a>
  </span>
);
