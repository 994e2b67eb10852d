import { CacheFirst, ExpirationPlugin, NetworkFirst, NetworkOnly, Serwist, type SerwistPlugin } from 'serwist';
import { copies, passing } from './offline/copies';
import type { DateWords } from './offline/dates';
import { CACHES, type Extendable, type Wish } from './offline/names';
import { kindOf, type Kind } from './offline/rules';
import { fulfil } from './offline/saving';
import { fillShell } from './offline/shell';

/** The service worker: what was visited or saved is there without a connection. Decision 028. */

interface Scope {
  khizanaDates: DateWords;
  addEventListener(name: 'install', listen: (event: Extendable) => void): void;
  addEventListener(name: 'message', listen: (event: Extendable & MessageEvent<Wish>) => void): void;
}
const scope = self as unknown as Scope;
const words = scope.khizanaDates;

/** After so long, in seconds, a copy of a page is better than a blank screen. */
const PATIENCE = 4;
const bound = (maxEntries: number) =>
  new ExpirationPlugin({ maxEntries, maxAgeFrom: 'last-used', purgeOnQuotaError: true });
/** Only what came whole, and from us; and whatever any of our caches holds. */
const anywhere: SerwistPlugin = {
  cacheWillUpdate: async ({ response }) => (response.status === 200 && response.type === 'basic' ? response : null),
  cachedResponseWillBeUsed: async ({ cachedResponse, request }) => cachedResponse ?? caches.match(request),
};

const worker = new Serwist({ skipWaiting: true, clientsClaim: true, navigationPreload: true, disableDevLogs: true });
const handlers = {
  page: new NetworkFirst({
    ...{ cacheName: CACHES.pages, networkTimeoutSeconds: PATIENCE, plugins: [bound(60), copies(words)] },
  }),
  passing: new NetworkOnly({ plugins: [passing] }),
  file: new CacheFirst({ cacheName: CACHES.files, plugins: [bound(120), anywhere] }),
  picture: new CacheFirst({ cacheName: CACHES.pictures, plugins: [bound(120), anywhere] }),
};
for (const [kind, handler] of Object.entries(handlers)) {
  worker.registerCapture(({ url, request, sameOrigin }) => sameOrigin && kindFor(url, request) === kind, handler);
}
worker.addEventListeners();

const kindFor = ({ pathname }: URL, { method, mode, destination, headers }: Request): Kind | null =>
  kindOf(pathname, { method, mode, destination, ranged: headers.has('range') });

scope.addEventListener('install', (event) => event.waitUntil(fillShell()));
scope.addEventListener('message', (event) => {
  const [port] = event.ports;
  if (port) event.waitUntil(fulfil(event.data, words, (progress) => port.postMessage(progress)));
});
