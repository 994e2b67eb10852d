import { describe, expect, it } from 'vitest';
import { parseArticle, textBlocks } from '@/lib/html/text-blocks';

const blocks = (html: string) =>
  textBlocks(parseArticle(html)).map(({ kind, parts }) => [kind, parts.map(({ text }) => text).join('')]);

describe('textBlocks', () => {
  it.each([
    [
      'paragraphs',
      '<p>أ</p>\n<p>ب <strong>ج</strong> د</p>',
      [
        ['paragraph', 'أ'],
        ['paragraph', 'ب ج د'],
      ],
    ],
    [
      'headings',
      '<h2>أ</h2><h4>ب</h4>',
      [
        ['heading', 'أ'],
        ['heading', 'ب'],
      ],
    ],
    [
      'bare text',
      'أ<p>ب</p>ج',
      [
        ['paragraph', 'أ'],
        ['paragraph', 'ب'],
        ['paragraph', 'ج'],
      ],
    ],
    [
      'quotations',
      '<blockquote><p>أ</p><p>ب</p></blockquote>',
      [
        ['quotation', 'أ'],
        ['quotation', 'ب'],
      ],
    ],
    [
      'lists, also nested',
      '<ul><li>أ<ul><li><p>ب</p></li></ul></li></ul>',
      [
        ['item', 'أ'],
        ['item', 'ب'],
      ],
    ],
    [
      'tables',
      '<table><tr><th>أ</th><td><p>ب</p></td></tr></table>',
      [
        ['cell', 'أ'],
        ['cell', 'ب'],
      ],
    ],
    ['line breaks', '<p>أ<br>ب</p>', [['paragraph', 'أ\nب']]],
    ['nothing of what is empty', '<p></p><p> </p><div><p>أ</p></div>', [['paragraph', 'أ']]],
    [
      'verses',
      '<div class="poem"><p class="verse"><span class="hemistich">أ</span> <span class="hemistich">ب</span></p></div>',
      [['verse', '\u2003أ \u2003ب']],
    ],
    [
      'figures as one',
      '<figure><img src="/m/1.avif" alt="بيت"><figcaption>أ</figcaption></figure><p>ب</p>',
      [
        ['figure', '[بيت – 1.avif]\nأ'],
        ['paragraph', 'ب'],
      ],
    ],
    [
      'footnotes and their numbers',
      '<p>أ<sup><a href="#fn-1" id="fnref-1" data-footnote-ref>1</a></sup>.</p>' +
        '<section class="footnotes" data-footnotes><h2>الحواشي</h2><ol><li id="fn-1"><p>ب <a href="#fnref-1" data-footnote-backref>↩</a></p></li></ol></section>',
      [
        ['paragraph', 'أ[1].'],
        ['heading', 'الحواشي'],
        ['footnote', 'ب '],
      ],
    ],
  ])('reads %s', (_, html, expected) => {
    expect(blocks(html)).toEqual(expected);
  });

  it('knows the language and the marks around a piece', () => {
    const [block] = textBlocks(parseArticle('<p>أ <bdi lang="fa">ب</bdi> <a href="/x"><b>ج</b></a></p>'));
    expect(block?.parts.map(({ language, marks }) => [language, marks])).toEqual([
      [null, ''],
      ['fa', ''],
      [null, ''],
      [null, ' a=/x b'],
    ]);
  });
});
