import { dayHalves } from '@/content/calendar';
import { fold } from '@/lib/arabic/fold';

const HALVES = { before: dayHalves.before.map(fold), after: dayHalves.after.map(fold) };
const CLOCK = /^(\d{1,2})(?:[:.\u060c]?(\d{2}))?\s?(\p{L}+)?$/u;

/**
 * Reads a time of day as people type it: "9:30", "0930", "9", in any digits, with or without the sign of the half.
 * @returns "HH:MM" by the clock of 24 hours, or null when it is none
 */
export function parseTime(text: string): string | null {
  const [, hourText, minuteText = '0', sign] = CLOCK.exec(fold(text).replace(/\s+/gu, ' ').trim()) ?? [];
  const minute = Number(minuteText);
  let hour = Number(hourText);
  if (sign !== undefined) {
    const isAfter = HALVES.after.includes(sign);
    if ((!isAfter && !HALVES.before.includes(sign)) || hour < 1 || hour > 12) return null;
    hour = (hour % 12) + (isAfter ? 12 : 0);
  }
  if (hourText === undefined || hour > 23 || minute > 59) return null;
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}
