import type { Page } from '@playwright/test';
import { searchBox, searchPage as words } from '@/content/search-page';
import { desk } from '@/content/desk/desk';
import { deskSearch } from '@/content/desk/search';
import { fill } from '@/content/strings';
import { searchUrl } from '@/lib/site/search-url';
import { signedIn } from '../support/desk';
import { anotherBrowser, expect, test } from './page';
import { query } from './support/database';

/** The search as readers use it: from any page, by keyboard, without a script, and into the article. */

const results = (page: Page) => page.locator('.result');
const box = (page: Page) => page.locator('.search-line input');

test('a word is found however it is spelled, and marked as it is written', async ({ page }) => {
  await page.goto('/');
  await page.keyboard.press('/');
  await expect(page.locator('.masthead-search input')).toBeFocused();
  await page.keyboard.type('صناعه الورق');
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/search\?q=/u);
  await expect(box(page)).toHaveValue('صناعه الورق');
  await expect(results(page).first()).toBeVisible();
  const marked = await page.locator('.result mark').allInnerTexts();
  expect(marked.join(' ')).toMatch(/الورق/u);
  const title = await results(page).first().locator('h2').innerText();
  const [row] = await query<{ title: string }>('select title from article where title = $1', [title]);
  expect(row?.title).toBe(title);
  await expect(page.locator('meta[name=robots]')).toHaveAttribute('content', /noindex/u);
});

test('an opened result has its words marked in the text, until they are hidden', async ({ page }) => {
  await page.goto(searchUrl({ q: 'الورق' }));
  await results(page).first().getByRole('link').first().click();
  await page.waitForURL(/\/article\/.*#find=/u);
  const highlighted = () =>
    page.evaluate(() => [...(CSS.highlights.get('search') ?? [])].map((range) => (range as Range).toString()));
  await expect.poll(highlighted).not.toEqual([]);
  for (const text of await highlighted()) expect(text).toMatch(/ر/u);
  await page.getByRole('button', { name: searchBox.marks.hide }).click();
  expect(await highlighted()).toEqual([]);
  expect(page.url()).not.toContain('#');
});

test('results are narrowed, sorted and paged by links', async ({ page }) => {
  await page.goto(searchUrl({ q: 'الكتاب' }));
  const all = await page.locator('.search-count').innerText();
  const section = page.getByRole('complementary', { name: words.narrow }).getByRole('link').first();
  const name = await section.locator('bdi').innerText();
  const count = Number(await section.locator('.facet-count').innerText());
  await section.click();
  await page.waitForURL(/section=/u);
  await expect(page.locator('.search-count strong')).toContainText(
    count === 1 ? 'واحدة' : count === 2 ? 'مقالتان' : String(count),
  );
  for (const text of await page.locator('.entry-section').allInnerTexts()) expect(text).toBe(name);
  await page.getByRole('link', { name: words.sorts.newest }).click();
  await page.waitForURL(/sort=newest/u);
  const days = await page
    .locator('.result time')
    .evaluateAll((all) => all.map((time) => time.getAttribute('datetime')));
  expect(days).toEqual([...days].sort().reverse());
  await page.getByRole('link', { name: fill(words.remove, { name }) }).click();
  await expect(page.locator('.search-count')).toHaveText(all);
  await page.getByRole('link', { name: words.next }).click();
  await page.waitForURL(/cursor=/u);
  await expect(page.locator('.search-count')).toContainText('21');
});

test('a date is read in either calendar, and what is none is said', async ({ page }) => {
  await page.goto(searchUrl({ q: 'الكتاب', from: '1440', to: 'أمس' }));
  await expect(page.getByText(words.wrongDate)).toBeVisible();
  await expect(page.getByRole('textbox', { name: words.to })).toHaveAttribute('aria-invalid', 'true');
  const days = await page
    .locator('.result time')
    .evaluateAll((all) => all.map((time) => time.getAttribute('datetime')));
  expect(days.length).toBeGreaterThan(0);
  for (const day of days) expect((day ?? '') >= '2018-09-11').toBe(true);
});

test('suggestions come while one types, and lead by the keyboard', async ({ page }) => {
  await page.goto('/search');
  await box(page).focus();
  const answered = (text: string) =>
    page.waitForResponse((response) => response.url().endsWith(`/api/suggest?q=${encodeURIComponent(text)}`));
  const first = answered('الخط');
  await page.keyboard.type('الخط');
  await first;
  const list = page.getByRole('listbox', { name: searchBox.suggestions });
  await expect(list.getByRole('option').first()).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await expect(list.getByRole('option').first()).toHaveAttribute('aria-selected', 'true');
  await expect(box(page)).toHaveAttribute('aria-activedescendant', /.+/u);
  await page.keyboard.press('Escape');
  await expect(list).toBeHidden();
  const second = answered('الخطا');
  await page.keyboard.type('ا');
  await second;
  await expect(list.getByRole('option').first()).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page).not.toHaveURL(/\/search/u);
});

test('whatever is asked, there is an answer', async ({ page, request }) => {
  const asked: [string, string | RegExp][] = [
    ['', words.intro],
    ['زقزقزقزق', words.nothing.title],
    ['؟!…', words.noWords],
    ['ا'.repeat(1_500), /1,000/u],
    ['كاتب:لا-أحد-هنا', /لا-أحد-هنا/u],
    [`'; drop table article; -- <script>alert(1)</script>`, /./u],
  ];
  for (const [q, expected] of asked) {
    await page.goto(searchUrl({ q }));
    await expect(page.locator('main')).toContainText(expected);
    await expect(page.locator('main script')).toHaveCount(0);
  }
  for (const address of ['/search?q=%00%ff%d8', '/search?q=a&year=x&sort=y&cursor=..', `/search?q=${'*'.repeat(900)}`])
    expect((await request.get(address)).status()).toBe(200);
});

test('words that an editor makes the same find each other, and what is missing is told', async ({ page, browser }) => {
  const reader = await anotherBrowser(browser);
  const results = reader.locator('.result');
  await reader.goto(searchUrl({ q: 'زقزقزقزق' }));
  await expect(results).toHaveCount(0);
  await signedIn(page, 'editor');
  await page.goto('/admin/search');
  await expect(page.getByRole('row', { name: /زقزقزقزق/u })).toBeVisible();
  await page.getByRole('button', { name: deskSearch.synonyms.add }).click();
  const form = page.getByRole('dialog');
  await form.getByLabel(deskSearch.synonyms.words).fill('زقزقزقزق');
  await form.getByRole('button', { name: desk.add }).click();
  await expect(form.locator('.field-error')).toHaveText(deskSearch.synonyms.invalid);
  await form.getByLabel(deskSearch.synonyms.words).fill('زقزقزقزق، الورق');
  await form.getByRole('button', { name: desk.add }).click();
  await expect(form).toBeHidden();
  await reader.reload();
  await expect(results.first().locator('mark').first()).toContainText('ورق');
  await page.getByRole('button', { name: `${desk.delete} زقزقزقزق، الورق` }).click();
  await page.getByRole('alertdialog').or(form).getByRole('button', { name: desk.delete }).click();
  await expect(page.getByText(deskSearch.synonyms.empty)).toBeVisible();
  await reader.reload();
  await expect(results).toHaveCount(0);
  await reader.context().close();
});
