import type { Browser, Page } from '@playwright/test';
import { articleWords as words } from '@/content/desk/article';
import { signedIn } from '../support/desk';
import { anotherBrowser, expect, patient, test } from './page';
import { query } from './support/database';

/** The desk, as somebody works there: what they write is never lost, and what they do shows at once. */

const body = (page: Page) => page.getByRole('textbox', { name: words.fields.body, exact: true });
const state = (page: Page) => page.locator('.save-state');
const isSaved = (page: Page) => expect(state(page)).toHaveText(/حُفظ كلّ شيء/u, { timeout: 15_000 });
const idOf = (page: Page) => Number(/articles\/(\d+)/u.exec(page.url())?.[1]);

/** A new article, from the desk's list. */
async function begin(page: Page): Promise<number> {
  await page.goto('/admin/articles');
  await page.getByRole('button', { name: 'مقالة جديدة' }).first().click();
  await page.waitForURL(/\/admin\/articles\/\d+$/u);
  await expect(body(page)).toBeVisible();
  return idOf(page);
}

async function write(page: Page, title: string, text: string): Promise<void> {
  await page.getByLabel(words.fields.title, { exact: true }).fill(title);
  await body(page).click();
  await page.keyboard.press('ControlOrMeta+End');
  await page.keyboard.type(text);
}

/** Another person at the desk, in a browser of theirs. */
async function another(browser: Browser, role: 'editor' | 'author', name: string): Promise<Page> {
  const page = await anotherBrowser(browser);
  await signedIn(page, role, name);
  return page;
}

test('what was typed outlives a lost network and a crashed tab', async ({ page, context, allowErrors }) => {
  // A request without a network is an error on the console.
  allowErrors.value = true;
  await signedIn(page, 'editor');
  const id = await begin(page);
  await write(page, 'مقالة لا تضيع', 'سطرٌ أوّل.');
  await isSaved(page);
  await page.route('**/draft', (route) => route.abort());
  await page.keyboard.type(' وسطرٌ ثانٍ بلا شبكة.');
  await expect(state(page)).toHaveText(words.save.offline, { timeout: 15_000 });
  // A crash says nothing when it goes: no event is heard, no last request is made.
  const crashed = new Promise((resolve) => page.once('crash', resolve));
  page.goto('chrome://crash').catch(() => undefined);
  await crashed;
  const next = patient(await context.newPage());
  await next.goto(`/admin/articles/${id}`);
  await expect(body(next)).toContainText('سطرٌ أوّل. وسطرٌ ثانٍ بلا شبكة.');
  await expect(next.locator('.form-notice')).toBeVisible();
  await isSaved(next);
  const [row] = await query<{ html: string }>(`select content->>'bodyHtml' as html from draft where article_id = $1`, [
    id,
  ]);
  expect(row?.html).toContain('وسطرٌ ثانٍ بلا شبكة.');
  await next.close();
});

test('an article is scheduled, published by itself, changed, withdrawn, and its address says so', async ({
  page,
  request,
}) => {
  await signedIn(page, 'editor');
  const id = await begin(page);
  await write(page, 'على الموعد', 'نصٌّ ينتظر ساعته.');
  await page.getByLabel(words.fields.publishedOn, { exact: true }).fill('2099-01-01');
  await page.keyboard.press('Tab');
  await page.getByRole('button', { name: words.actions.schedule, exact: true }).click();
  await expect(page.locator('.badge-scheduled')).toBeVisible();
  expect((await request.get(`/article/${id}`)).status()).toBe(404);
  // The hour comes sooner than it was set: the row is moved, and the clock is told as a command would tell it.
  await query(
    `update article set published_at = now() + interval '1 second', published_on = (now() at time zone 'Asia/Beirut')::date where id = $1`,
    [id],
  );
  await query(`select pg_notify('khizana', 'timetable')`);
  await expect.poll(async () => (await request.get(`/article/${id}`)).status(), { timeout: 10_000 }).toBe(200);
  await page.reload();
  await expect(page.locator('.badge-published')).toBeVisible();

  await write(page, 'على الموعد تمامًا', ' وزيد فيه.');
  await isSaved(page);
  expect(await (await request.get(`/article/${id}`)).text()).not.toContain('وزيد فيه');
  await page.getByRole('button', { name: words.actions.publishChanges }).click();
  await expect(page.locator('.article-said')).toHaveText(words.said.published);
  const changed = await (await request.get(`/article/${id}`)).text();
  expect(changed).toContain('على الموعد تمامًا');
  expect(changed).toContain('وزيد فيه');

  await page.getByRole('button', { name: words.actions.more }).click();
  await page.getByRole('menuitem', { name: words.actions.withdraw }).click();
  await page.getByLabel(words.confirm.withdrawReason).fill('نُشرت قبل أوانها');
  await page.getByRole('button', { name: words.actions.withdraw }).click();
  await expect(page.locator('.badge-withdrawn')).toBeVisible();
  const gone = await request.get(`/article/${id}`, { maxRedirects: 0 });
  expect(gone.status()).toBe(410);
  expect(await gone.text()).toContain('نُشرت قبل أوانها');
});

