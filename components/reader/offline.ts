import { fetchScript } from './lazy-script';

/** Lets the site be read without a connection: the worker, and what saves and lists, when the page itself is there. */
export function offline(): void {
  const isList = document.querySelector('[data-saved]') !== null;
  if (isList) fetchScript(LATE.saved);
  if (!isSecureContext || !('serviceWorker' in navigator)) return;
  const begin = () => {
    // Refused by the browser: then all is as before.
    navigator.serviceWorker.register('/sw.js', { updateViaCache: 'none' }).catch(() => {});
    if (!isList && document.querySelector('[data-save]')) fetchScript(LATE.saved);
  };
  if (document.readyState === 'complete') begin();
  else addEventListener('load', begin);
}
