import type { APIRequestContext, Page } from '@playwright/test';
import { issueWords } from '@/content/desk/issues';
import { redirectWords } from '@/content/desk/redirects';
import { sectionWords } from '@/content/desk/sections';
import { settingWords } from '@/content/desk/settings';
import { catalogueWords } from '@/content/desk/catalogue';
import { desk } from '@/content/desk/desk';
import { fill } from '@/content/strings';
import { sectionUrl, tagUrl } from '@/lib/site/urls';
import { signedIn } from '../support/desk';
import { expect, test } from './page';
import { query } from './support/database';
import { tabTo } from './support/keyboard';

/** The smaller nouns: what is done to them at the desk is what readers see in the next moment. */

const MODAL = 'dialog';

/** Where an address leads in one step; null when it leads nowhere. */
async function target(request: APIRequestContext, address: string): Promise<string | null> {
  const answer = await request.get(address, { maxRedirects: 0 });
  return answer.status() === 308 ? (answer.headers()['location'] ?? null) : null;
}

const sectionsOf = async (request: APIRequestContext) =>
  [...(await (await request.get('/')).text()).matchAll(/<nav class="sections".*?<\/nav>/gsu)]
    .flatMap(([nav]) => [...nav.matchAll(/<a href="\/section\/([^"]+)"/gu)])
    .map(([, slug]) => decodeURIComponent(slug ?? ''));

async function rename(page: Page, from: string, to: string): Promise<void> {
  await page.getByRole('button', { name: `${desk.edit} ${from}` }).click();
  const dialog = page.getByRole(MODAL);
  await dialog.getByLabel(catalogueWords.name, { exact: true }).fill(to);
  await dialog.getByRole('button', { name: desk.save }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByRole('row', { name: to })).toBeVisible();
}

test('a section that is renamed is called so everywhere, and its old address leads on', async ({ page, request }) => {
  await signedIn(page, 'editor');
  await page.goto('/admin/sections');
  await rename(page, 'الصحافة', 'الصحافة والنشر');
  expect(await sectionsOf(request)).toContain('الصحافة-والنشر');
  const old = sectionUrl('الصحافة');
  for (const spelling of [old, old.toLowerCase()]) {
    expect(await target(request, spelling)).toBe(sectionUrl('الصحافة-والنشر'));
  }
  await rename(page, 'الصحافة والنشر', 'الصحافة');
  expect((await request.get(old, { maxRedirects: 0 })).status()).toBe(200);
  expect(await target(request, sectionUrl('الصحافة-والنشر'))).toBe(old);
});

const rowOf = (page: Page, name: string) => page.getByRole('row', { name, exact: true });

test('sections are put in order by buttons and by dragging with the keyboard', async ({ page, request }) => {
  await signedIn(page, 'editor');
  await page.goto('/admin/sections');
  const before = await sectionsOf(request);
  const rows = page.getByRole('row');
  const names = await rows.evaluateAll((all) => all.map((row) => row.querySelector('bdi')?.textContent ?? ''));
  const [first = '', second = ''] = names;
  const down = page.getByRole('button', { name: `${sectionWords.down} ${first}`, exact: true });
  await rowOf(page, first).focus();
  await tabTo(page, down);
  await page.keyboard.press('Enter');
  await expect(rows.first()).toContainText(second);
  await expect(down).toBeFocused();
  await expect(page.getByText(sectionWords.ordered)).toBeVisible();
  expect((await sectionsOf(request)).slice(0, 2)).toEqual([before[1], before[0]]);
  // Back again, dragged without a pointer.
  await rowOf(page, first).focus();
  await tabTo(page, page.getByRole('button', { name: `${sectionWords.drag} ${first}`, exact: true }));
  await page.keyboard.press('Enter');
  // The places to drop it, named after what they stand between; the arrow goes round through all of them.
  const places = page.locator('.section-list [role="button"][aria-label]');
  await expect(places.and(page.locator(':focus'))).toHaveCount(1);
  await expect(async () => {
    await page.keyboard.press('ArrowUp');
    await expect(places.first()).toBeFocused({ timeout: 500 });
  }).toPass();
  await page.keyboard.press('Enter');
  await expect(rows.first()).toContainText(first);
  await expect.poll(() => sectionsOf(request)).toEqual(before);
});

test('what the owner sets is on every page in the next moment', async ({ page, request }) => {
  await signedIn(page, 'owner');
  await page.goto('/admin/settings');
  const home = async () => (await request.get('/')).text();
  const tagline = page.getByLabel(settingWords.fields.tagline, { exact: true });
  const save = page.getByRole('button', { name: desk.save });
  const saved = page.getByText(settingWords.saved);
  await tagline.fill('شعارٌ للتجربة');
  await page.getByRole('button', { name: settingWords.fields.digits }).click();
  await page.getByRole('option', { name: settingWords.options.digits.arab }).click();
  await save.click();
  await expect(saved).toBeVisible();
  expect(await home()).toContain('شعارٌ للتجربة');
  expect(await home()).toMatch(/تصدر منذ ٢٠٠٦/u);
  await page.goto('/admin/issues');
  await expect(page.getByRole('link', { name: '١', exact: true })).toBeVisible();
  await page.goto('/admin/settings');
  await page.getByRole('button', { name: fill(settingWords.resetOf, { field: settingWords.fields.tagline }) }).click();
  await page.getByRole('button', { name: settingWords.fields.digits }).click();
  await page.getByRole('option', { name: settingWords.options.digits.latn }).click();
  await page.getByLabel(settingWords.fields.pageSize, { exact: true }).fill('3');
  await save.click();
  await expect(page.locator('.field-error')).toHaveCount(1);
  await page.getByLabel(settingWords.fields.pageSize, { exact: true }).fill('20');
  await save.click();
  await expect(saved).toBeVisible();
  expect(await home()).not.toContain('شعارٌ للتجربة');
  expect(await query(`select name from setting where name like 'site.%'`)).toEqual([]);
});

test('the contents of an issue follow the pages that are typed or moved', async ({ page, request }) => {
  await signedIn(page, 'editor');
  const [issue] = await query<{ id: number; number: number }>('select id, number from issue order by number limit 1');
  const contents = async () =>
    [...(await (await request.get(`/issue/${issue?.number}`)).text()).matchAll(/href="\/article\/(\d+)\//gu)].map(
      ([, id]) => id,
    );
  const before = await contents();
  await page.goto(`/admin/issues/${issue?.id}`);
  const title = await page.locator('.issue-pages tbody tr').first().locator('bdi').innerText();
  await page.getByRole('button', { name: fill(issueWords.later, { title }) }).click();
  await expect(page.getByText(issueWords.pagesSaved)).toBeVisible();
  expect((await contents()).slice(0, 2)).not.toEqual(before.slice(0, 2));
  await page.getByRole('button', { name: fill(issueWords.earlier, { title }) }).click();
  await expect(page.locator('.issue-pages tbody tr').first()).toContainText(title);
  await expect.poll(contents).toEqual(before);
  const end = page.getByLabel(fill(issueWords.endOf, { title }));
  const last = await end.inputValue();
  await end.fill('1');
  await end.blur();
  await expect(page.getByText(issueWords.wrongPages)).toBeVisible();
  await end.fill(last);
  await end.blur();
  await expect(page.getByText(issueWords.wrongPages)).toBeHidden();
});

test('a tag goes into another, and what said «not found» leads there', async ({ page, request }) => {
  await signedIn(page, 'editor');
  const [into] = await query<{ id: number }>(
    `insert into tag (name, slug) values ('وسم باقٍ', 'وسم-باق'), ('وسم زائد', 'وسم-زائد') returning id`,
  );
  await page.goto(`/admin/tags/${into?.id}`);
  await page.getByRole('combobox').fill('زائد');
  await page.getByRole('option', { name: 'وسم زائد' }).click();
  // The list stays open for the next one.
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: catalogueWords.merge, exact: true }).click();
  await expect(page.getByRole(MODAL)).toContainText('وسم زائد');
  await page.getByRole(MODAL).getByRole('button', { name: catalogueWords.merge }).click();
  await expect(page.getByRole('status').filter({ hasText: /دُمجت/u })).toBeVisible();
  expect(await target(request, tagUrl('وسم-زائد'))).toBe(tagUrl('وسم-باق'));
  await query(`delete from tag where slug = 'وسم-باق'`);
});

test('a redirect is there as soon as it is added, and gone when it is deleted', async ({ page, request }) => {
  await signedIn(page, 'editor');
  const old = '/wp/2019/مقالة-قديمة';
  const ask = () => target(request, encodeURI(old));
  expect(await ask()).toBeNull();
  await page.goto('/admin/redirects');
  await page.getByRole('button', { name: redirectWords.paste }).click();
  const dialog = page.getByRole(MODAL);
  const lines = dialog.getByLabel(redirectWords.pasteLabel);
  await lines.fill(`${old} /archive\nx`);
  await dialog.getByRole('button', { name: redirectWords.pasteSubmit }).click();
  await expect(dialog.locator('.field-error')).toContainText('2');
  await lines.fill(`${old} /archive`);
  await dialog.getByRole('button', { name: redirectWords.pasteSubmit }).click();
  await expect(dialog).toBeHidden();
  expect(await ask()).toBe('/archive');
  await page.getByRole('button', { name: `${desk.delete} ${old}` }).click();
  await page.getByRole('alertdialog').or(page.getByRole(MODAL)).getByRole('button', { name: desk.delete }).click();
  await expect(page.getByRole('row', { name: old })).toBeHidden();
  expect(await ask()).toBeNull();
});
