import { dashboardWords } from '@/content/desk/dashboard';
import { showCount } from '@/lib/site/display';

const [MINUTE, HOUR, DAY] = [60_000, 3_600_000, 86_400_000];

/** How long it is until then, in the largest whole unit: minutes within two hours, hours within two days, then days. */
export function showUntil(then: Date, now: Date): string {
  const { minutes, hours, days } = dashboardWords.soon;
  const left = Math.max(0, then.getTime() - now.getTime());
  if (left < 2 * HOUR) return showCount(Math.floor(left / MINUTE), minutes);
  return left < 2 * DAY ? showCount(Math.floor(left / HOUR), hours) : showCount(Math.floor(left / DAY), days);
}
