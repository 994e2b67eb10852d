import { fetchScript } from './lazy-script';
import { beginWorker } from './offline/begin-worker';

// Starting the worker takes a processor about as long as setting an article does, and nothing on the page waits for it.
const SETTLED_MS = 3000;

/** Lets the site be read without a connection: the worker, and what saves and lists, when the page itself is there. */
export function offline(): void {
  const isList = document.querySelector('[data-saved]') !== null;
  if (isList) fetchScript(LATE.saved);
  if (!isSecureContext || !('serviceWorker' in navigator)) return;
  const begin = () => {
    setTimeout(beginWorker, SETTLED_MS);
    if (!isList && document.querySelector('[data-save]')) fetchScript(LATE.saved);
  };
  if (document.readyState === 'complete') begin();
  else addEventListener('load', begin);
}
