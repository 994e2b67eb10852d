import { inWords, type DateWords } from './dates';
import { CACHES, type Entry, type Progress, type Wish } from './names';
import { fontsOf, headOf, partsOf, withOneSize } from './parts';
import { keyOf } from './rules';

/** Pages fetched at one time: an issue of forty articles must not hold up what the reader does meanwhile. */
const AT_ONCE = 3;
/** Copies younger than this, in milliseconds, are not fetched anew. */
const FRESH = 3_600_000;
/** The instant at which a copy was made. */
export const MADE = 'x-khizana-made';

/** As any reader gets it: nothing of who is signed in is kept. */
const load = (address: string) => fetch(address, { cache: 'no-cache', credentials: 'omit' });
export const isGone = ({ status }: Response): boolean => status === 404 || status === 410;
const isWhole = ({ ok, status, type }: Response): boolean => ok && status === 200 && type === 'basic';
export const isPage = (response: Response): boolean =>
  isWhole(response) && (response.headers.get('content-type') ?? '').startsWith('text/html');

/** Makes the wish true. `tell` hears how far it is. */
export async function fulfil(
  { wish, urls }: Wish,
  words: DateWords,
  tell: (progress: Progress) => void,
): Promise<void> {
  const wanted = (urls ?? (await savedUrls())).map((url) => new URL(url, location.origin).href);
  const progress = { done: 0, total: wanted.length, failed: 0 };
  await inPool(wanted, async (url) => {
    const good =
      wish === 'remove' ? await forget(url) : await (wish === 'save' ? save(url, words) : refresh(url, words));
    if (!good) progress.failed += 1;
    progress.done += 1;
    tell({ ...progress });
  });
  if (wish === 'remove') await dropUnused();
}

async function inPool(items: readonly string[], work: (item: string) => Promise<void>): Promise<void> {
  const rest = [...items];
  const worker = async () => {
    for (let item = rest.shift(); item !== undefined; item = rest.shift()) await work(item);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
}

/** @returns whether it is saved now */
const save = (url: string, words: DateWords): Promise<boolean> =>
  load(url).then(
    (response) => keep(url, response, words),
    () => false,
  );

async function refresh(url: string, words: DateWords): Promise<boolean> {
  const entry = await entryOf(url);
  if (entry && Date.now() - Date.parse(entry.at) < FRESH) return true;
  return save(url, words);
}

/** Keeps what the server said of a page. What was withdrawn goes from the device too. */
export async function keep(asked: string, response: Response, words: DateWords): Promise<boolean> {
  if (isGone(response)) await forget(asked);
  if (!isPage(response)) return false;
  // It may have moved meanwhile.
  const key = keyOf(response.url || asked);
  if (key !== keyOf(asked)) await forget(asked);
  const html = withOneSize(await response.text());
  const parts = await keepParts(html, CACHES.parts);
  if (parts === null) return false;
  const now = new Date();
  const url = new URL(key).pathname;
  const entry: Entry = { url, ...headOf(html), at: now.toISOString(), on: inWords(now, words), parts };
  await (await caches.open(CACHES.saved)).put(key, copyOf(html, now));
  await (await caches.open(CACHES.list)).put(key, Response.json(entry));
  return true;
}

export const copyOf = (html: string, made: Date): Response =>
  new Response(html, { headers: { 'content-type': 'text/html; charset=utf-8', [MADE]: made.toISOString() } });

/** @returns the paths of all parts; null when one of our own files is not to be had */
export async function keepParts(html: string, name: string): Promise<string[] | null> {
  const cache = await caches.open(name);
  const parts = new Set(partsOf(html));
  // A set goes on to what is added on the way: the fonts of a style sheet.
  for (const part of parts) {
    const held = await caches.match(part);
    const found = held ?? (await load(part).catch(() => null));
    if (!found || !isWhole(found)) {
      // A picture may be missing on the page itself.
      if (part.startsWith('/media/')) continue;
      return null;
    }
    if (part.endsWith('.css')) for (const font of fontsOf(await found.clone().text(), part)) parts.add(font);
    if (!(await cache.match(part))) await cache.put(part, found);
  }
  return [...parts];
}

export async function forget(address: string): Promise<boolean> {
  const key = keyOf(address);
  await Promise.all(
    [CACHES.saved, CACHES.list, CACHES.pages].map(async (name) => (await caches.open(name)).delete(key)),
  );
  return true;
}

const savedUrls = async (): Promise<string[]> =>
  (await (await caches.open(CACHES.list)).keys()).map((request) => request.url);

export async function entryOf(address: string): Promise<Entry | null> {
  const found = await (await caches.open(CACHES.list)).match(keyOf(address));
  return found ? ((await found.json()) as Entry) : null;
}

/** Parts that no saved page names any more. */
async function dropUnused(): Promise<void> {
  const entries = await Promise.all((await savedUrls()).map(entryOf));
  const used = new Set(entries.flatMap((entry) => entry?.parts ?? []));
  const cache = await caches.open(CACHES.parts);
  for (const request of await cache.keys()) {
    const { pathname, search } = new URL(request.url);
    if (!used.has(pathname + search)) await cache.delete(request);
  }
}
