import type { Period } from '@/lib/site/periods';

/**
 * Every address of a page is made here, percent-encoded as browsers send it. Identity is the id (articles) or the
 * slug (sections, authors, tags); the slug behind an article's id is for people (decision 002).
 */

const segment = encodeURIComponent;

export const homeUrl = (): string => '/';
export const articleUrl = ({ id, slug }: { id: number; slug: string }): string => `/article/${id}/${segment(slug)}`;
/** The address of an article that no new title changes: it leads to the article's own. */
export const shortUrl = ({ id }: { id: number }): string => `/a/${id}`;
export const sectionUrl = (slug: string, page = 1): string => paged(`/section/${segment(slug)}`, page);
export const authorUrl = (slug: string, page = 1): string => paged(`/author/${segment(slug)}`, page);
export const tagUrl = (slug: string, page = 1): string => paged(`/tag/${segment(slug)}`, page);
export const seriesUrl = (slug: string): string => `/series/${segment(slug)}`;
export const authorsUrl = (page = 1): string => paged('/author', page);
export const tagsUrl = (page = 1): string => paged('/tag', page);
export const issuesUrl = (): string => '/issue';
export const issueUrl = (number: number): string => `/issue/${number}`;
export const mostReadUrl = (period: Period = 'all'): string =>
  period === 'all' ? '/most-read' : `/most-read/${period}`;
/** What the reader saved on the device, and what is shown without a connection. */
export const savedUrl = (): string => '/saved';
export const offlineUrl = (): string => '/offline';
/** A page that editors wrote as a file of this name. */
export const staticPageUrl = (name: string): string => `/${name}`;
/** How visits are counted, in the words of the house. */
export const countingUrl = (): string => '/counting';
/** Where readers learn how the reading time is reckoned: a heading of content/pages/counting.md. */
export const readingTimeUrl = (): string => `${countingUrl()}#reading-time`;
/** How mistakes are corrected, where the owner has said so. */
export const correctionsUrl = (): string => '/corrections';
export const archiveUrl = (): string => '/archive';
export const archiveYearUrl = (year: number, page = 1): string => paged(`/archive/${year}`, page);
export const archiveMonthUrl = (year: number, month: number, page = 1): string =>
  paged(`/archive/${year}/${String(month).padStart(2, '0')}`, page);

/** The archive by the Hijri calendar, the same way. */
export const hijriArchiveUrl = (): string => '/archive/hijri';
export const hijriYearUrl = (year: number, page = 1): string => paged(`/archive/hijri/${year}`, page);
export const hijriMonthUrl = (year: number, month: number, page = 1): string =>
  paged(`/archive/hijri/${year}/${String(month).padStart(2, '0')}`, page);
/** This day in other years, in both calendars. */
export const todayInArchiveUrl = (): string => '/archive/today';

const paged = (path: string, page: number): string => (page > 1 ? `${path}?page=${page}` : path);

/** A whole number of at least 1 from a query value; 1 for anything else. */
export function parsePage(value: string | string[] | undefined): number {
  const page = typeof value === 'string' && /^\d{1,6}$/u.test(value) ? Number(value) : 1;
  return Math.max(page, 1);
}

/** A database id from a path segment: digits only, 1 to 2³¹−1, no leading zero; null for anything else. */
export function parseId(value: string): number | null {
  const id = /^[1-9]\d{0,9}$/u.test(value) ? Number(value) : 0;
  return id >= 1 && id <= 2_147_483_647 ? id : null;
}

/** A path segment decoded and in NFC; null when its percent-encoding is broken or it holds a control character. */
export function decodeSegment(value: string): string | null {
  try {
    const text = decodeURIComponent(value).normalize('NFC');
    return /\p{Cc}/u.test(text) ? null : text;
  } catch {
    return null;
  }
}
