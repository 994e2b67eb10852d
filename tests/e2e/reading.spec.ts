import { expect, test } from './page';

/** The number in a view count of any plural form that carries one. */
const numberIn = (text: string | null) => Number((text ?? '').replace(/[^0-9]/gu, ''));

test('the home page leads to an article, the section and back', async ({ page }) => {
  await page.goto('/');
  const lead = page.locator('.lead').first();
  const title = await lead.locator('h2').innerText();
  await lead.locator('h2 a').click();
  await expect(page.locator('h1')).toHaveText(title);
  await page.locator('.eyebrow a').click();
  await expect(page.locator('.entry-title').first()).toHaveText(title);
  await page.locator('.masthead .wordmark').click();
  await expect(page).toHaveURL('/');
});

test('the archive goes from years to a month to an article', async ({ page }) => {
  await page.goto('/archive');
  await page.locator('.archive-grid tbody td a').first().click();
  await expect(page).toHaveURL(/\/archive\/\d{4}\/\d{2}$/u);
  const count = numberIn(await page.locator('.page-count').textContent()) || 1;
  await expect(page.locator('.day-entry')).toHaveCount(count);
  await page.locator('.entry-title a').first().click();
  await expect(page.locator('article h1')).toBeVisible();
});

test('an issue lists its pieces in the order of its pages', async ({ page }) => {
  await page.goto('/issue');
  await page.locator('.shelf a').first().click();
  await expect(page.locator('.contents-page').first()).toBeVisible();
  const pages = await page.locator('.contents-page').allTextContents();
  const numbers = pages.map(numberIn);
  expect(numbers.length).toBeGreaterThan(2);
  expect(numbers).toEqual([...numbers].sort((a, b) => a - b));
});

test('the keyboard reaches the text at once', async ({ page }) => {
  await page.goto('/article/3');
  await page.keyboard.press('Tab');
  await expect(page.locator('.skip')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.locator('main')).toBeFocused();
});

test('a footnote leads to its text and back', async ({ page, request }) => {
  const ids = Array.from({ length: 48 }, (_, index) => index + 1);
  for (const id of ids) {
    const html = await (await request.get(`/article/${id}`)).text();
    if (!html.includes('data-footnote-ref')) continue;
    await page.goto(`/article/${id}`);
    await page.locator('[data-footnote-ref]').first().click();
    await expect(page).toHaveURL(/#fn-1$/u);
    await page.locator('[data-footnote-backref]').first().click();
    await expect(page).toHaveURL(/#fnref-1$/u);
    return;
  }
  throw new Error('no sample article has a footnote');
});
