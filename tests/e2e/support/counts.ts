import type { Browser, BrowserContext, Page } from '@playwright/test';
import { site } from '@/content/site';
import { query } from './database';
import { newAddress } from './visitors';

/** Where pages tell that they were shown. */
export const VIEWS = '/api/v1/views';
/** Today where the magazine is published, by the database's clock; as SQL. */
export const TODAY = `(now() at time zone '${site.timeZone}')::date`;

/** The public number of an article: what was imported, and the readers since. */
export async function viewsOf(article: number): Promise<number> {
  const sql = 'select total::int as n from article_views where article_id = $1';
  return (await query<{ n: number }>(sql, [article]))[0]?.n ?? 0;
}

/** What did not count today, by reason. */
export async function filteredOf(article: number): Promise<Record<string, number>> {
  const sql = `select reason, hits from view_filtered where article_id = $1 and day = ${TODAY}`;
  const rows = await query<{ reason: string; hits: number }>(sql, [article]);
  return Object.fromEntries(rows.map(({ reason, hits }) => [reason, hits]));
}

/** Every row that counting has for an article. */
export async function tracesOf(article: number): Promise<number> {
  const tables = ['article_views', 'view_seen', 'view_day', 'view_filtered'];
  const one = tables.map((table) => `(select count(*) from ${table} where article_id = $1)`).join(' + ');
  return (await query<{ n: number }>(`select (${one})::int as n`, [article]))[0]?.n ?? 0;
}

/** A reader with a browser of his own, at an address that nobody else has unless it is given. */
export const visitor = (browser: Browser, address = newAddress(), userAgent?: string): Promise<BrowserContext> =>
  browser.newContext({ extraHTTPHeaders: { 'x-forwarded-for': address }, ...(userAgent && { userAgent }) });

/** Does something, and waits until the page has told that it was shown. @returns the status of the answer */
export async function told(page: Page, act: () => Promise<unknown>): Promise<number> {
  const answer = page.waitForResponse(`**${VIEWS}`);
  await act();
  return (await answer).status();
}

/** The number that the page shows. */
export const shownOn = async (page: Page): Promise<number> =>
  Number(((await page.locator('[data-views]').textContent()) ?? '').replace(/[^0-9]/gu, ''));
