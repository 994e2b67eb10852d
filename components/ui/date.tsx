import { Signs } from '@/components/ui/signs';
import type { IsoDate } from '@/lib/arabic/calendar-date';
import { showDate, showShortDate } from '@/lib/site/display';

/** A date as people read it, with the machine's form beside it; `short` for lists, with one month name and no era. */
export function DateText({ date, short = false }: { date: IsoDate; short?: boolean }) {
  return (
    <time dateTime={date} title={date.replaceAll('-', '/')}>
      {short ? showShortDate(date) : <Signs text={showDate(date)} />}
    </time>
  );
}
