import { site } from '@/content/site';
import { escapeHtml } from '@/lib/html/escape';

interface BarePage {
  title: string;
  text: string;
  /** The address of its style sheet (public/away.css), as the page is to name it. */
  styles: string;
  /** HTML below the text. */
  rest: string;
}

/** A whole page of a few words that needs no renderer. */
export const barePage = ({ title, text, styles, rest }: BarePage): string => `<!doctype html>
<html lang="ar" dir="rtl">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${escapeHtml(`${title} – ${site.name}`)}</title>
<link rel="stylesheet" href="${styles}">
<main><p class="wordmark">${escapeHtml(site.name)}</p><h1>${escapeHtml(title)}</h1><p>${escapeHtml(text)}</p>${rest}</main>
</html>
`;
