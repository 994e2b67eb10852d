import { feedMove } from '@/lib/feeds/wordpress-feeds';
import { siteUrl } from '@/lib/env';
import { isFeedPath, isPagedFeedPath, isSiteFeed, OEMBED_PATH } from '@/lib/site/feed-urls';
import { mediaPathOf } from '@/lib/site/media-path';
import { normalOembedQuery } from '@/lib/site/oembed-query';
import { readSearch, SEARCH_PATH, searchUrl } from '@/lib/site/search-url';
import { isSitemapPath, ROBOTS_PATH } from '@/lib/site/sitemap-urls';
import { parseId, parsePage } from '@/lib/site/urls';
import { wordpressQuery } from '@/lib/site/wordpress';

/** What a request's address means to the front. */
export type Address =
  /** A page or file that anyone may see, and that is the same for all. An untidy one has slashes too many. */
  | { kind: 'public'; key: string; file: boolean; untidy?: true }
  /**
   * Something of one person's or one request's: it goes to Next as it came. Of a secret one the address itself is the
   * key, or what it shows is not public yet.
   */
  | { kind: 'private'; path: string; secret?: true }
  /** A picture or a document: it is sent from where it lies, below the media folder. */
  | { kind: 'media'; path: string }
  /** Has moved for good, whatever the database knows. */
  | { kind: 'moved'; location: string }
  /** Names nothing: undecodable, with a control character in it, or with a step such as «..». */
  | { kind: 'nothing' };

/** What stands where nothing is: no address of its own. */
export const MISSING = '/missing';

/** The root as WordPress writes it out: what its plain addresses are asked for by, so that the home page has one key. */
const OLD_ROOT = '/index.php';

const MEDIA = /^\/media(\/|$)/u;
/** Harvesters' questions (decision 021) are each asked once, so their answers are worth no memory. */
const PRIVATE = /^\/(admin|api|preview|oai|_next)(\/|$)/u;
const SECRET = /^\/(admin\/)?preview(\/|$)/u;
/** What programs may ask of anybody's articles: the same for all, so it is kept like a page. */
const PUBLIC_DATA = /^\/api\/v1\/articles\/[^/]+\/views$/u;
/** Named by a hash of their content. */
const FILE =
  /^\/(_next\/static\/.+|reader\/.+-[A-Z0-9]{8}\.[a-z]+|(article\/[1-9]\d{0,9}\/card-|card\/)[0-9a-f]{16}\.png)$/u;
/** The pages that read a query, and what they read; every other query changes nothing, so it is dropped. */
const PAGED = /^\/(?:(?:section|author|tag|archive)\/.|(?:author|tag)$)/u;

/**
 * Reads the target of a request (RFC 9112 §3.2; Node hands its bytes over one a character). The key of a public address
 * is its one normal form: segments decoded, in NFC, encoded as `lib/site/urls` does, without empty ones, with the query
 * that the page reads.
 */
export function readAddress(raw: string): Address {
  // The absolute form is legal; the host was read already.
  const target = raw.replace(/^https?:\/\/[^/?#]*(?=[/?#]|$)/iu, '').replace(/^(?!\/)/u, '/');
  const question = target.indexOf('?');
  const rawPath = question < 0 ? target : target.slice(0, question);
  const query = question < 0 ? '' : target.slice(question + 1);
  const path = normalise(rawPath);
  if (path === null || path === MISSING) return { kind: 'nothing' };
  if (FILE.test(path)) return { kind: 'public', key: path, file: true };
  if (MEDIA.test(path)) {
    const file = mediaPathOf(path);
    return file === null ? { kind: 'nothing' } : { kind: 'media', path: file };
  }
  if (PRIVATE.test(path) && !PUBLIC_DATA.test(path)) {
    return { kind: 'private', path: escapeBytes(target), ...(SECRET.test(path) && { secret: true }) };
  }
  const moved = feedMove(path, query);
  if (moved !== null && isSiteFeed(moved)) return { kind: 'moved', location: moved };
  // What is private, or a file, is known by its exact name alone.
  const tidy = path.replace(/\/{2,}/gu, '/').replace(/(?<=.)\/$/u, '');
  if (tidy !== path && (tidy === MISSING || [PRIVATE, MEDIA, FILE].some((form) => form.test(tidy))))
    return { kind: 'nothing' };
  return { kind: 'public', key: keyOf(tidy, query), file: false, ...(tidy !== path && { untidy: true }) };
}

/** The path in its normal form; null when it names nothing. */
function normalise(path: string): string | null {
  try {
    const decoded = decodeURIComponent(escapeBytes(path));
    if (/\p{Cc}/u.test(decoded)) return null;
    const segments = path.split('/').map((segment) => decodeURIComponent(escapeBytes(segment)).normalize('NFC'));
    // A browser resolves these before it asks; here they would make one address look like another.
    if (segments.includes('.') || segments.includes('..')) return null;
    return segments.map(encodeURIComponent).join('/');
  } catch {
    return null;
  }
}

/** At the root alone a query may name what is meant; then it has the address that says so without doubt. */
function keyOf(path: string, query: string): string {
  if (path !== '/' && path !== OLD_ROOT) return path + readQuery(path, query);
  const old = wordpressQuery(query);
  return old === null ? path : `${OLD_ROOT}?${old}`;
}

function readQuery(path: string, query: string): string {
  if (path === SEARCH_PATH) return searchUrl(readSearch(new URLSearchParams(query))).slice(path.length);
  if (query === '') return '';
  if (path === OEMBED_PATH) return normalOembedQuery(query, siteUrl());
  if (isFeedPath(path)) return isPagedFeedPath(path) ? readBefore(query) : '';
  if (!PAGED.test(path)) return '';
  const pages = new URLSearchParams(query).getAll('page');
  // Said twice it says nothing, as in the page itself.
  const page = parsePage(pages.length === 1 ? pages[0] : undefined);
  return page > 1 ? `?page=${page}` : '';
}

/** Behind which article a page of a feed goes on. */
function readBefore(query: string): string {
  const [before, ...more] = new URLSearchParams(query).getAll('before');
  const id = before === undefined || more.length > 0 ? null : parseId(before);
  return id === null ? '' : `?before=${id}`;
}

const escapeBytes = (text: string): string =>
  text.replace(/[\x80-\xff]/gu, (byte) => `%${byte.charCodeAt(0).toString(16).toUpperCase()}`);

/** What the numbers of requests are kept by: what programs read by its name, pages by their first segment. */
export function kindOf(key: string): string {
  if (key === '/') return 'home';
  const first = /^\/([a-z_-]+)(?=[/?]|$)/u.exec(key)?.[1] ?? '';
  if (first === '_next' || first === 'reader') return 'file';
  const path = key.split('?', 1)[0] ?? '';
  if (isFeedPath(path)) return 'feed';
  if (isSitemapPath(path)) return 'sitemap';
  if (path === ROBOTS_PATH) return 'robots';
  return KINDS.has(first) ? first : 'other';
}

const KINDS = new Set(
  'article section author tag series issue selection archive most-read counting saved offline search missing media preview admin api oembed card oai'.split(
    ' ',
  ),
);
