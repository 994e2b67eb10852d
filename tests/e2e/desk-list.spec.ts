import type { APIRequestContext, Page } from '@playwright/test';
import { articlesWords as words } from '@/content/desk/articles';
import { fill } from '@/content/strings';
import { sectionUrl } from '@/lib/site/urls';
import { signedIn } from '../support/desk';
import { expect, test } from './page';
import { query } from './support/database';

/** The list of the desk, and what is done from it to many articles at once. */

const rows = (page: Page) => page.locator('tr[data-row]');
const titles = (page: Page) => page.locator('tr[data-row] .cell-title a');
const row = (page: Page, title: string) => page.getByLabel(fill(words.select.row, { title }), { exact: true });
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const search = (page: Page) => page.getByRole('searchbox', { name: words.searchLabel });
const report = (page: Page) => page.locator('.bulk-report [role="status"]');

interface Known {
  id: number;
  title: string;
  section: string;
  slug: string;
}

/** Published articles of the sample, by their number. */
const known = (count: number) =>
  query<Known>(
    `select a.id, a.title, s.name as section, s.slug from article a join section s on s.id = a.section_id
     where a.status = 'published' order by a.id limit $1`,
    [count],
  );

const isListed = async (request: APIRequestContext, section: string, id: number) =>
  (await (await request.get(sectionUrl(section))).text()).includes(`/article/${id}/`);

test('the list follows what is typed, and each limit can be taken away', async ({ page }) => {
  await signedIn(page, 'editor');
  await page.goto('/admin/articles');
  const [{ title, section } = { title: '', section: '' }] = await known(1);
  // Without marks, as one types.
  const typed = title.replace(/[\u064b-\u0652]/gu, '').replace(/[أإآ]/gu, 'ا');
  await search(page).fill(typed);
  await expect(titles(page)).toHaveText([title]);
  await expect(page).toHaveURL(new RegExp(`q=${encodeURIComponent(typed).replace(/%20/gu, '(%20|\\+)')}`, 'u'));
  await expect(search(page)).toBeFocused();
  await search(page).fill('لا شيء كهذا أبدًا');
  await expect(page.getByRole('heading', { name: words.empty.nothingTitle })).toBeVisible();
  await page.getByRole('link', { name: words.filters.clear, exact: true }).last().click();
  await expect(rows(page).nth(10)).toBeVisible();
  await expect(search(page)).toHaveValue('');

  await button(page, words.more).click();
  await page.getByRole('button', { name: words.filters.section }).click();
  await page.getByRole('option', { name: section, exact: true }).click();
  await expect(page).toHaveURL(/section=\d+/u);
  for (const cell of await page.locator(`td[data-label="${words.columns.section}"]`).allInnerTexts())
    expect(cell).toBe(section);
  const name = fill(words.filters.remove, { name: `${words.filters.section}: ${section}` });
  await page.getByRole('link', { name, exact: true }).click();
  await expect(page).not.toHaveURL(/section=/u);
});

test('the list is walked, chosen from and sorted by the keyboard', async ({ page }) => {
  await signedIn(page, 'editor');
  await page.goto('/admin/articles?sort=views');
  const { keyboard } = page;
  await expect(page.getByRole('columnheader', { name: words.columns.views })).toHaveAttribute(
    'aria-sort',
    'descending',
  );
  await keyboard.press('j');
  await expect(titles(page).first()).toBeFocused();
  await keyboard.press('j');
  await expect(titles(page).nth(1)).toBeFocused();
  await keyboard.press('ArrowUp');
  await expect(titles(page).first()).toBeFocused();
  await keyboard.press('x');
  await expect(page.locator('tr[data-selected="true"]')).toHaveCount(1);
  await expect(page.locator('.bulk-bar [role="status"]')).toHaveText(words.select.chosen.one);
  await keyboard.press('x');
  await expect(page.locator('.bulk-bar')).toHaveCount(0);
  await keyboard.press('/');
  await expect(search(page)).toBeFocused();
  // In a field letters are letters.
  await keyboard.type('nj');
  await expect(search(page)).toHaveValue('nj');
  await keyboard.press('ControlOrMeta+a');
  await keyboard.press('Delete');
  await expect(titles(page).nth(1)).toBeVisible();
  await button(page, words.keys.off).focus();
  await keyboard.press('Enter');
  await keyboard.press('j');
  await expect(titles(page).first()).not.toBeFocused();
  await button(page, words.keys.on).click();
  await keyboard.press('j');
  await keyboard.press('Enter');
  await page.waitForURL(/\/admin\/articles\/\d+$/u);
});

