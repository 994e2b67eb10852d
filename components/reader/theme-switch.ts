/** The button in the masthead: light or dark, against what the system says, remembered on this device. */
export function themeSwitch(): void {
  const button = document.querySelector<HTMLButtonElement>('[data-theme-switch]');
  if (!button) return;
  const root = document.documentElement;
  button.hidden = false;
  button.addEventListener('click', () => {
    const theme = isDark(root) ? 'light' : 'dark';
    root.dataset['theme'] = theme;
    try {
      localStorage.setItem('khizana-theme', theme);
    } catch {
      // Not remembered; still switched.
    }
  });
}

function isDark(root: HTMLElement): boolean {
  const chosen = root.dataset['theme'];
  return chosen === undefined ? matchMedia('(prefers-color-scheme: dark)').matches : chosen === 'dark';
}
