import { CACHES } from './names';
import { copyOf, isPage, keepParts } from './saving';

/** The list of what is saved, and what is shown when nothing is. */
export const SAVED_PAGE = '/saved';
export const OFFLINE_PAGE = '/offline';

/** Fetches both anew; with every build the worker is installed anew, so they and their styles fit each other. */
export async function fillShell(): Promise<void> {
  for (const page of [SAVED_PAGE, OFFLINE_PAGE]) {
    const response = await fetch(page, { cache: 'no-cache', credentials: 'omit' });
    if (!isPage(response)) throw new Error(`${page} answers ${response.status}`);
    const html = await response.text();
    if ((await keepParts(html, CACHES.shell)) === null) throw new Error(`a part of ${page} is not to be had`);
    await (await caches.open(CACHES.shell)).put(page, copyOf(html, new Date()));
  }
}
