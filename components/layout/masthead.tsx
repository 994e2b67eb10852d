import { MastheadSearch } from '@/components/search/masthead-search';
import { DateText } from '@/components/ui/date';
import { SectionLinks } from '@/components/layout/section-links';
import { site } from '@/content/site';
import { strings } from '@/content/strings';
import type { IsoDate } from '@/lib/arabic/calendar-date';
import type { Named } from '@/lib/articles/article';
import { showHijri } from '@/lib/site/display';
import { archiveUrl, homeUrl, issuesUrl } from '@/lib/site/urls';

/** The head of every page: today in both calendars, the name, the sections. */
export function Masthead({ sections, date }: { sections: readonly Named[]; date: IsoDate }) {
  const hijri = showHijri(date);
  return (
    <header className="masthead">
      <div className="masthead-top">
        <p className="today">
          <DateText date={date} />
          {hijri && <span className="today-hijri">{hijri}</span>}
        </p>
        <MastheadSearch />
        {/* Unseen until a script can open it, but its room is kept. */}
        <button type="button" className="reading-button" aria-expanded="false" aria-label={strings.site.reading}>
          {strings.site.readingSign}
        </button>
      </div>
      <div className="masthead-name">
        <a className="wordmark" href={homeUrl()}>
          {site.name}
        </a>
        <p className="tagline">{site.tagline}</p>
      </div>
      <nav className="sections" aria-label={strings.site.sections}>
        <ul>
          <SectionLinks sections={sections} />
          <li className="sections-apart">
            <a href={issuesUrl()}>{strings.site.issues}</a>
          </li>
          <li>
            <a href={archiveUrl()}>{strings.site.archive}</a>
          </li>
        </ul>
      </nav>
    </header>
  );
}
