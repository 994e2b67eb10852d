import { beginWorker } from './begin-worker';
import type { Progress, Wish } from './names';

/** Asks the worker for something, and hears how far it is. @returns the last that it said; null when there was nothing to do */
export async function ask(wish: Wish, hear: (progress: Progress) => void = () => {}): Promise<Progress | null> {
  // On a young page it may not have begun yet.
  beginWorker();
  const { active } = await navigator.serviceWorker.ready;
  if (!active || wish.urls?.length === 0) return null;
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }: MessageEvent<Progress>) => {
      hear(data);
      if (data.done === data.total) resolve(data);
    };
    active.postMessage(wish, [port2]);
  });
}
