import '@/components/listing/periods.css';
import '@/components/archive/days.css';
import { strings } from '@/content/strings';
import { calendars, type CalendarName } from '@/lib/site/calendars';
import { authorsUrl, issuesUrl, tagsUrl, todayInArchiveUrl } from '@/lib/site/urls';

const { archive, site } = strings;

/** The grids of both calendars, and the other ways into the archive. */
export function CalendarLinks({ current }: { current: CalendarName }) {
  return (
    <div className="archive-ways">
      <nav className="periods" aria-label={archive.calendarsOf}>
        <ul>
          {(['gregorian', 'hijri'] as const).map((name) => (
            <li key={name}>
              <a href={calendars[name].url()} aria-current={name === current ? 'page' : undefined}>
                {archive.calendars[name]}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <nav className="periods" aria-label={archive.waysOf}>
        <ul>
          <li>
            <a href={issuesUrl()}>{site.issues}</a>
          </li>
          <li>
            <a href={authorsUrl()}>{strings.author.all}</a>
          </li>
          <li>
            <a href={tagsUrl()}>{strings.tag.all}</a>
          </li>
          <li>
            <a href={todayInArchiveUrl()}>{archive.today}</a>
          </li>
        </ul>
      </nav>
    </div>
  );
}
