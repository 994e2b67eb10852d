import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from '@playwright/test';
import { folderSink } from '@/lib/export/bundle/sink';
import { copySite } from '@/lib/export/site/copy-site';
import { faultsOfCopy } from '../support/static-copy';
import { PORT } from './settings';
import { mainSite } from './support/sites';

/** The whole public site as files, opened from a folder as whoever was given it would. */

const folder = mkdtempSync(path.join(tmpdir(), 'khizana-copy-'));
test.afterAll(() => {
  rmSync(folder, { recursive: true });
});

test('a copy of the site leads from file to file, without a server or a script', async ({ browser }) => {
  test.setTimeout(240_000);
  const root = path.join(folder, 'site');
  const sink = await folderSink(root);
  const known = `http://localhost:${PORT}`;
  const { files, missing } = await copySite({ ask: mainSite.origin, known }, sink, () => undefined);
  await sink.end();
  expect(missing).toEqual([]);
  expect(files).toBeGreaterThan(300);
  expect(await faultsOfCopy(root, [known, mainSite.origin])).toEqual([]);

  const reader = await browser.newContext({ javaScriptEnabled: false });
  const page = await reader.newPage();
  const elsewhere: string[] = [];
  page.on('request', (request) => {
    if (!/^(?:file|data):/u.test(request.url())) elsewhere.push(request.url());
  });
  await page.goto(pathToFileURL(path.join(root, 'index.html')).href);
  const link = page.locator('main a[href*="article/"]').first();
  const title = (await link.textContent()) ?? '';
  await link.click();
  await expect(page.locator('h1')).toContainText(title.trim());
  expect(await page.evaluate(() => getComputedStyle(document.body).fontFamily)).toMatch(/naskh/iu);
  expect(elsewhere).toEqual([]);
  await reader.close();
});
