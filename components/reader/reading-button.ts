import { fetchScript } from './lazy-script';

/** The button of the reading settings: their panel is fetched when it is first asked for, and takes over from there. */
export function readingButton(): void {
  document.querySelector('.reading-button')?.addEventListener('click', () => fetchScript(LATE.panel), { once: true });
}
