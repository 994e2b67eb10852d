import { site } from '@/content/site';
import { fill, strings } from '@/content/strings';
import { monthOf, yearOf } from '@/lib/arabic/calendar-date';
import type { IssueView } from '@/lib/issues/queries';
import { showMonth, showPlainNumber } from '@/lib/site/display';

const INKS = 7;

/** A cover set in type, for issues without a picture: name, number, date, on one of seven inks by turns. */
export function Cover({ issue }: { issue: IssueView }) {
  const { number, publishedOn, printedHijri } = issue;
  return (
    <div className={`cover cover-ink-${number % INKS}`}>
      <span className="cover-name wordmark" aria-hidden="true">
        {site.name}
      </span>
      <span className="cover-number">
        <span className="cover-word">{fill(strings.issue.title, { number: '' })}</span>
        <bdi>{showPlainNumber(number)}</bdi>
      </span>
      <span className="cover-date">
        {showMonth(monthOf(publishedOn))} {showPlainNumber(yearOf(publishedOn))}
        {printedHijri && <span>{printedHijri}</span>}
      </span>
    </div>
  );
}
