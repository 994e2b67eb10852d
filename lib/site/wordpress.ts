import { slugify } from '@/lib/arabic/slug';

/**
 * The addresses that WordPress gives, read as what they mean: the plain form with a query, the «pretty» ones with names
 * or dates, and what is hung on them. Pure: whether something of ours answers is asked elsewhere (lib/redirects).
 */

export type OldAddress =
  /** By the number that it had there. `guess`: also by the same number of ours, when the article bears no other. */
  | { kind: 'number'; id: string; guess: boolean }
  /** By our own number: the short link. */
  | { kind: 'short'; id: string }
  | { kind: 'slug'; slug: string }
  /** From the innermost out. */
  | { kind: 'category'; slugs: string[] }
  | { kind: 'author' | 'tag'; slug: string }
  | { kind: 'home' }
  /** A page of all that was published, newest first. */
  | { kind: 'list' }
  | { kind: 'date'; year: number; month: number | null }
  | { kind: 'search'; q: string };

export interface OldRequest {
  /** What redirects and the articles' old addresses are looked up by, the whole address first. */
  keys: string[];
  what: OldAddress | null;
  /** When the feed of that is asked for: its file here. */
  feed: string | null;
}

const LONGEST = 2_000;
const ID = /^0*([1-9]\d{0,9})$/u;
const YEAR = /^[12]\d{3}$/u;
const MONTH = /^(0[1-9]|1[0-2])$/u;
const DAY = /^(0[1-9]|[12]\d|3[01])$/u;
const WORD = /^[^\p{Cc}]{1,200}$/u;

/** The variables that name something, by the precedence that they have there, and the form of what they may say. */
const VARIABLES: readonly [name: string, form: RegExp][] = [
  ['attachment_id', ID],
  ['p', ID],
  ['page_id', ID],
  ['name', WORD],
  ['s', WORD],
  ['feed', /^[a-z0-9-]{1,20}$/u],
  ['cat', ID],
  ['category_name', WORD],
  ['author', ID],
  ['author_name', WORD],
  ['tag', WORD],
  ['m', /^[12]\d{3}((0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])?)?$/u],
  ['paged', ID],
];

/** Of a query the one variable that names something, in its one form: "p=99". Null when none does. */
export function wordpressQuery(query: string): string | null {
  if (query === '') return null;
  const params = new URLSearchParams(query);
  for (const [name, form] of VARIABLES) {
    const given = params.getAll(name).find((value) => value.trim() !== '');
    // Said wrongly it says nothing, also of what comes after it.
    if (given === undefined) continue;
    const value = given.trim().normalize('NFC');
    if (!form.test(value) || /[\ufffd\p{Cs}]/u.test(value)) return null;
    return `${name}=${encodeURIComponent(form === ID ? value.replace(ID, '$1') : value)}`;
  }
  return null;
}

/**
 * Reads an address of which nothing else is known.
 * @param path decoded, NFC, without closing slash (lib/redirects/path)
 * @param query as it was sent; it counts at the root alone
 */
export function readOld(path: string, query = ''): OldRequest {
  if (path.length > LONGEST) return { keys: [], what: null, feed: null };
  const segments = path
    .split('/')
    .slice(1)
    .filter((one) => one !== '');
  if (segments[0] === 'index.php') segments.shift();
  if (segments.length === 0) return readQuery(wordpressQuery(query));
  const bare = undecorated(segments);
  const keys = [...new Set([path, `/${segments.join('/')}`, `/${bare.join('/')}`])].filter((key) => key !== '/');
  return { keys, what: bare.length === 0 ? readEmpty(segments) : readPath(bare), feed: feedOf(segments) };
}

function readQuery(normal: string | null): OldRequest {
  if (normal === null) return { keys: [], what: { kind: 'home' }, feed: null };
  const [[name = '', value = ''] = []] = new URLSearchParams(normal);
  const keys = /^(p|page_id|attachment_id)$/u.test(name) ? [`/?p=${value}`] : [];
  // By these an owner may lead them somewhere: numbers of categories and authors are known to nobody here.
  if (name === 'cat') keys.push(`/category/${value}`);
  if (name === 'author') keys.push(`/author/${value}`);
  return { keys, what: meaningOf(name, value), feed: null };
}

