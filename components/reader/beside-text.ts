import { fetchScript } from './lazy-script';

/** What stands beside the text is fetched when a reader first comes to the text with a pointer or the tab key. */
export function besideText(): void {
  const body = document.querySelector('.article .body');
  for (const event of ['pointerover', 'focusin']) {
    body?.addEventListener(event, () => fetchScript(LATE.margin), { once: true });
  }
}
