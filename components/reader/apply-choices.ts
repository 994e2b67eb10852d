import { readChoices } from '@/lib/reading/choices';
import { keptChoices } from './kept-choices';

/** The paper of each theme, as in app/styles/tokens.css and reading.css: what the browser draws around the page. */
const PAPERS: Partial<Record<string, string>> = { light: '#faf6ee', dark: '#1a1714', sepia: '#eedfc0' };
/** The choices of digits, months and marks of a reader who wants all as the magazine writes it. */
const AS_WRITTEN = 'site site shown';

let isFetched = false;

/** Applies what is kept, or the choices given in the form in which they are kept. */
export function applyChoices(given?: string): void {
  const { theme, size, digits, months, marks } = given === undefined ? keptChoices() : readChoices(given);
  const { dataset } = document.documentElement;
  dataset['theme'] = theme;
  dataset['size'] = size;
  dataset['words'] = `${digits} ${months} ${marks}`;
  for (const meta of document.querySelectorAll<HTMLMetaElement>('meta[name=theme-color]')) {
    meta.content = PAPERS[theme] ?? PAPERS[meta.media.includes('dark') ? 'dark' : 'light'] ?? '';
  }
  if (dataset['words'] !== AS_WRITTEN) fetchRetold();
  dispatchEvent(new Event('khizana-applied'));
}

/** While the page is still read, the browser must wait for this script: what it rewrites may not be painted before. */
function fetchRetold(): void {
  if (isFetched) return;
  isFetched = true;
  const script = document.createElement('script');
  script.src = LATE.retold;
  // Of all ways only this one makes a parser wait; the script is our own, and kept by the browser for ever.
  const parser: { write(html: string): void } = document;
  if (document.readyState === 'loading') parser.write(script.outerHTML);
  else document.head.append(script);
}