test('an article that nobody has dated is of now, and is changed and published again', async ({ page, request }) => {
  await signedIn(page, 'editor');
  const id = await begin(page);
  await write(page, 'بلا موعد', 'نُشر فور كتابته.');
  await isSaved(page);
  await page.getByRole('button', { name: words.actions.publish, exact: true }).click();
  await expect(page.locator('.badge-published')).toBeVisible();
  await expect(page.getByLabel(words.fields.publishedOn, { exact: true })).not.toHaveValue('');
  await write(page, 'بلا موعد', ' ثم زيد فيه.');
  const series = page.getByRole('combobox', { name: words.fields.series, exact: true });
  // In view first: a list closes when the page under it scrolls.
  await series.click();
  await series.fill('سلسلة من المكتب');
  await page.getByRole('option').click();
  await page.getByLabel(words.fields.seriesPart, { exact: true }).fill('٤');
  await isSaved(page);
  await page.getByRole('button', { name: words.actions.publishChanges }).click();
  await expect(page.locator('.article-said')).toHaveText(words.said.published);
  const html = await (await request.get(`/article/${id}`)).text();
  expect(html).toContain('ثم زيد فيه');
  expect(html).toMatch(/سلسلة من المكتب<\/a>.*الجزء 4/su);
});

test('two people on one article: both texts are shown, and neither is lost', async ({ page, browser }) => {
  await signedIn(page, 'editor', 'رامي');
  const id = await begin(page);
  await write(page, 'لاثنين', 'أصلٌ مشترك.');
  await isSaved(page);
  const other = await another(browser, 'editor', 'سلمى');
  await other.goto(`/admin/articles/${id}`);
  await expect(other.locator('.article-present')).toContainText('رامي');
  await body(other).click();
  await other.keyboard.press('ControlOrMeta+End');
  await other.keyboard.type(' كتبت سلمى.');
  await isSaved(other);
  await body(page).click();
  await page.keyboard.press('ControlOrMeta+End');
  await page.keyboard.type(' كتب رامي.');
  const dialog = page.getByRole('alertdialog');
  await expect(dialog).toBeVisible({ timeout: 15_000 });
  await expect(dialog).toContainText('كتبت سلمى');
  await expect(dialog).toContainText('كتب رامي');
  await dialog.getByRole('button', { name: words.conflict.keepTheirs }).click();
  await expect(dialog).toBeHidden();
  await expect(body(page)).toContainText('كتبت سلمى');
  await isSaved(page);

  // What was not chosen is a revision, and comes back from there.
  await page.goto(`/admin/articles/${id}/revisions`);
  const rows = await query<{ id: number; body_html: string }>(
    'select id, body_html from revision where article_id = $1 order by id',
    [id],
  );
  const mine = rows.find(({ body_html: html }) => html.includes('كتب رامي'));
  expect(mine).toBeDefined();
  await page.goto(`/admin/articles/${id}/revisions?revision=${mine?.id ?? 0}`);
  await page.getByRole('button', { name: words.revisions.restore }).click();
  await page.getByRole('dialog').getByRole('button', { name: words.revisions.restore }).click();
  await page.waitForURL(`/admin/articles/${id}`);
  await expect(body(page)).toContainText('كتب رامي');
  await other.context().close();
});

test('an author writes their own and publishes nothing', async ({ page, browser, allowErrors }) => {
  // What is not theirs is, for them, not there: the browser reports a 404.
  allowErrors.value = true;
  await signedIn(page, 'author', 'ليلى');
  const own = await begin(page);
  await write(page, 'قصيدتي', 'بيتٌ واحد.');
  await isSaved(page);
  await expect(page.getByRole('button', { name: words.actions.publish, exact: true })).toHaveCount(0);
  const editor = await another(browser, 'editor', 'رامي');
  const foreign = await begin(editor);
  const answer = await page.goto(`/admin/articles/${foreign}`);
  expect(answer?.status()).toBe(404);
  await page.goto(`/admin/articles/${own}`);
  await expect(body(page)).toContainText('بيتٌ واحد.');
  await editor.context().close();
});
