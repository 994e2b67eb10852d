import type { Page } from '@playwright/test';
import sharp from 'sharp';
import { articleWords as words } from '@/content/desk/article';
import { articlesWords } from '@/content/desk/articles';
import { correctionWords } from '@/content/desk/corrections';
import { editorWords } from '@/content/desk/editor';
import { mediaWords } from '@/content/desk/media';
import { signInWords } from '@/content/desk/sign-in';
import { makePerson } from '../support/desk';
import { expect, test } from './page';
import { databaseUrl } from './support/database';
import { tabTo } from './support/keyboard';

/** A working day without a pointer: from the door to a published article with a picture and a table, and after. */

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const body = (page: Page) => page.getByRole('textbox', { name: words.fields.body, exact: true });

/** Chooses a tool of the editor, from the text. */
async function tool(page: Page, name: keyof typeof editorWords.tools): Promise<void> {
  await page.keyboard.press('Alt+F10');
  const wanted = page.locator('.rich-full').getByRole('toolbar').getByRole('button', { name: editorWords.tools[name] });
  await tabTo(page, wanted.first(), 'ArrowLeft');
  await page.keyboard.press('Enter');
}

async function press(page: Page, name: string, key = 'Tab'): Promise<void> {
  await tabTo(page, button(page, name), key);
  await page.keyboard.press('Enter');
}

test('an article with a picture and a table is written, published and corrected by the keyboard', async ({ page }) => {
  const { email, password } = await makePerson(databaseUrl(), 'editor');
  const { keyboard } = page;
  await page.goto('/admin/sign-in');
  await tabTo(page, page.getByLabel(signInWords.email));
  await keyboard.type(email);
  await keyboard.press('Tab');
  await keyboard.type(password);
  await keyboard.press('Enter');
  await page.waitForURL('/admin');

  await page.goto('/admin/articles');
  await expect(page.getByRole('heading', { name: articlesWords.title })).toBeVisible();
  await keyboard.press('n');
  await page.waitForURL(/\/admin\/articles\/\d+$/u);
  await expect(body(page)).toBeVisible();
  await tabTo(page, page.getByLabel(words.fields.title, { exact: true }));
  await keyboard.type('قلعةٌ بلا فأرة');
  await tabTo(page, body(page));
  await keyboard.type('متنٌ أوّل.');

  // A picture from this machine, without a description at first.
  const picture = await sharp({ create: { width: 900, height: 600, channels: 3, background: '#7a4b2a' } })
    .withExif({ IFD0: { Artist: 'somebody' } })
    .jpeg()
    .toBuffer();
  await tool(page, 'figure');
  const chooser = page.getByRole('dialog', { name: mediaWords.chooser.title });
  const asked = page.waitForEvent('filechooser');
  await press(page, mediaWords.upload.choose);
  await (await asked).setFiles({ name: 'قلعة.jpg', mimeType: 'image/jpeg', buffer: picture });
  await expect(button(page, mediaWords.chooser.insert)).toBeEnabled({ timeout: 30_000 });
  await press(page, mediaWords.chooser.insert);
  await expect(chooser).toBeHidden();
  const alt = page.getByLabel(editorWords.figure.alt);
  await expect(alt).toBeVisible();

  // A table below it.
  await tabTo(page, body(page));
  await keyboard.press('ControlOrMeta+End');
  await tool(page, 'table');
  for (const cell of ['السنة', 'الحدث']) {
    await keyboard.type(cell);
    await keyboard.press('Tab');
  }
  const isSaved = () => expect(page.locator('.save-state')).toHaveText(/حُفظ كلّ شيء/u, { timeout: 15_000 });
  await page.waitForTimeout(700);
  await isSaved();

  // It is kept back until the picture is described, and the writer stands where that is done.
  await press(page, words.actions.publish, 'Shift+Tab');
  await expect(page.locator('.article-said')).toHaveText(words.said.invalid);
  await expect(page.locator('.rich-error')).toHaveText(words.undescribed);
  await expect(alt).toBeFocused();
  await keyboard.type('قلعةٌ على تلّ');
  await page.waitForTimeout(700);
  await isSaved();
  await press(page, words.actions.publish, 'Shift+Tab');
  await expect(page.locator('.badge-published')).toBeVisible({ timeout: 15_000 });
  await expect(page.locator('.rich-error')).toHaveCount(0);

  // What is said afterwards is said openly, and can be said better.
  const form = page.locator('.desk-corrections > form');
  await tabTo(page, body(page));
  // In the table Tab would go on from cell to cell.
  await keyboard.press('Escape');
  await tabTo(page, form.getByLabel(correctionWords.text), 'Tab', 200);
  await keyboard.type('كان اسم القلعة خطأ.');
  await press(page, correctionWords.add);
  await expect(page.locator('.desk-corrections').getByRole('status').first()).toHaveText(correctionWords.added);
  await press(page, correctionWords.change, 'Shift+Tab');
  const dialog = page.getByRole('dialog', { name: correctionWords.changeTitle });
  await tabTo(page, dialog.getByLabel(correctionWords.text));
  await keyboard.press('ControlOrMeta+a');
  await keyboard.type('صُحّح اسم القلعة.');
  await keyboard.press('Tab');
  await keyboard.press('Tab');
  await tabTo(page, dialog.locator('button[type=submit]'));
  await keyboard.press('Enter');
  await expect(dialog).toBeHidden();
  await expect(page.locator('.correction-text')).toHaveText('صُحّح اسم القلعة.');

  const id = /articles\/(\d+)/u.exec(page.url())?.[1];
  await page.goto(`/article/${id}`);
  const shown = page.getByRole('img', { name: 'قلعةٌ على تلّ' });
  await shown.scrollIntoViewIfNeeded();
  await expect.poll(() => shown.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0);
  await expect(
    page.getByRole('columnheader', { name: 'السنة' }).or(page.getByRole('cell', { name: 'السنة' })),
  ).toBeVisible();
  await expect(page.getByText('صُحّح اسم القلعة.')).toBeVisible();
});
