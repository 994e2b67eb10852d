import type { SerwistPlugin } from 'serwist';
import { offlineWords } from '@/content/offline-words';
import { inWords, type DateWords } from './dates';
import { CACHES, type Extendable } from './names';
import { withNote } from './parts';
import { keyOf } from './rules';
import { entryOf, forget, isGone, isPage, keep, MADE } from './saving';
import { OFFLINE_PAGE, SAVED_PAGE } from './shell';

/** What becomes of visited pages: kept when they came whole, forgotten when they are gone, else a copy with its date. */
export const copies = (words: DateWords): SerwistPlugin => ({
  cacheKeyWillBeUsed: async ({ request }) => keyOf(request.url),
  cacheWillUpdate: async ({ response }) => (isPage(response) && !response.redirected ? response : null),
  fetchDidSucceed: async ({ request, response, event }) => {
    (event as Extendable).waitUntil(look(request.url, response.clone(), words));
    return response;
  },
  cachedResponseWillBeUsed: async ({ cachedResponse, request }) => {
    const copy = cachedResponse ?? (await ofOwn(CACHES.saved, request.url)) ?? (await ofOwn(CACHES.shell, request.url));
    return copy ? dated(copy, request.url, words) : null;
  },
  handlerDidError: async () => ofOwn(CACHES.shell, OFFLINE_PAGE),
});

/** For pages that are not kept: without a connection there is a page in the house's look all the same. */
export const passing: SerwistPlugin = { handlerDidError: async () => ofOwn(CACHES.shell, OFFLINE_PAGE) };

const ofOwn = async (name: string, address: string): Promise<Response | undefined> =>
  (await caches.open(name)).match(keyOf(new URL(address, location.origin).href));

/** A page that is asked for anyway makes its saved copy new, or takes it away. */
async function look(url: string, response: Response, words: DateWords): Promise<void> {
  if (isGone(response)) await forget(url);
  else if (isPage(response) && (await entryOf(url))) await keep(url, response, words);
}

async function dated(copy: Response, url: string, words: DateWords): Promise<Response> {
  const { pathname } = new URL(url);
  // These two are about the device itself.
  if (pathname === SAVED_PAGE || pathname === OFFLINE_PAGE) return copy;
  const made = copy.headers.get(MADE) ?? copy.headers.get('date');
  if (made === null) return copy;
  const note = offlineWords.copy.replace('{date}', inWords(new Date(made), words));
  const headers = new Headers(copy.headers);
  // They are of the text as it came.
  for (const name of ['content-encoding', 'content-length', 'etag']) headers.delete(name);
  return new Response(withNote(await copy.text(), note), { headers });
}