function meaningOf(name: string, value: string): OldAddress | null {
  if (name === 'p' || name === 'page_id') return { kind: 'number', id: value, guess: true };
  if (name === 'attachment_id') return { kind: 'number', id: value, guess: false };
  if (name === 's') return { kind: 'search', q: value };
  if (name === 'paged') return { kind: 'list' };
  if (name === 'tag' || name === 'author_name') return named(name === 'tag' ? 'tag' : 'author', value);
  if (name === 'category_name') return { kind: 'category', slugs: value.split('/').filter(Boolean).reverse() };
  if (name === 'name') return slugOf(value);
  if (name === 'm') return dateOf(value.slice(0, 4), value.slice(4, 6));
  return null;
}

/** Without a language in front, and without what is hung on the end: pages, comments, other renderings of the same. */
function undecorated(segments: readonly string[]): string[] {
  const bare = segments[0] === 'ar' ? segments.slice(1) : [...segments];
  for (;;) {
    const [last = '', before = ''] = [bare.at(-1), bare.at(-2)];
    if (/^(amp|embed|trackback|print|feed|comment-page-\d+)$/u.test(last)) bare.pop();
    else if ((before === 'page' && ID.test(last)) || (before === 'feed' && last !== '')) bare.splice(-2);
    else break;
  }
  return bare.map((one, index) => (index === bare.length - 1 ? one.replace(/\.html?$/u, '') : one));
}

/** The file of the feed that stands at the end; those of the whole site are known before (lib/front/address). */
function feedOf(segments: readonly string[]): string | null {
  const at = segments.lastIndexOf('feed');
  if (at < 0 || at < segments.length - 2) return null;
  const format = segments[at + 1];
  return format === 'atom' ? 'atom.xml' : format === 'json' ? 'feed.json' : 'feed.xml';
}

/** Nothing but a language or the number of a page was said. */
const readEmpty = (segments: readonly string[]): OldAddress =>
  segments.includes('page') ? { kind: 'list' } : { kind: 'home' };

function readPath([first = '', ...rest]: readonly string[]): OldAddress | null {
  const [second = ''] = rest;
  if (first === 'a' && rest.length === 1) return ID.test(second) ? { kind: 'short', id: second } : null;
  if (first === 'archives') return readArchives(rest);
  if (first === 'category' && rest.length > 0) return { kind: 'category', slugs: [...rest].reverse() };
  if ((first === 'author' || first === 'tag') && rest.length === 1) return named(first, second);
  if (first === 'search' && rest.length === 1) return { kind: 'search', q: second };
  if (YEAR.test(first)) return readDated([first, ...rest]);
  return rest.length === 0 ? slugOf(first) : null;
}

/** `/archives/{id}`, `/archives/article/{id}`, and the front under which some sites keep everything else. */
function readArchives(rest: readonly string[]): OldAddress | null {
  const [first = '', second = ''] = rest;
  const id = rest.length === 1 ? first : ['article', 'post'].includes(first) ? second : '';
  if (ID.test(id)) return { kind: 'number', id: id.replace(ID, '$1'), guess: true };
  if (rest.length === 0) return { kind: 'list' };
  return first === 'archives' ? null : readPath(first === 'date' ? rest.slice(1) : rest);
}

/** `/2024`, `/2024/01`, `/2024/01/15`, and a name behind the last two; a name behind that is an attachment's. */
function readDated(segments: readonly string[]): OldAddress | null {
  const [year = '', month = '', third = '', ...more] = segments;
  if (segments.length === 1) return dateOf(year, '');
  if (!MONTH.test(month) || segments.length > 5) return null;
  if (segments.length === 2) return dateOf(year, month);
  const [fourth] = more;
  if (DAY.test(third)) return fourth === undefined ? dateOf(year, month) : slugOf(fourth);
  return more.length > 1 || /^\d{1,2}$/u.test(third) ? null : slugOf(third);
}

const dateOf = (year: string, month: string): OldAddress => ({
  kind: 'date',
  year: Number(year),
  month: month === '' ? null : Number(month),
});

const named = (kind: 'author' | 'tag', slug: string): OldAddress => ({ kind, slug });

/** A name made of signs alone would fit any article that has none. */
const slugOf = (text: string): OldAddress | null =>
  /[\p{L}\p{N}]/u.test(text) && text.length <= 200 ? { kind: 'slug', slug: slugify(text) } : null;
