import { Elsewhere } from '@/components/layout/elsewhere';
import { DateText } from '@/components/ui/date';
import { fill, strings } from '@/content/strings';
import type { IsoDate } from '@/lib/arabic/calendar-date';
import type { ArticleCard, Tombstone } from '@/lib/articles/article';
import { showHijri } from '@/lib/site/display';
import { archiveUrl, homeUrl, sectionUrl } from '@/lib/site/urls';
import '@/components/article/withdrawn.css';

const { withdrawn, errors } = strings;

interface Props {
  tombstone: Tombstone;
  /** What else there is to read. */
  latest: readonly ArticleCard[];
}

/** What stands where an article was: its name, when and why it was withdrawn, where to go on. Nothing of its text. */
export function WithdrawnArticle({ tombstone, latest }: Props) {
  const { title, section, publishedOn, withdrawnOn, reason } = tombstone;
  return (
    <article className="measure message withdrawn">
      <p className="eyebrow">{withdrawn.eyebrow}</p>
      <h1>{title}</h1>
      <p>{withdrawn.lead}</p>
      <ul className="withdrawn-dates">
        {withdrawnOn && <Dated label={withdrawn.date} date={withdrawnOn} />}
        {publishedOn && <Dated label={withdrawn.published} date={publishedOn} />}
      </ul>
      {reason !== null && (
        <section className="withdrawn-reason">
          <h2>{withdrawn.reason}</h2>
          <p dir="auto">{reason}</p>
        </section>
      )}
      <nav className="message-links" aria-label={withdrawn.links}>
        <a href={sectionUrl(section.slug)}>{fill(withdrawn.toSection, { section: section.name })}</a>
        <a href={archiveUrl()}>{errors.toArchive}</a>
        <a href={homeUrl()}>{errors.toHome}</a>
      </nav>
      <Elsewhere latest={latest} />
    </article>
  );
}

/** A day in both calendars. */
function Dated({ label, date }: { label: string; date: IsoDate }) {
  const hijri = showHijri(date);
  return (
    <li>
      {label} <DateText date={date} />
      {hijri && ` – ${hijri}`}
    </li>
  );
}
