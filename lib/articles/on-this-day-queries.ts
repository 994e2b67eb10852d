import type { ArticleCard } from '@/lib/articles/article';
import { cardsOf } from '@/lib/articles/cards';
import { daysBefore, dayOf, monthOf, startOfDay, yearOf, type IsoDate } from '@/lib/arabic/calendar-date';
import { toHijri } from '@/lib/arabic/hijri';
import { site } from '@/content/site';
import { reader } from '@/lib/db/client';
import { noteRead } from '@/lib/freshness/reads';
import { LATEST } from '@/lib/freshness/tags';

/** What the archive offers on a day: pieces of this day in other years, or a pick where there are none. */

/** Articles of earlier years with the day and month of `date`, the latest first. */
export async function listOnThisDay(date: IsoDate, limit: number): Promise<ArticleCard[]> {
  noteRead(LATEST);
  // Written as in the index «article_on_this_day_idx», which is found by these very expressions.
  const keys = await reader().$queryRaw<{ id: number }[]>`
    select id from article where status = 'published'
      and extract(month from published_on) = ${monthOf(date)} and extract(day from published_on) = ${dayOf(date)}
      and published_on < ${`${yearOf(date)}-01-01`}::date
    order by published_on desc, id desc limit ${limit}`;
  return cardsOf(keys.map(({ id }) => id));
}

/** The same by the Hijri calendar; none where the tables do not reach. */
export async function listOnHijriDay(date: IsoDate, limit: number): Promise<ArticleCard[]> {
  noteRead(LATEST);
  const hijri = toHijri(date);
  if (hijri === null) return [];
  // As in the index «article_hijri_day_idx».
  const keys = await reader().$queryRaw<{ id: number }[]>`
    select id from article where status = 'published' and hijri_on > 0
      and hijri_on % 10000 = ${hijri.month * 100 + hijri.day} and hijri_on < ${hijri.year * 10_000}
    order by hijri_on desc, id desc limit ${limit}`;
  return cardsOf(keys.map(({ id }) => id));
}

/**
 * Articles chosen by the day alone, so that everybody sees the same ones until midnight: the next ids behind a point
 * that the day gives, among articles that were there when it began; more than a year old where there are such.
 */
export async function listPickOfDay(date: IsoDate, limit: number): Promise<ArticleCard[]> {
  noteRead(LATEST);
  const begin = startOfDay(date, site.timeZone).toISOString();
  const [bound] = await reader().$queryRaw<{ last: number | null }[]>`
    select coalesce(
      (select id from article where created_at < ${begin}::timestamptz order by id desc limit 1),
      (select max(id) from article)
    )::int as last`;
  const last = bound?.last ?? 0;
  const point = Math.floor(fractionOf(date) * last) + 1;
  const old = await pickFrom(point, last, daysBefore(date, 365), limit);
  return cardsOf(old.length > 0 ? old : await pickFrom(point, last, date, limit));
}

export interface FromArchive {
  /** Whether they are of this day in other years. */
  isOfDay: boolean;
  articles: ArticleCard[];
}

/** For the home page: of this day by the Gregorian calendar, then by the Hijri one, else the day's pick. */
export async function fromArchive(date: IsoDate, limit: number): Promise<FromArchive> {
  const [gregorian, hijri] = await Promise.all([listOnThisDay(date, limit), listOnHijriDay(date, limit)]);
  const known = new Set(gregorian.map(({ id }) => id));
  const articles = [...gregorian, ...hijri.filter(({ id }) => !known.has(id))].slice(0, limit);
  return articles.length > 0
    ? { isOfDay: true, articles }
    : { isOfDay: false, articles: await listPickOfDay(date, limit) };
}

/** Ids from `point` up to `last`, then from the first one on; printed before a day. */
async function pickFrom(point: number, last: number, before: IsoDate, limit: number): Promise<number[]> {
  const keys = await reader().$queryRaw<{ id: number }[]>`
    (select id from article where status = 'published' and published_on < ${before}::date
      and id between ${point} and ${last} order by id limit ${limit})
    union all
    (select id from article where status = 'published' and published_on < ${before}::date
      and id < ${point} order by id limit ${limit})
    limit ${limit}`;
  return keys.map(({ id }) => id);
}

/** From 0 to below 1, the same for the same day, and far apart for days that follow each other. */
function fractionOf(date: IsoDate): number {
  const days = Date.parse(`${date}T00:00:00Z`) / 86_400_000;
  // Steps of the golden ratio: of any run of days no two fall close together.
  const step = days * 0.618_033_988_749_895;
  return step - Math.floor(step);
}
