import { desk } from '@/content/desk/desk';
import { viewsWords as words } from '@/content/desk/views';
import { fill } from '@/content/strings';
import { daysBefore, type IsoDate } from '@/lib/arabic/calendar-date';
import { showDate, showNumber } from '@/lib/site/display';

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
        <label className="field">
          <span className="field-label">{words.span.from}</span>
          <input type="date" name="from" defaultValue={from} max={today} dir="ltr" />
        </label>
        <label className="field">
          <span className="field-label">{words.span.to}</span>
          <input type="date" name="to" defaultValue={to} max={today} dir="ltr" />
        </label>
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
      <p className="field-hint">{fill(words.span.shown, { from: showDate(from), to: showDate(to) })}</p>
    </section>
  );
}
