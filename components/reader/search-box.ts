import { fetchScript } from './lazy-script';

/** The boxes that search: «/» leads to one that is in sight or to their page, and suggestions come when one is entered. */
export function searchBox(): void {
  const boxes = [...document.querySelectorAll<HTMLInputElement>('input[data-search]')];
  for (const box of boxes) box.addEventListener('focus', () => fetchScript(LATE.suggest), { once: true });
  if (boxes.includes(document.activeElement as HTMLInputElement)) fetchScript(LATE.suggest);
  document.addEventListener('keydown', (event) => {
    const { key, ctrlKey, metaKey, altKey, target, defaultPrevented } = event;
    if (key !== '/' || ctrlKey || metaKey || altKey || defaultPrevented) return;
    if (target instanceof HTMLElement && target.closest('input, textarea, select, [contenteditable]')) return;
    // The page's own box before the one in the masthead.
    const box = boxes.filter((one) => one.offsetParent !== null).at(-1);
    event.preventDefault();
    if (!box) {
      // On a phone the box is a page of its own.
      document.querySelector<HTMLElement>('.masthead-search-link')?.click();
      return;
    }
    box.focus();
    box.select();
  });
}
