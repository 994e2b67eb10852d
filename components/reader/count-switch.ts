/** Where count-view looks before it counts. */
const KEY = 'khizana-no-count';

/** The switch on the page about counting: whether this device is counted, remembered here and nowhere else. */
export function countSwitch(): void {
  const root = document.querySelector<HTMLElement>('[data-count-switch]');
  if (!root) return;
  const show = () => {
    const state = localStorage.getItem(KEY) === '1' ? 'off' : 'counted';
    for (const part of root.querySelectorAll<HTMLElement>('[data-when]')) part.hidden = part.dataset['when'] !== state;
  };
  try {
    show();
    root.querySelector('button')?.addEventListener('click', () => {
      if (localStorage.getItem(KEY) === '1') localStorage.removeItem(KEY);
      else localStorage.setItem(KEY, '1');
      show();
    });
    root.hidden = false;
  } catch {
    // Storage is closed to us: what could not be remembered is not offered.
  }
}
