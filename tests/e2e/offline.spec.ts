import { expect, test } from './page';
import { expectSound, withAxe } from './support/axe';
import { offlineWords } from '../../content/offline-words';

test.use({ serviceWorkers: 'allow' });

test('an article and an issue are taken along and read without a connection', async ({
  page,
  context,
  allowErrors,
}) => {
  // Without a connection the browser tells the console of what it did not get.
  allowErrors.value = true;
  await withAxe(page);
  await page.goto('/issue');
  await page.locator('main a[href^="/issue/"]').first().click();
  await page.getByRole('button', { name: offlineWords.saveIssue }).click();
  await expect(page.getByText(offlineWords.savedIssue)).toBeVisible({ timeout: 30_000 });
  const inIssue = (await page.locator('.contents a[href^="/article/"]').last().getAttribute('href')) ?? '';
  const issue = page.url();

  // The worker has the page in its hands, and the visit counts all the same.
  await page.goto('/');
  expect(await page.evaluate(() => navigator.serviceWorker.controller !== null)).toBe(true);
  const visited = (await page.locator('main a[href^="/article/"]').first().getAttribute('href')) ?? '';
  const counted = page.waitForResponse('**/api/v1/views');
  await page.goto(visited);
  expect((await (await counted).request().allHeaders())['sec-fetch-site']).toBe('same-origin');
  expect(await (await counted).json()).not.toHaveProperty('filtered');

  await context.setOffline(true);
  for (const address of [visited, inIssue, issue]) {
    await page.goto(address);
    await expect(page.locator('[data-copy-note]')).toBeVisible();
    await expect(page.locator('main h1')).toHaveText(/\p{Script=Arabic}/u);
    const lineHeight = await page.evaluate(() => getComputedStyle(document.body).lineHeight);
    expect(lineHeight).not.toBe('normal');
  }
  await page.goto('/author/nobody-was-here');
  await expect(page.getByRole('heading', { name: offlineWords.offlineTitle })).toBeVisible();

  await page.getByRole('link', { name: offlineWords.toSaved }).click();
  await expect(page.locator('.saved-entry')).not.toHaveCount(0);
  await expectSound(page, 'the list of what is saved');
  page.on('dialog', (dialog) => void dialog.accept());
  await page.getByRole('button', { name: offlineWords.removeAll }).click();
  await expect(page.getByText(offlineWords.empty)).toBeVisible();
  await context.setOffline(false);
});
