import { createHash } from 'node:crypto';
import { decodeSegment } from '@/lib/site/urls';

/** Where each page and file of the site stands in a copy of it. Pure: who rewrites a link needs no page to be there yet. */

/** Endings of what is a file; anything else is a page in a folder of its own, whatever dots are in its name. */
const FILE = /\.(?:xml|json|webmanifest|txt|css|js|woff2?|png|jpe?g|webp|avif|gif|svg|ico|pdf|epub|bib|ris|md|html)$/u;
/** What only a server can do. Each becomes one page that says so. */
export const SERVED_PARTS = ['search', 'saved', 'admin', 'preview', 'offline', 'api', 'oai', 'oembed', 'selection'];
const SERVED = new RegExp(`^/(${SERVED_PARTS.join('|')})(?:[/?]|$)`, 'u');
/** File systems take 255 bytes, a few programs less. */
const LONGEST = 200;

const short = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 10);

/** The name of a part of an address as a name of a file: decoded, and no longer than file systems take. */
export function fileName(segment: string): string {
  const decoded = decodeSegment(segment) ?? segment;
  const safe = decoded.replace(/["*:<>?\\|/]/gu, '-').replace(/^\.+|[. ]+$/gu, '-');
  const isWhole = safe === decoded && Buffer.byteLength(safe) <= LONGEST;
  if (isWhole && safe !== '') return safe;
  const ending = FILE.exec(safe)?.[0] ?? '';
  return `${cut(safe.slice(0, safe.length - ending.length), LONGEST - ending.length - 11)}-${short(segment)}${ending}`;
}

function cut(text: string, bytes: number): string {
  let kept = '';
  let length = 0;
  for (const letter of text) {
    length += Buffer.byteLength(letter);
    if (length > bytes) break;
    kept += letter;
  }
  return kept;
}

/** The part of the site that needs a server, named by its first segment; null for what can be copied. */
export const servedPart = (path: string): string | null => SERVED.exec(path)?.[1] ?? null;

/** The file of a path with its query, below the folder of the copy. Pages of a list stand beside the first. */
export function placeOf(path: string): string {
  const served = servedPart(path);
  if (served !== null) return `${served}/index.html`;
  const { pathname, search } = new URL(path, 'http://copy');
  const segments = pathname.split('/').filter((segment) => segment !== '');
  const names = segments.map(fileName);
  if (FILE.test(pathname)) return names.join('/');
  const page = /^\?page=(\d{1,6})$/u.exec(search)?.[1];
  if (page !== undefined) names.push(`page-${page}`);
  else if (search !== '') names.push(`q-${short(search)}`);
  return [...names, 'index.html'].join('/');
}

/** The link from one file of the copy to another. */
export function linkBetween(from: string, to: string, hash: string): string {
  const [here, there] = [from.split('/').slice(0, -1), to.split('/')];
  let shared = 0;
  while (shared < here.length && shared < there.length - 1 && here[shared] === there[shared]) shared += 1;
  const steps = [...here.slice(shared).map(() => '..'), ...there.slice(shared).map(encodeURIComponent)];
  return steps.join('/') + hash;
}
