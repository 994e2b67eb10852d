import type { ServerResponse } from 'node:http';
import { site } from '@/content/site';
import { strings } from '@/content/strings';
import { escapeHtml } from '@/lib/html/escape';

/** What is said while the database cannot be reached: calm, and by itself back again. */

const RETRY_SECONDS = 15;
const { awayTitle, awayText } = strings.errors;

const page = `<!doctype html>
<html lang="ar" dir="rtl">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<meta http-equiv="refresh" content="${RETRY_SECONDS}">
<title>${escapeHtml(`${awayTitle} – ${site.name}`)}</title>
<link rel="stylesheet" href="/away.css">
<main><p>${escapeHtml(site.name)}</p><h1>${escapeHtml(awayTitle)}</h1><p>${escapeHtml(awayText)}</p></main>
</html>
`;

/** Answers 503 with the page that waits, and says when to ask again. */
export function answerAway(response: ServerResponse): void {
  response.writeHead(503, {
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'no-store',
    'retry-after': String(RETRY_SECONDS),
  });
  response.end(page);
}
