import type { Page } from '@playwright/test';
import sharp from 'sharp';
import { articleWords as words } from '@/content/desk/article';
import { correctionWords } from '@/content/desk/corrections';
import { query } from './database';
import { expect } from '../page';

/** One paragraph, list, verse, note, table and picture after the other. */
const body = (picture: string) => `<h2>عنوان</h2><h3>تحته</h3><h4>وتحته</h4>
<p>متنٌ فيه <strong>غامق</strong> و<a href="/article/1">رابط</a> وحاشية<sup><a href="#fn-1" id="fnref-1" data-footnote-ref="">1</a></sup>، ﴿آية﴾.</p>
<p dir="ltr" lang="en">A paragraph in another script.</p>
<ul><li>بند<ol><li>تحته</li></ol></li></ul><blockquote><p>قول</p></blockquote>
<div class="poem"><p class="verse"><span class="hemistich">صدر البيت</span> <span class="hemistich">عجز البيت</span></p></div>
<figure><img src="${picture}" alt="مرفأ"><figcaption>المرفأ</figcaption></figure>
<table><caption>أعداد</caption><thead><tr><th scope="col">السنة</th><th scope="col">العدد</th></tr></thead><tbody><tr><td>1914</td><td>7</td></tr></tbody></table><hr>
<section data-footnotes="" class="footnotes"><h2>الحواشي</h2><ol><li id="fn-1"><p>نصّ الحاشية <a href="#fnref-1" data-footnote-backref="" aria-label="عودة إلى موضع الحاشية">↩</a></p></li></ol></section>`;

const TITLE = 'الماء في مدن العرب: كيف كانت بيروت تشرب قبل قرن، وما الذي تقوله الدفاتر عن Compagnie des eaux '.repeat(
  2,
);

/** An article with every kind of block, published, corrected and changed since; its picture is in the library. */
export async function fullArticle(page: Page): Promise<number> {
  await page.goto('/admin/media');
  const picture = sharp({ create: { width: 600, height: 400, channels: 3, background: '#456' } });
  await page.locator('input[type=file]').setInputFiles({
    ...{ name: 'مرفأ.png', mimeType: 'image/png' },
    buffer: await picture.png().toBuffer(),
  });
  const stored = () => query<{ path: string }>('select path from media where name = $1', ['مرفأ.png']);
  await expect.poll(stored).toHaveLength(1);
  const [media] = await stored();
  await page.goto('/admin/articles');
  await page.getByRole('button', { name: 'مقالة جديدة' }).first().click();
  await page.waitForURL(/\/admin\/articles\/\d+$/u);
  const id = Number(page.url().split('/').at(-1));
  const content = { title: TITLE.trim(), subtitle: 'عنوانٌ فرعي', bodyHtml: body(`/media/${media?.path ?? ''}`) };
  const html = { ...content, noteHtml: '<p>قالت المجلّة.</p>', pageStart: '7', pageEnd: '13' };
  await query('update draft set content = content || $2::jsonb where article_id = $1', [id, JSON.stringify(html)]);
  await page.reload();
  await page.getByRole('button', { name: words.actions.publish, exact: true }).click();
  await expect(page.locator('.article-said')).toHaveText(words.said.published);
  const corrections = page.locator('.desk-corrections');
  await corrections.getByLabel(correctionWords.text).fill('كُتب أوّلًا غير ذلك.');
  await corrections.getByRole('button', { name: correctionWords.add }).click();
  await expect(corrections.getByRole('listitem')).toHaveCount(1);
  await page.getByLabel(words.fields.subtitle, { exact: true }).fill('عنوانٌ فرعيٌّ آخر');
  await page.getByRole('button', { name: words.actions.keep, exact: true }).click();
  await expect(page.locator('.article-said')).toHaveText(words.said.kept);
  return id;
}
