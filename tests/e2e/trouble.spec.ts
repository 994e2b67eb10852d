import { readFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from './page';
import { DATA } from './settings';

const root = path.resolve(import.meta.dirname, '../..');

test('while the database is away readers see what is in memory or a calm page, and the site comes back by itself', async ({
  page,
  request,
  allowErrors,
}) => {
  allowErrors.value = true;
  const known = (await request.get('/article/2')).url();
  const fresh = await request.get(known);
  expect(fresh.headers()).not.toHaveProperty('age');

  const pid = Number(readFileSync(path.resolve(root, DATA, 'postgres-data/postmaster.pid'), 'utf8').split('\n')[0]);
  process.kill(pid, 'SIGKILL');
  // The connection for announcements falls with the server, but not in the same instant.
  await sleep(200);
  const answer = await page.goto('/archive/2009/03');
  expect(answer?.status()).toBe(503);
  expect(answer?.headers()['retry-after']).toBe('15');
  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
  await expect(page.locator('h1')).toContainText(/\p{Script=Arabic}/u);
  expect((await request.post('/api/v1/views', { data: { article: 1 } })).status()).toBe(503);

  // Nobody tells of changes now, so what is in memory says how old it is, and no cache on the way keeps it.
  const old = await request.get(known);
  expect([old.status(), await old.text()]).toEqual([200, await fresh.text()]);
  expect(Number(old.headers()['age'])).toBeGreaterThanOrEqual(0);
  expect(old.headers()['cache-control']).toBe('no-store');
  const health = await request.get('/healthz');
  expect([health.status(), await health.json()]).toEqual([
    200,
    { status: 'degraded', database: 'down', announcements: 'lost' },
  ]);
  expect((await request.get('/readyz')).status()).toBe(503);

  await expect.poll(async () => (await request.get('/readyz')).status(), { timeout: 40_000 }).toBe(200);
  expect((await page.goto('/archive/2009/03'))?.status()).toBe(200);
  expect((await request.get(known)).headers()).not.toHaveProperty('age');
});
