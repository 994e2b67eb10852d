import type { Page } from '@playwright/test';
import { expect, test } from './page';
import { faultsOf, withAxe } from './support/axe';

/** The settings of a reader: opened, chosen, there before the first paint, and never in what is copied. */

const button = (page: Page) => page.getByRole('button', { name: 'إعدادات القراءة' });
const paper = (page: Page) => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
const keep = (page: Page, choices: string) =>
  page.addInitScript((kept) => localStorage.setItem('khizana-reading', kept), choices);

/** How far the page moved while it was read, by the browser's own measure. */
const shift = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        let sum = 0;
        const observer = new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) sum += (entry as unknown as { value: number }).value;
        });
        observer.observe({ type: 'layout-shift', buffered: true });
        setTimeout(() => resolve(sum), 300);
      }),
  );

test('the keyboard opens the settings, chooses and comes back; what is chosen is remembered', async ({ page }) => {
  await withAxe(page);
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto('/article/3');
  const light = await paper(page);
  await button(page).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toBeVisible();
  await expect(page.getByRole('radio', { checked: true }).first()).toBeFocused();
  for (const value of ['light', 'dark', 'sepia']) {
    await page.locator(`.reading-panel label[data-value=${value}]`).click();
    await expect(page.locator('html')).toHaveAttribute('data-theme', value);
    for (const width of [390, 1280]) {
      await page.setViewportSize({ width, height: 3000 });
      expect([value, width, await faultsOf(page)]).toEqual([value, width, []]);
    }
  }
  expect(await paper(page)).not.toBe(light);
  await expect(page.locator('meta[name=theme-color]').first()).toHaveAttribute('content', '#eedfc0');
  await page.keyboard.press('Escape');
  await expect(button(page)).toBeFocused();
  await expect(button(page)).toHaveAttribute('aria-expanded', 'false');
  await page.goto('/archive', { waitUntil: 'commit' });
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'sepia');
});

test('digits, months and marks are as chosen from the first paint, and copies as written', async ({
  page,
  request,
}) => {
  const html = await (await request.get('/article/3')).text();
  // The sign of the era is an element in it.
  const date = (/<p class="facts"><span><time[^>]*>(.+?)<\/time>/u.exec(html)?.[1] ?? '').replace(/<[^>]+>/gu, '');
  expect(date).toMatch(/\(.+\) \d{4}/u);
  await keep(page, 'system large arab gulf hidden');
  // What a late font moves is measured by budgets.spec.ts; here the fonts are there.
  await page.goto('/article/3');
  await page.evaluate(() => document.fonts.ready);
  await page.reload();
  const time = page.locator('.facts time').first();
  await expect(time).toHaveText(/^[٠-٩]+ \p{L}+ [٠-٩]{4}م$/u);
  expect(await shift(page)).toBe(0);
  expect(await page.locator('.body').textContent()).not.toMatch(/[\u064b-\u0652]/u);
  await page.evaluate(() => {
    getSelection()?.selectAllChildren(document.querySelector('.facts time') as Element);
    document.addEventListener('copy', () => (document.title = String(getSelection())), { once: true });
  });
  await page.keyboard.press('Control+C');
  const copied = await page.title();
  expect(copied).toBe(date);
  await expect(time).toHaveText(/^[٠-٩]/u);
  // Asked for anew, all comes back.
  await button(page).click();
  await page.getByRole('button', { name: 'كما تعرضها المجلّة' }).click();
  await expect(time).toHaveText(date);
});

test('what is kept and is no choice changes nothing', async ({ page }) => {
  await keep(page, '"><b> 7 ٣ null {}');
  await page.goto('/');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'system');
  await page.setViewportSize({ width: 390, height: 800 });
  await page.keyboard.press('/');
  await expect(page).toHaveURL(/\/search$/u);
});
