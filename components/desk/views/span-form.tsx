import { DateInput } from '@/components/desk/ui/date-input.client';
import { desk } from '@/content/desk/desk';
import { viewsWords as words } from '@/content/desk/views';
import { fill } from '@/content/strings';
import { daysBefore, type IsoDate } from '@/lib/arabic/calendar-date';
import { showNumber } from '@/lib/site/display';

interface Props {
  span: { from: IsoDate; to: IsoDate };
  today: IsoDate;
}

const LAST = [7, 30, 90, 365] as const;

/** Which days the page is about: a form that changes nothing, so it works by address alone. */
export function SpanForm({ span: { from, to }, today }: Props) {
  return (
    <section className="views-span" aria-label={words.span.title}>
      <form method="get" className="views-dates">
        <DateInput label={words.span.from} name="from" defaultValue={from} />
        <DateInput label={words.span.to} name="to" defaultValue={to} />
        <button type="submit" className="button">
          {words.span.show}
        </button>
      </form>
      <nav aria-label={desk.nav.views}>
        <ul className="views-last">
          {LAST.map((days) => {
            const first = daysBefore(today, days - 1);
            return (
              <li key={days}>
                <a
                  href={`?from=${first}&to=${today}`}
                  {...(first === from && to === today && { 'aria-current': 'true' })}
                >
                  {fill(days < 11 ? words.span.week : words.span.last, { n: showNumber(days) })}
                </a>
              </li>
            );
          })}
        </ul>
      </nav>
    </section>
  );
}
