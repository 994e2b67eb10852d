import { strings } from '@/content/strings';
import { craftWords } from '@/content/craft-words';
import { expect, test } from './page';
import { expectSound, withAxe } from './support/axe';
import { mainSite } from './support/sites';
import { read } from './support/articles';

/** A long piece of the sample, with headings and footnotes. */
async function longPiece(): Promise<string> {
  for (let id = 1; id <= 48; id += 1) {
    const html = await read(mainSite.origin, `/article/${id}`);
    if (html.includes('class="toc"') && html.includes('data-footnote-ref')) return `/article/${id}`;
  }
  throw new Error('no piece has contents and footnotes');
}

test('a text has contents, notes beside their numbers, and addresses of paragraphs', async ({ page }) => {
  await withAxe(page);
  await page.goto(mainSite.origin + (await longPiece()));
  const contents = page.getByRole('navigation', { name: craftWords.contents });
  await contents.getByRole('link').nth(1).click();
  await expect(page.locator('#s2')).toBeInViewport();

  const number = page.locator('.body [data-footnote-ref]').first();
  await number.hover();
  const card = page.getByRole('tooltip');
  await expect(card).toBeVisible();
  await expect(card).not.toContainText(strings.article.footnoteBack);
  await page.keyboard.press('Escape');
  await expect(card).toHaveCount(0);

  await page.locator('#p1').hover();
  const sign = page.getByRole('link', { name: craftWords.paragraphLink.replace('{n}', '1') });
  await sign.focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/#p1$/u);
  await expectSound(page, 'a long piece');
});
