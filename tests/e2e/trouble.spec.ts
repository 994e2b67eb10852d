import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from './page';
import { DATA } from './settings';

const root = path.resolve(import.meta.dirname, '../..');

test('while the database is away readers see a calm page, and the site comes back by itself', async ({
  page,
  request,
  allowErrors,
}) => {
  allowErrors.value = true;
  const pid = Number(readFileSync(path.resolve(root, DATA, 'postgres-data/postmaster.pid'), 'utf8').split('\n')[0]);
  process.kill(pid, 'SIGKILL');
  const answer = await page.goto('/article/1');
  expect(answer?.status()).toBe(503);
  expect(answer?.headers()['retry-after']).toBe('15');
  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
  await expect(page.locator('h1')).toContainText(/\p{Script=Arabic}/u);
  expect((await request.post('/api/views', { data: { article: 1 } })).status()).toBe(503);
  const health = await request.get('/healthz');
  expect([health.status(), await health.json()]).toEqual([503, { status: 'unavailable', database: 'down' }]);

  await expect.poll(async () => (await request.get('/healthz')).status(), { timeout: 40_000 }).toBe(200);
  expect((await page.goto('/article/1'))?.status()).toBe(200);
});
