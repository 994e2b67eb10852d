import { desk } from '@/content/desk/desk';
import { importWords as words } from '@/content/desk/imports';
import { signedIn } from '../support/desk';
import { wxrItem, wxrOf } from '../support/wxr';
import { expect, test } from './page';

/** How long a process of its own may take to come up and to be through with two articles. */
const WORK = { timeout: 60_000 };

test.slow();

test('an archive is brought in at the desk, read by a reader, and taken back', async ({ page, allowErrors }) => {
  // The address of what was taken back is not found.
  allowErrors.value = true;
  const title = 'خانات الطريق القديم';
  // Numbers stay given after an undoing: higher ones would begin another sitemap for all that come later.
  const posts = [
    wxrItem({ id: 9_001, title, name: 'khans', body: '<p>كان المسافر يجد في الخان ماءً وظلًّا.</p>' }),
    wxrItem({ id: 9_002, title: 'أسماء الآبار', name: 'wells', body: '<p>لكلّ بئرٍ اسمٌ وحكاية.</p>' }),
  ];
  await signedIn(page, 'owner');
  await page.getByRole('link', { name: desk.nav.imports, exact: true }).click();
  await page.getByRole('link', { name: words.start }).click();

  const buffer = Buffer.from(wxrOf(posts));
  await page.getByLabel(words.fields.choose).setInputFiles({ name: 'تصدير.xml', mimeType: 'text/xml', buffer });
  await expect(page.locator('.import-file-done')).toHaveCount(1);
  const mapping = page.getByLabel(words.fields.mapping);
  await mapping.fill('zone: Asia/Damascus\nsectoins: {}\n');
  await page.getByRole('button', { name: words.fields.begin }).click();
  await expect(page.locator('.field-error', { hasText: 'sectoins' })).toBeVisible();
  await expect(page.locator('.import-file-done')).toHaveCount(1);
  await mapping.fill('section: متفرقات\n');
  await page.getByRole('button', { name: words.fields.begin }).click();

  await page.waitForURL(/\/admin\/imports\/\d+$/u);
  const write = page.getByRole('button', { name: words.actions.write });
  await expect(write).toBeVisible(WORK);
  // The two articles, and the old address of their author's list.
  await expect(page.locator('#items tbody tr')).toHaveCount(3);
  const trial = page.url();
  await write.click();
  await page.waitForURL((url) => url.href !== trial);
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
