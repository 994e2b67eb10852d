/** What the service worker does with a request; null: nothing, the browser asks as if there were no worker. */
export type Kind = 'page' | 'passing' | 'file' | 'picture';

interface Asked {
  method: string;
  /** `Request.mode` and `Request.destination`. */
  mode: string;
  destination: string;
  /** Whether only a part is asked for. */
  ranged: boolean;
}

/** What belongs to one person, to programs, or to whoever counts. */
const NEVER = /^\/(admin|api|preview|oai|oembed|card|indexnow|sitemaps|atom|a|healthz|readyz|metrics)(\/|$)/u;
/** Feeds, citations, books: not pages. */
const NO_PAGE = /\/atom\/|\.(xml|json|txt|bib|ris|epub|pdf|png|ico|js|css|webmanifest)$/u;
/** Named by their content, so a copy is never old. */
const HASHED = /^\/(_next\/static\/|reader\/.+-[A-Z0-9]{8}\.js$)/u;

/** @param path the path of an address of ours */
export function kindOf(path: string, { method, mode, destination, ranged }: Asked): Kind | null {
  if (method !== 'GET' || ranged || NEVER.test(path)) return null;
  if (HASHED.test(path)) return 'file';
  if (path.startsWith('/media/')) return destination === 'image' ? 'picture' : null;
  if (mode !== 'navigate' || NO_PAGE.test(path) || path.startsWith('/_next/')) return null;
  // What was searched for is not kept on a device that others may use.
  return path === '/search' ? 'passing' : 'page';
}

/** The one address under which a page is kept: of a query, only the number of a list's page means anything. */
export function keyOf(address: string): string {
  const { origin, pathname, searchParams } = new URL(address);
  const page = searchParams.get('page');
  return origin + pathname + (page === null ? '' : `?page=${page}`);
}