test('several articles change their section at once, on the site too, and back', async ({ page, request }) => {
  await signedIn(page, 'editor');
  const [first, second, ...others] = await known(60);
  const target = others.find(({ section }) => section !== first?.section && section !== second?.section);
  if (!first || !second || !target) throw new Error('the sample is too small');
  await page.goto('/admin/articles?status=published&sort=published&dir=asc');
  for (const { title } of [first, second]) await row(page, title).check();
  await button(page, words.bulk.section).click();
  await button(page, words.bulk.section).last().click();
  await expect(page.getByText(words.bulk.whichSection)).toBeVisible();
  await page.getByRole('dialog').getByRole('button', { name: words.bulk.toSection }).click();
  await page.getByRole('option', { name: target.section, exact: true }).click();
  await page.getByRole('dialog').getByRole('button', { name: words.bulk.section, exact: true }).click();
  await expect(report(page)).toContainText(words.bulk.changed.two);
  expect(await isListed(request, target.slug, first.id)).toBe(true);
  expect(await isListed(request, first.slug, first.id)).toBe(false);
  await button(page, words.bulk.undo).click();
  await expect(report(page)).toContainText(words.bulk.undone);
  expect(await isListed(request, target.slug, first.id)).toBe(false);
  expect(await isListed(request, first.slug, first.id)).toBe(true);
});

test('what cannot be done to an article is said of it, and the others go on', async ({ page, request }) => {
  await signedIn(page, 'editor');
  const [published] = await known(1);
  await query(
    `insert into article (title, title_fold, slug, body_html, body_text, status, section_id, updated_at)
     select 'مسوّدة للتجربة', 'مسوده للتجربه', 'مسودة-للتجربة', '<p>متن</p>', 'متن', 'draft', id, now() from section limit 1`,
  );
  await page.goto('/admin/articles');
  await row(page, 'مسوّدة للتجربة').check();
  await row(page, published?.title ?? '').check();
  await button(page, words.bulk.trash).click();
  await page.getByRole('dialog').getByRole('button', { name: words.bulk.trash, exact: true }).click();
  await expect(report(page)).toContainText(words.bulk.changed.one);
  await expect(page.locator('.bulk-refusals li')).toHaveText([new RegExp(words.refused.trash, 'u')]);
  expect((await request.get(`/article/${published?.id}`)).status()).toBe(200);
  await page.goto('/admin/articles?status=trash');
  await expect(titles(page)).toContainText(['مسوّدة للتجربة']);
  await query(`delete from article where slug = 'مسودة-للتجربة'`);
});

test('hundreds are changed in portions, with something to see', async ({ page }) => {
  await query(`insert into section (name, slug) values ('قسم الدفعات', 'قسم-الدفعات')`);
  await query(
    `insert into article (title, title_fold, slug, body_html, body_text, status, section_id, updated_at)
     select 'دفعة ' || n, 'دفعه ' || n, 'دفعة-' || n, '<p>متن</p>', 'متن', 'draft', (select min(id) from section), now()
     from generate_series(1, 120) n`,
  );
  const moved = () =>
    query<{ count: number }>(
      `select count(*)::int as count from article join section s on s.id = section_id where s.slug = 'قسم-الدفعات'`,
    );
  await signedIn(page, 'editor');
  await page.goto('/admin/articles?q=دفعة');
  await expect(rows(page)).toHaveCount(50);
  await page.getByLabel(words.select.page, { exact: true }).check();
  await page.locator('.bulk-bar .link-button').first().click();
  await expect(page.locator('.bulk-bar [role="status"]')).toContainText('120');
  await button(page, words.bulk.section).click();
  await page.getByRole('dialog').getByRole('button', { name: words.bulk.toSection }).click();
  await page.getByRole('option', { name: 'قسم الدفعات', exact: true }).click();
  await page.getByRole('dialog').getByRole('button', { name: words.bulk.section, exact: true }).click();
  await expect(report(page)).toContainText('120', { timeout: 30_000 });
  expect(await moved()).toEqual([{ count: 120 }]);
  await button(page, words.bulk.undo).click();
  await expect(report(page)).toContainText(words.bulk.undone, { timeout: 30_000 });
  expect(await moved()).toEqual([{ count: 0 }]);
  await query(`delete from article where slug like 'دفعة-%'`);
  await query(`delete from section where slug = 'قسم-الدفعات'`);
});
