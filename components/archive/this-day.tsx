import '@/components/archive/days.css';
import { PageHeader } from '@/components/layout/page-header';
import { Entry } from '@/components/listing/entry';
import { fill, strings } from '@/content/strings';
import { dayOf, monthOf, type IsoDate } from '@/lib/arabic/calendar-date';
import { toHijri } from '@/lib/arabic/hijri';
import type { ArticleCard } from '@/lib/articles/article';
import { calendars, type CalendarName } from '@/lib/site/calendars';
import { showPlainNumber } from '@/lib/site/display';
import { archiveUrl } from '@/lib/site/urls';

const words = strings.thisDay;

interface Props {
  date: IsoDate;
  gregorian: readonly ArticleCard[];
  hijri: readonly ArticleCard[];
  /** What stands there when no year has anything on this day. */
  pick: readonly ArticleCard[];
}

/** This day in other years, by one calendar and by the other; on a day without anything, the day's pick. */
export function ThisDay({ date, gregorian, hijri, pick }: Props) {
  const inHijri = toHijri(date);
  return (
    <div className="wide">
      <PageHeader title={strings.home.onThisDay} lead={pick.length > 0 ? words.emptyLead : words.lead} />
      <OfCalendar calendar="gregorian" month={monthOf(date)} day={dayOf(date)} articles={gregorian} />
      {inHijri && <OfCalendar calendar="hijri" month={inHijri.month} day={inHijri.day} articles={hijri} />}
      {pick.length > 0 && <Titled title={words.pick} articles={pick} />}
      <p className="this-day-more">
        <a className="more" href={archiveUrl()}>
          {strings.home.archiveInvitation}
        </a>
      </p>
    </div>
  );
}

interface DayProps {
  calendar: CalendarName;
  month: number;
  day: number;
  articles: readonly ArticleCard[];
}

function OfCalendar({ calendar, month, day, articles }: DayProps) {
  if (articles.length === 0) return null;
  const name = `${showPlainNumber(day)} ${calendars[calendar].monthName(month)}`;
  return <Titled title={fill(words.inYears, { day: name })} articles={articles} />;
}

const Titled = ({ title, articles }: { title: string; articles: readonly ArticleCard[] }) => (
  <section className="this-day">
    <h2>{title}</h2>
    <ul className="entries">
      {articles.map((article) => (
        <Entry key={article.id} article={article} heading="h3" />
      ))}
    </ul>
  </section>
);
