'use client';

import { Button, CalendarMonthPicker, CalendarYearPicker } from 'react-aria-components';
import type { Calendar } from '@/components/desk/ui/date-reading';
import { hijriMonths } from '@/content/calendar';
import { dateWords } from '@/content/desk/fields';
import { showMonth, showPlainNumber } from '@/lib/site/display';

/** Sixty years to each side of the one that is shown: a magazine's whole life is a short way. */
const YEARS = 121;

/** The head of the calendar: a month back and forth, and month and year to choose, under the site's own names. */
export const CalendarHead = ({ calendar }: { calendar: Calendar }) => (
  <header className="calendar-head">
    <Button slot="previous" className="calendar-step" aria-label={dateWords.previous}>
      <span aria-hidden="true" className="to-start" />
    </Button>
    <CalendarMonthPicker>
      {({ value, onChange, items }) => (
        <select aria-label={dateWords.month} value={value} onChange={(event) => onChange(Number(event.target.value))}>
          {items.map(({ id }) => (
            <option key={id} value={id}>
              {calendar === 'hijri' ? hijriMonths[id - 1] : showMonth(id)}
            </option>
          ))}
        </select>
      )}
    </CalendarMonthPicker>
    <CalendarYearPicker visibleYears={YEARS}>
      {({ value, onChange, items }) => (
        <select aria-label={dateWords.year} value={value} onChange={(event) => onChange(Number(event.target.value))}>
          {items.map(({ id, date }) => (
            <option key={id} value={id}>
              {showPlainNumber(date.year)}
            </option>
          ))}
        </select>
      )}
    </CalendarYearPicker>
    <Button slot="next" className="calendar-step" aria-label={dateWords.next}>
      <span aria-hidden="true" className="to-end" />
    </Button>
  </header>
);
