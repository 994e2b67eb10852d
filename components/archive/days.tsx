import '@/components/archive/days.css';
import { dayGroups } from '@/components/archive/day-groups';
import { DayEntry } from '@/components/archive/day-entry';
import { DateText } from '@/components/ui/date';
import type { ArticleCard } from '@/lib/articles/article';
import type { HijriFacts } from '@/lib/articles/hijri-queries';
import type { CalendarName } from '@/lib/site/calendars';

interface Props {
  articles: readonly ArticleCard[];
  hijri: ReadonlyMap<number, HijriFacts>;
  calendar: CalendarName;
}

/** A month day by day, each under both of its dates, that of the month's own calendar first. */
export function Days({ articles, hijri, calendar }: Props) {
  return (
    <div className="days">
      {dayGroups(articles, hijri).map(({ date, hijri: hijriDay, articles: ofDay }) => {
        const both = [<DateText key="gregorian" date={date} />, hijriDay && <span key="hijri">{hijriDay}</span>];
        return (
          <section key={`${date} ${hijriDay}`} className="day">
            <h2 className="day-dates">{calendar === 'hijri' ? both.reverse() : both}</h2>
            <ul>
              {ofDay.map((article) => (
                <DayEntry key={article.id} article={article} />
              ))}
            </ul>
          </section>
        );
      })}
    </div>
  );
}
