import { Picture } from '@/components/ui/picture';
import { site } from '@/content/site';
import { fill, strings } from '@/content/strings';
import { monthOf, yearOf } from '@/lib/arabic/calendar-date';
import type { IssueView } from '@/lib/issues/queries';
import { pictureOf } from '@/lib/media/picture';
import { showMonth, showPlainNumber } from '@/lib/site/display';

const INKS = 7;
/** How wide a cover is shown (issue.css). */
const SIZES = '(max-width: 48rem) 12rem, 17rem';

/** The cover of an issue as it was printed; without a picture of it, one that is set in type. */
export function Cover({ issue }: { issue: IssueView }) {
  const { number, cover } = issue;
  const alt = fill(strings.issue.cover, { number: showPlainNumber(number) });
  const picture = cover && pictureOf({ ...cover, alt: cover.alt || alt }, SIZES);
  if (!picture) return <SetCover issue={issue} />;
  return (
    <div className="cover-picture">
      <Picture picture={picture} />
    </div>
  );
}

/** Name, number, date, on one of seven inks by turns. */
function SetCover({ issue }: { issue: IssueView }) {
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
