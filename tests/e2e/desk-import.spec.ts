import { mkdir, truncate, writeFile } from 'node:fs/promises';
import path from 'node:path';
import pg from 'pg';
import { desk } from '@/content/desk/desk';
import { importWords as words } from '@/content/desk/imports';
import { fill } from '@/content/strings';
import { LARGEST_UPLOAD } from '@/lib/desk/import-upload';
import { showNumber } from '@/lib/site/display';
import { signedIn } from '../support/desk';
import { wxrItem, wxrOf } from '../support/wxr';
import { expect, test } from './page';
import { databaseUrl } from './support/database';

/** More than one batch of a run, so that it can rest between two. */
const COUNT = 210;
const BATCH = 200;

/** How long a process of its own may take to come up and to be through with its articles. */
const WORK = { timeout: 60_000 };

test.slow();

/** Keeps a run in the middle of its first batch, until it is let go: it would be through before a button is pressed. */
async function holdRuns(): Promise<() => Promise<void>> {
  const client = new pg.Client({ connectionString: databaseUrl() });
  await client.connect();
  await client.query('begin');
  await client.query('lock table import_item in share mode');
  return () => client.end();
}

/** A file of one byte more than the desk takes; it holds nothing, so it takes no room. */
async function tooLarge(folder: string): Promise<string> {
  const file = path.join(folder, 'ضخم.xml');
  await mkdir(folder, { recursive: true });
  await writeFile(file, '');
  await truncate(file, LARGEST_UPLOAD + 1);
  return file;
}

test('an archive is brought in at the desk, rests, is read by a reader, and taken back', async ({
  page,
  allowErrors,
}, info) => {
  // The address of what was taken back is not found.
  allowErrors.value = true;
  const title = 'خانات الطريق القديم';
  // Numbers stay given after an undoing: higher ones would begin another sitemap for all that come later.
  const posts = [
    wxrItem({ id: 9_001, title, name: 'khans', body: '<p>كان المسافر يجد في الخان ماءً وظلًّا.</p>' }),
    ...Array.from({ length: COUNT - 1 }, (_, at) =>
      wxrItem({ id: 9_002 + at, title: `بئر ${at}`, name: `well-${at}`, body: `<p>للبئر ${at} اسمٌ وحكاية.</p>` }),
    ),
  ];
  await signedIn(page, 'owner');
  await page.goto('/admin');
  await page.getByRole('link', { name: desk.nav.imports, exact: true }).click();
  await page.getByRole('link', { name: words.start }).click();

  const choose = page.getByLabel(words.fields.choose);
  const mimeType = 'text/xml';
  await choose.setInputFiles([
    { name: 'برنامج.exe', mimeType: 'application/octet-stream', buffer: Buffer.from('MZ') },
    { name: 'فارغ.xml', mimeType, buffer: Buffer.alloc(0) },
  ]);
  await choose.setInputFiles(await tooLarge(info.outputDir));
  for (const why of ['type', 'empty', 'large'] as const)
    await expect(page.locator('.import-file-failed', { hasText: words.uploadRefused[why] })).toHaveCount(1);
  await page.getByRole('button', { name: words.fields.begin }).click();
  await expect(page.locator('.field-error', { hasText: words.fields.noFiles })).toBeVisible();

  const buffer = Buffer.from(wxrOf(posts));
  await choose.setInputFiles({ name: 'تصدير.xml', mimeType, buffer });
  await expect(page.locator('.import-file-done')).toHaveCount(1);
  const mapping = page.getByLabel(words.fields.mapping);
  await mapping.fill('zone: Asia/Damascus\nsectoins: {}\n');
  await page.getByRole('button', { name: words.fields.begin }).click();
  await expect(page.locator('.field-error', { hasText: 'sectoins' })).toContainText(fill(words.line, { n: 2 }));
  await expect(page.locator('.import-file-done')).toHaveCount(1);
  await mapping.fill('section: متفرقات\n');
  await page.getByRole('button', { name: words.fields.begin }).click();

  await page.waitForURL(/\/admin\/imports\/\d+$/u);
  const write = page.getByRole('button', { name: words.actions.write });
  await expect(write).toBeVisible(WORK);
  // By the name that it was given, not by its place on the server.
  await expect(page.locator('#items tbody tr').first().locator('.import-origin')).toHaveText(/^تصدير\.xml/u);
  const trial = page.url();
  const letGo = await holdRuns();
  try {
    await write.click();
    await page.waitForURL((url) => url.href !== trial);
    await page.getByRole('button', { name: words.actions.pause }).click(WORK);
    await expect(page.locator('.badge-run-pausing')).toBeVisible(WORK);
  } finally {
    await letGo();
  }
  await expect(page.locator('.badge-run-paused')).toBeVisible(WORK);
  await expect(page.locator('.import-progress')).toContainText(showNumber(BATCH));
  await page.getByRole('button', { name: words.actions.resume }).click();
  await expect(page.locator('.badge-run-done')).toBeVisible(WORK);

  const link = page.locator('#items').getByRole('link', { name: title });
  const id = /articles\/(\d+)/u.exec((await link.getAttribute('href')) ?? '')?.[1];
  const run = page.url();
  await page.goto(`/article/${id ?? ''}`);
  await expect(page.locator('.body')).toContainText('ماءً وظلًّا');

  await page.goto(run);
  await page.getByRole('button', { name: words.actions.undo }).click();
  await page.getByRole('button', { name: words.actions.undoYes, exact: true }).click();
  await expect(page.locator('.badge-run-undone')).toBeVisible(WORK);
  const gone = await page.goto(`/article/${id ?? ''}`);
  expect([404, 410]).toContain(gone?.status());
});
