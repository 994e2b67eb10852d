import { visibleTime } from './visible-time';

/** Milliseconds of being seen that make a page shown. */
const SHOWN = 3_000;

/**
 * Tells the server that an article has been shown (views.md §3.3), and shows the number that comes back: a page from any
 * cache then carries a fresh count. Shown means three seconds before the reader's eyes, in sum; a page that comes back
 * from the back/forward cache is shown again, and the server knows that it is the same reader.
 */
export function countView(): void {
  const element = document.querySelector<HTMLElement>('[data-count-article]');
  // In a frame the page is a part of somebody else's.
  if (!element || top !== window) return;
  const clock = visibleTime(SHOWN, () => {
    if (!isOff()) void post(element);
  });
  const look = () => {
    if (document.visibilityState === 'visible') clock.run();
    else clock.pause();
  };
  const begin = () => {
    // Also said of a page that is left for good.
    document.addEventListener('visibilitychange', look);
    addEventListener('pageshow', ({ persisted }) => {
      if (persisted) clock.reset();
      look();
    });
    look();
  };
  // Made by the browser ahead of its time, and perhaps never shown.
  if ('prerendering' in document && document.prerendering) document.addEventListener('prerenderingchange', begin);
  else begin();
}

/** Whether the reader wishes not to be counted on this device. */
function isOff(): boolean {
  try {
    return localStorage.getItem('khizana-no-count') === '1';
  } catch {
    return false;
  }
}

async function post(element: HTMLElement): Promise<void> {
  try {
    const response = await fetch('/api/v1/views', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      // Whether a program steers the browser; the server tallies that apart.
      body: JSON.stringify({ article: Number(element.dataset['countArticle']), webdriver: navigator.webdriver }),
      // The page may be left meanwhile.
      keepalive: true,
    });
    if (response.status !== 200) return;
    const { text, filtered } = (await response.json()) as { text?: string; filtered?: string };
    const shown = document.querySelector('[data-views]');
    if (shown && text) shown.textContent = text;
    // Said to developers only.
    if (filtered) console.info(`not counted: ${filtered}`);
  } catch {
    // Counting never disturbs reading: the number from the page stands.
  }
}
