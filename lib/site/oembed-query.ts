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

/** Characters of an address. */
const LONGEST = 2_000;

/**
 * The query in its one normal form, for the front: what is read, in its order. All that is wrong in one way looks the
 * same, so that made-up queries are few answers.
 */
export function normalOembedQuery(query: string): string {
  const given = new URLSearchParams(query);
  const one = (name: string) => (given.getAll(name).length === 1 ? given.get(name) : null);
  const [address, format] = [one('url'), one('format')];
  if (format !== null && !isFormat(format)) return '?format=unknown';
  const kept = {
    url: address !== null && address.length <= LONGEST && URL.canParse(address) ? address : null,
    format,
    maxwidth: boundText(one('maxwidth')),
    maxheight: boundText(one('maxheight')),
  };
  const pairs = Object.entries(kept).flatMap(([name, value]) =>
    value === null ? [] : [`${name}=${encodeURIComponent(value)}`],
  );
  return pairs.length > 0 ? `?${pairs.join('&')}` : '';
}

const boundText = (text: string | null): string | null => (text === null ? null : String(boundOf(text) ?? 0));

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
