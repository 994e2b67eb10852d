import { counting } from '@/content/counting';
import { daysBefore } from '@/lib/arabic/calendar-date';
import type { Actor } from '@/lib/auth/actor';
import { requirePermission } from '@/lib/auth/permissions';
import { alarmText } from '@/lib/views/alarm-text';
import { sharesIn, surgesIn } from '@/lib/views/alarms';
import { listRanked, type RankedItem } from '@/lib/views/ranked-queries';
import { countingDay, listArticleDays, listDays } from '@/lib/views/report-queries';

export interface ViewsOfWeek {
  top: RankedItem[];
  /** Sentences for editors about today and yesterday; none when nothing looks wrong. */
  alarms: string[];
}

/** What the desk's first page tells of the readers. */
export async function viewsOfWeek(actor: Actor, limit: number): Promise<ViewsOfWeek> {
  requirePermission(actor, 'views.read');
  const today = await countingDay();
  const yesterday = daysBefore(today, 1);
  const top = await listRanked({ from: daysBefore(today, 6), to: today }, limit);
  const days = await listDays({ from: yesterday, to: today }, null);
  const articleDays = [...(await listArticleDays(yesterday)), ...(await listArticleDays(today))];
  const alarms = [...sharesIn(days, counting.filterDataCentres), ...surgesIn(articleDays)];
  return { top, alarms: alarms.map(alarmText) };
}
