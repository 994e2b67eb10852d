import type { ServerResponse } from 'node:http';
import { deskTroubles } from '@/content/desk/troubles';
import { searchPage } from '@/content/search-page';
import { strings } from '@/content/strings';
import { escapeHtml } from '@/lib/html/escape';
import { barePage } from '@/lib/site/bare-page';
import { SEARCH_PATH } from '@/lib/site/search-url';
import { archiveUrl, issuesUrl } from '@/lib/site/urls';

/** What the front says by itself, without Next: when a page cannot be made now, or not at all. */

const AWAY_SECONDS = 15;
const BUSY_SECONDS = 3;
const { awayTitle, awayText, busyTitle, busyText, failedTitle, failedText, toHome, toArchive, toIssues, retry } =
  strings.errors;

const page = (title: string, text: string, rest: string): string =>
  barePage({ title, text, styles: '/away.css', rest });

const link = (href: string, text: string) => `<p><a href="${href}">${escapeHtml(text)}</a></p>`;
/**
 * An empty address is the page's own: the same is asked for again. By a link, since a page that loads itself anew takes
 * the place away from whoever reads it slowly or has it read aloud (WCAG 2.2, 2.2.1; failure F41).
 */
const again = link('', retry);
const away = page(awayTitle, awayText, again);
const busy = page(busyTitle, busyText, again);
/** Other pages may be whole, and so may the search: what one came for can be looked for. */
const search = `
<form action="${SEARCH_PATH}" role="search"><input type="search" name="q" autocomplete="off" aria-label="${escapeHtml(searchPage.label)}" placeholder="${escapeHtml(searchPage.placeholder)}"><button>${escapeHtml(searchPage.submit)}</button></form>
`;
const ways = `<nav>${[link('/', toHome), link(archiveUrl(), toArchive), link(issuesUrl(), toIssues)].join('')}</nav>`;
const failed = page(failedTitle, failedText, search + ways);
const deskFailed = page(failedTitle, failedText, again + link('/admin', deskTroubles.toDesk));

/** The database cannot be reached: 503 with a page from which one asks again. */
export function answerAway(response: ServerResponse): void {
  answer(response, 503, away, { 'retry-after': String(AWAY_SECONDS) });
}

/** The page could not be drawn: 500; what happened is in the log under the request's id. */
export function answerFailed(response: ServerResponse, desk = false): void {
  answer(response, 500, desk ? deskFailed : failed, {});
}

/** More is asked for than can be made: 503, and a little patience. */
export function answerBusy(response: ServerResponse): void {
  answer(response, 503, busy, { 'retry-after': String(BUSY_SECONDS) });
}

function answer(response: ServerResponse, status: number, html: string, headers: Record<string, string>): void {
  if (response.headersSent) {
    response.destroy();
    return;
  }
  response.writeHead(status, {
    'content-type': 'text/html; charset=utf-8',
    'content-length': Buffer.byteLength(html),
    'cache-control': 'no-store',
    ...headers,
  });
  response.end(html);
}
