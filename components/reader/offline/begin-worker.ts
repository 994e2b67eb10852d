/** Registers the worker, or finds it registered. Refused by the browser: then all is as before. */
export function beginWorker(): void {
  navigator.serviceWorker.register('/sw.js', { updateViaCache: 'none' }).catch(() => {});
}
