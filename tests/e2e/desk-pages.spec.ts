import type { Page } from '@playwright/test';
import { articleWords } from '@/content/desk/article';
import { articlesWords } from '@/content/desk/articles';
import { desk } from '@/content/desk/desk';
import { editorWords } from '@/content/desk/editor';
import { dateWords } from '@/content/desk/fields';
import { deskSearch } from '@/content/desk/search';
import { redirectWords } from '@/content/desk/redirects';
import { sectionWords } from '@/content/desk/sections';
import { tagWords } from '@/content/desk/tags';
import { usersWords } from '@/content/desk/users';
import { makePerson, signedIn, signIn } from '../support/desk';
import { expect, test } from './page';
import { ALL_LOOKS, expectSound, TWO_LOOKS, withAxe } from './support/axe';
import { databaseUrl } from './support/database';
import { fullArticle } from './support/full-article';

/** Every page of the desk and what opens on it, as an owner finds it: no fault, no error, nothing beyond the edge. */

type Open = (page: Page) => Promise<void>;

const press =
  (name: string): Open =>
  (page) =>
    page.getByRole('button', { name, exact: true }).first().click();
const tool =
  (name: string): Open =>
  (page) =>
    page.locator('.rich-full .rich-tools').getByRole('button', { name }).first().click();
const first =
  (selector: string): Open =>
  (page) =>
    page.locator(selector).first().click();
const select: Open = (page) => page.locator('tbody .cell-check input').first().check();
const both =
  (...steps: Open[]): Open =>
  async (page) => {
    for (const step of steps) await step(page);
  };

const { actions } = articleWords;
const { bulk } = articlesWords;

/** The addresses, and what opens on each, one after the other. */
type Pages = [address: string, ...opened: Open[]][];

const LISTS: Pages = [
  ['/admin'],
  [
    '/admin/articles',
    press(articlesWords.more),
    first('.row-menu'),
    both(select, press(bulk.section)),
    press(bulk.tags),
    press(bulk.withdraw),
  ],
  ['/admin/articles?q=لا شيء بهذا الاسم'],
  ['/admin/sections', press(sectionWords.add), first('.section-row .row-actions button:last-of-type')],
  ['/admin/authors'],
  ['/admin/authors/new'],
  ['/admin/authors/1'],
  ['/admin/issues'],
  ['/admin/issues/1'],
  ['/admin/tags', press(tagWords.add), press(tagWords.deleteUnused)],
  ['/admin/tags/1'],
  ['/admin/series'],
  ['/admin/series/1'],
  ['/admin/search', press(deskSearch.synonyms.add)],
  ['/admin/redirects', press(redirectWords.add), press(redirectWords.paste)],
  ['/admin/imports'],
  ['/admin/imports/new'],
  ['/admin/export'],
  ['/admin/users', press(usersWords.invite), first('.person-actions button')],
  ['/admin/settings'],
  ['/admin/views'],
  ['/admin/views/1'],
  ['/admin/audit', first('.audit summary')],
  ['/admin/account'],
];

const pagesOf = (article: number): Pages => [
  [
    `/admin/articles/${article}`,
    press(actions.more),
    press(actions.proof),
    press(dateWords.choose),
    first('.choice .choice-button'),
    first('.desk-corrections li .button'),
    tool(editorWords.blocks.label),
    tool(editorWords.tools.figure),
    both(first('.rich-full td'), tool(editorWords.tools.link)),
    tool(editorWords.tools.help),
    tool(editorWords.tools.source),
  ],
  [`/admin/articles/${article}/revisions`, press(articleWords.revisions.restore)],
  [`/admin/preview/${article}`],
  ['/admin/media', first('.media-item')],
];

async function lookAt(page: Page, pages: Pages): Promise<void> {
  for (const [address, ...opened] of pages) {
    await page.setViewportSize({ width: 1280, height: 900 });
    await page.goto(address);
    await expectSound(page, address);
    for (const [place, open] of opened.entries()) {
      await page.setViewportSize({ width: 1280, height: 900 });
      await open(page);
      // One look is enough for what opens, and they take turns.
      await expectSound(page, `${address}, opened: ${place}`, [TWO_LOOKS[place % 2 === 0 ? 1 : 0]]);
      await page.keyboard.press('Escape');
    }
  }
}

test.beforeEach(async ({ page }) => {
  test.setTimeout(240_000);
  page.setDefaultTimeout(10_000);
  await withAxe(page);
});

test('the rooms of the desk are sound', async ({ page }) => {
  await signIn(page, await makePerson(databaseUrl(), 'owner'));
  await page.waitForURL('/admin');
  // Somebody beside oneself, of whom there is something to do.
  await makePerson(databaseUrl(), 'author');
  await lookAt(page, LISTS);
});

test('the desk is sound where an article is written', async ({ page }) => {
  await signedIn(page, 'owner');
  const article = await fullArticle(page);
  await lookAt(page, pagesOf(article));
});

test('on a phone the rooms open from one button', async ({ page }) => {
  await signedIn(page, 'owner');
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto('/admin/settings');
  const rooms = page.getByRole('navigation', { name: desk.menu });
  await expect(rooms).toBeHidden();
  await press(desk.openMenu)(page);
  await expect(rooms.getByRole('link', { name: desk.nav.settings })).toHaveAttribute('aria-current', 'page');
  await expectSound(page, 'the rooms on a phone', ALL_LOOKS);
});
