'use client';

import { parseDate, toCalendar, GregorianCalendar, type CalendarDate } from '@internationalized/date';
import {
  Button as AriaButton,
  Calendar,
  CalendarCell,
  CalendarGrid,
  CalendarGridBody,
  CalendarGridHeader,
  CalendarHeaderCell,
  Dialog,
  DialogTrigger,
  I18nProvider,
  Popover,
  ToggleButton,
  ToggleButtonGroup,
} from 'react-aria-components';
import { CalendarHead } from '@/components/desk/ui/calendar-head.client';
import type { Calendar as Kind } from '@/components/desk/ui/date-reading';
import { dateWords } from '@/content/desk/fields';
import { deskLocale, weekStart } from '@/content/desk/locale';
import { parseIsoDate } from '@/lib/arabic/calendar-date';
import { today } from '@/lib/site/display';

interface Props {
  value: string;
  calendar: Kind;
  onCalendar: (calendar: Kind) => void;
  onPick: (date: string) => void;
  isDisabled: boolean;
}

const LOCALES: Record<Kind, string> = {
  gregorian: deskLocale.replace('-u-', '-u-ca-gregory-'),
  hijri: deskLocale.replace('-u-', '-u-ca-islamic-umalqura-'),
};
/** The days of the Umm al-Qura tables; the Gregorian calendar goes on for ever. */
const TABLES = { minValue: parseDate('1900-04-30'), maxValue: parseDate('2077-11-16') };
const gregorian = new GregorianCalendar();

/** The button of a date field and the month that it opens, in the one calendar or the other. */
export function DateCalendar({ value, calendar, onCalendar, onPick, isDisabled }: Props) {
  const date = parseIsoDate(value);
  return (
    <DialogTrigger>
      <AriaButton className="field-button" aria-label={dateWords.choose} isDisabled={isDisabled}>
        {dateWords.open}
      </AriaButton>
      <Popover className="popover" placement="bottom end">
        <Dialog className="calendar-dialog" aria-label={dateWords.choose}>
          {({ close }) => (
            <I18nProvider locale={LOCALES[calendar]}>
              <Kinds calendar={calendar} onCalendar={onCalendar} />
              <Calendar<CalendarDate>
                autoFocus
                aria-label={dateWords.choose}
                value={date && parseDate(date)}
                defaultFocusedValue={parseDate(date ?? today())}
                firstDayOfWeek={weekStart}
                onChange={(day) => {
                  onPick(toCalendar(day, gregorian).toString());
                  close();
                }}
                {...(calendar === 'hijri' && TABLES)}
              >
                <CalendarHead calendar={calendar} />
                <CalendarGrid weekdayStyle="narrow">
                  <CalendarGridHeader>{(day) => <CalendarHeaderCell>{day}</CalendarHeaderCell>}</CalendarGridHeader>
                  <CalendarGridBody>{(day) => <CalendarCell className="calendar-day" date={day} />}</CalendarGridBody>
                </CalendarGrid>
              </Calendar>
            </I18nProvider>
          )}
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}

/** The switch between the two calendars: the day that is shown stays the same. */
const Kinds = ({ calendar, onCalendar }: Pick<Props, 'calendar' | 'onCalendar'>) => (
  <ToggleButtonGroup
    className="switch"
    aria-label={dateWords.calendars}
    selectionMode="single"
    disallowEmptySelection
    selectedKeys={[calendar]}
    onSelectionChange={(keys) => onCalendar(keys.has('hijri') ? 'hijri' : 'gregorian')}
  >
    <ToggleButton id="gregorian">{dateWords.gregorian}</ToggleButton>
    <ToggleButton id="hijri">{dateWords.hijri}</ToggleButton>
  </ToggleButtonGroup>
);
