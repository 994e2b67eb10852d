/**
 * Tells the server that an article has been shown, and shows the number that comes back: a page from any cache then
 * carries a fresh count. Waits until the page is visible, so a tab opened behind is counted when it is looked at.
 */
export function countView(): void {
  const element = document.querySelector<HTMLElement>('[data-count-article]');
  if (!element) return;
  const send = () => {
    if (document.visibilityState !== 'visible') return;
    document.removeEventListener('visibilitychange', send);
    void post(element);
  };
  document.addEventListener('visibilitychange', send);
  send();
}

async function post(element: HTMLElement): Promise<void> {
  try {
    const response = await fetch('/api/v1/views', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ article: Number(element.dataset['countArticle']) }),
      keepalive: true,
    });
    if (!response.ok) return;
    const { text } = (await response.json()) as { text: string };
    const shown = document.querySelector('[data-views]');
    if (shown && text) shown.textContent = text;
  } catch {
    // Counting never disturbs reading: the number from the page stands.
  }
}
