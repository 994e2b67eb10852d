import { countingWords } from '@/content/counting-words';
import { fill } from '@/content/strings';
import { showNumber, showPlainNumber, showShortDate } from '@/lib/site/display';
import type { Alarm } from '@/lib/views/alarms';

/** An alarm in a sentence for editors. */
export function alarmText(alarm: Alarm): string {
  const day = showShortDate(alarm.day);
  if (alarm.kind !== 'surge') return fill(countingWords.alarms[alarm.kind], { day, share: percent(alarm.share) });
  const { articleId, title, readers, mean, single } = alarm;
  return fill(countingWords.alarms.surge, {
    ...{ day, id: showPlainNumber(articleId), title },
    ...{ readers: showNumber(readers), mean: showNumber(Math.round(mean)), single: percent(single) },
  });
}

const percent = (share: number): string => showNumber(Math.round(share * 100));
