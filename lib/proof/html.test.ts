import { describe, expect, it } from 'vitest';
import { applyAll, applyFix, proofHtml } from '@/lib/proof/html';
import type { Rule } from '@/lib/proof/finding';

describe('proofHtml', () => {
  it('finds across inline tags, in the paragraph where it lies', () => {
    expect(proofHtml('<h2>عنوان</h2><p>قال <b>زيد </b>، ومضى</p>')).toMatchObject([
      { rule: 'before', block: 1, start: 7, end: 8, found: ' ', text: 'قال زيد ، ومضى' },
    ]);
  });

  it.each([
    ['code', '<pre>قال , ومضى</pre><p>انظر <code>قال,</code> هنا</p>'],
    ['a number of a footnote', '<p>قال،<sup><a href="#fn-1">1</a></sup> ومضى</p>'],
    ['another language', '<p>قال <span lang="fa">کتاب</span></p><blockquote lang="ur"><p>کتاب</p></blockquote>'],
    ['white space between blocks', '<ul>\n  <li>قال</li>\n  <li>ومضى</li>\n</ul>'],
  ])('passes over %s', (_, html) => {
    expect(proofHtml(html)).toEqual([]);
  });
});

describe('applyFix', () => {
  it.each([
    ['<p>قال <b>زيد </b>، ومضى</p>', '<p>قال <b>زيد</b>، ومضى</p>'],
    ['<p>قال،<a href="/x?a=1&amp;b=2">ومضى</a></p>', '<p>قال، <a href="/x?a=1&amp;b=2">ومضى</a></p>'],
    ['<p><b>ک</b>تاب مف<i>ی</i>د</p>', '<p><b>ك</b>تاب مف<i>ی</i>د</p>'],
    ['<p>سلـ<b>ــ</b>ام</p>', '<p>سل<b></b>ام</p>'],
    ['<p>قال: 3 &lt; 5, نعم</p>', '<p>قال: 3 &lt; 5، نعم</p>'],
  ])('%s → %s', (html, mended) => {
    const [finding] = proofHtml(html);
    expect(finding && applyFix(html, finding)).toBe(mended);
  });

  it('leaves a text that has changed since', () => {
    const [finding] = proofHtml('<p>قال ، ومضى</p>');
    expect(finding).toBeDefined();
    if (finding) expect(applyFix('<p>غير ذلك</p>', finding)).toBe('<p>غير ذلك</p>');
  });
});

describe('applyAll', () => {
  it.each<[Rule, string, string]>([
    ['latin', '<p>قال, <b>ومضى,</b> وعاد?</p><p>1,5</p>', '<p>قال، <b>ومضى،</b> وعاد؟</p><p>1,5</p>'],
    ['persian', '<p>ک<b>ی</b>ف ک<i>ان</i></p>', '<p>ك<b>ي</b>ف ك<i>ان</i></p>'],
    ['repeated', '<p>في في في البيت</p>', '<p>في البيت</p>'],
    ['pairs', '<p>قال «نعم</p>', '<p>قال «نعم</p>'],
    ['spaces', '<p>قال  <br>ومضى  وعاد</p>', '<p>قال  <br>ومضى وعاد</p>'],
    ['hidden', '<p>\u200fقال <a href="/a">زيد\u200e</a></p>', '<p>قال <a href="/a">زيد</a></p>'],
  ])('mends %s', (rule, html, mended) => {
    expect(applyAll(html, rule)).toBe(mended);
    expect(proofHtml(mended).filter((one) => one.rule === rule && one.replacement !== null)).toEqual([]);
  });
});
