import { parseId } from '@/lib/site/urls';

/** What a site that wants to show an article asks for (oEmbed 1.0, §2.2). */
export interface OembedQuery {
  /** The article that the address names, whatever its words. */
  id: number;
  format: 'json' | 'xml';
  /** Pixels; missing: no bound. */
  maxWidth?: number;
  maxHeight?: number;
}

export type OembedProblem = 'bad' | 'format' | 'unknown';

/**
 * The query in its one normal form, for the front: the article by its number, the format, and bounds in steps. All that
 * is wrong in one way looks the same, so that made-up queries are few answers.
 */
export function normalOembedQuery(query: string, origin: string): string {
  const asked = readOembedQuery(new URLSearchParams(query), origin);
  if (asked === 'bad') return '';
  if (asked === 'format') return '?format=unknown';
  if (asked === 'unknown') return `?url=${encodeURIComponent(origin)}`;
  const { id, format, maxWidth, maxHeight } = asked;
  const bounds = [
    ...(maxWidth === undefined ? [] : [`&maxwidth=${stepOf(maxWidth)}`]),
    ...(maxHeight === undefined ? [] : [`&maxheight=${stepOf(maxHeight)}`]),
  ];
  return `?url=${encodeURIComponent(`${origin}/article/${id}`)}&format=${format}${bounds.join('')}`;
}

/** Nothing changes by a few pixels: never more than was asked for. */
const stepOf = (pixels: number): number => Math.max(1, Math.min(pixels - (pixels % STEP), MOST));
const STEP = 50;
const MOST = 2_000;

/**
 * Reads a query. @param origin the site's address
 * @returns what is wrong: «bad» (400), «format» unknown (501), or an address that is «unknown» here (404)
 */
export function readOembedQuery(query: URLSearchParams, origin: string): OembedQuery | OembedProblem {
  const [format, address] = [query.get('format') ?? 'json', query.get('url')];
  if (!isFormat(format)) return 'format';
  const [maxWidth, maxHeight] = [boundOf(query.get('maxwidth')), boundOf(query.get('maxheight'))];
  if (maxWidth === null || maxHeight === null) return 'bad';
  if (address === null || !URL.canParse(address)) return 'bad';
  const { host, pathname, protocol } = new URL(address);
  const isOurs = host === new URL(origin).host && /^https?:$/u.test(protocol);
  const id = isOurs ? parseId(/^\/article\/([^/]+)(?:\/[^/]*)?\/?$/u.exec(pathname)?.[1] ?? '') : null;
  if (id === null) return 'unknown';
  return { id, format, ...(maxWidth !== undefined && { maxWidth }), ...(maxHeight !== undefined && { maxHeight }) };
}

const isFormat = (text: string): text is OembedQuery['format'] => text === 'json' || text === 'xml';

/** A whole number of pixels; null for what is none. */
function boundOf(text: string | null): number | undefined | null {
  if (text === null) return undefined;
  return /^[1-9]\d{0,4}$/u.test(text) ? Number(text) : null;
}
