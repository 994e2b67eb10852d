import { dateIn, isoDate } from '@/lib/arabic/calendar-date';
import { clock, type Day } from '@/lib/import/sources/day';
import type { Item } from '@/lib/import/sources/wxr/item';

const STAMP = /^(\d{4})-(\d{2})-(\d{2})(?:[ T](\d{2}):(\d{2})(?::(\d{2}))?)?$/u;
/** RFC 822, as feeds have it. */
const FEED = /^(?:\w{3},? )?\d{1,2} \w{3} [1-9]\d{3} \d{2}:\d{2}(?::\d{2})? (?:[+-]\d{4}|GMT|UTC|Z)$/u;
const A_DAY = 26 * 3_600_000;

/**
 * When an item was published: by `post_date_gmt`, else by `post_date` in the site's zone, else by `pubDate`. The day is
 * the one that stood on the site, so that of `post_date` where there is one. Null for the zero date, for none, and for
 * a draft to whom no moment in UTC was given: its `post_date` says when it was begun.
 */
export function publicationOf({ fields }: Item, zone: string): Day | null {
  const of = (name: string) => fields.get(name)?.trim() ?? '';
  const isUnset = of('wp:post_date_gmt').startsWith('0000-') && /^(?:draft|pending)$/u.test(of('wp:status'));
  if (isUnset) return null;
  const gmt = stamp(of('wp:post_date_gmt'), 'UTC');
  const local = stamp(of('wp:post_date'), zone);
  if (local && gmt?.at && local.at && Math.abs(gmt.at.getTime() - local.at.getTime()) < A_DAY) {
    return { day: local.day, at: gmt.at };
  }
  if (gmt?.at) return { day: dateIn(zone, gmt.at), at: gmt.at };
  if (local) return local;
  const feed = of('pubDate');
  const at = FEED.test(feed) ? new Date(feed) : null;
  return at === null || Number.isNaN(at.getTime()) ? null : { day: dateIn(zone, at), at };
}

/** When it was last changed, ISO 8601; undefined where the export does not say. */
export function changeOf({ fields }: Item, zone: string): string | undefined {
  const gmt = stamp(fields.get('wp:post_modified_gmt')?.trim() ?? '', 'UTC');
  return (gmt ?? stamp(fields.get('wp:post_modified')?.trim() ?? '', zone))?.at?.toISOString();
}

function stamp(text: string, zone: string): Day | null {
  const parts = STAMP.exec(text);
  if (!parts) return null;
  const [year = 0, month = 0, date = 0, hour = 0, minute = 0, second = 0] = parts
    .slice(1)
    .map((part) => Number((part as string | undefined) ?? 0));
  const day = isoDate(year, month, date);
  if (day === null || hour > 23 || minute > 59 || second > 60) return null;
  if (zone !== 'UTC') return { day, at: clock(day, hour, minute, second, zone) };
  return { day, at: new Date(Date.UTC(year, month - 1, date, hour, minute, second)) };
}
