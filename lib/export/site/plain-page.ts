import { copyWords } from '@/content/copy-words';
import { linkBetween } from '@/lib/export/site/places';
import { escapeHtml } from '@/lib/html/escape';
import { barePage } from '@/lib/site/bare-page';

/** A page of the copy that the site itself has not: it says what is not there. @param place where it stands */
export const plainPage = (place: string, { title, text }: { title: string; text: string }): string =>
  barePage({
    ...{ title, text, styles: linkBetween(place, 'away.css', '') },
    rest: `
<nav><p><a href="${linkBetween(place, 'index.html', '')}">${escapeHtml(copyWords.home)}</a></p>
<p><a href="${linkBetween(place, 'archive/index.html', '')}">${escapeHtml(copyWords.archive)}</a></p></nav>`,
  });

/** A page that has moved: the copy leads on as the site does. */
export const movedPage = (place: string, target: string): string => {
  const href = linkBetween(place, target, '');
  return `<!doctype html>
<html lang="ar" dir="rtl">
<meta charset="utf-8">
<meta http-equiv="refresh" content="0; url=${href}">
<title>${escapeHtml(copyWords.moved)}</title>
<p><a href="${href}">${escapeHtml(copyWords.moved)}</a></p>
</html>
`;
};
