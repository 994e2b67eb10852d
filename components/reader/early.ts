/** Runs before the first paint: puts the reader's remembered theme on <html>, so nothing flashes. */
try {
  const theme = localStorage.getItem('khizana-theme');
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset['theme'] = theme;
} catch {
  // Storage is closed to us: the system's theme stands.
}
