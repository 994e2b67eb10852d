import { describe, expect, it } from 'vitest';
import { plainText } from '@/lib/html/plain-text';

const ref = (number: number) => `<sup><a href="#fn-${number}" data-footnote-ref="">${number}</a></sup>`;

describe('plainText', () => {
  it.each([
    ['paragraphs', '<p>أ</p><p>ب</p>', 'أ\nب'],
    ['paragraphs set apart', '<p>أ</p>\n\n\n<p>ب</p>', 'أ\nب'],
    ['an empty paragraph', '<p>أ</p><p></p><hr><p>ب</p>', 'أ\nب'],
    ['inline tags', '<p>كـ<b>تا</b>ب</p>', 'كـتاب'],
    ['a line break', '<p>أ<br>ب</p>', 'أ\nب'],
    ['a line break and a new line, as WordPress writes', '<p>أ<br />\nب</p>', 'أ\nب'],
    ['white space', '  <p> أ\n   ب </p> ', 'أ ب'],
    ['references', '<p>a &amp; b &lt;c&gt; &nbsp;</p>', 'a & b <c>'],
    ['a list', '<ul><li>أ</li><li>ب</li></ul>', 'أ\nب'],
    ['a table', '<table><tr><td>أ</td><td>ب</td></tr><tr><td>ج</td><td>د</td></tr></table>', 'أ\tب\nج\tد'],
    [
      'a poem',
      '<div class="poem"><p class="verse"><span>أ</span> <span>ب</span></p><p class="verse"><span>ج</span></p></div>',
      'أ ب\nج',
    ],
    ['a footnote number', `<p>نص${ref(1)}، تال</p>`, 'نص، تال'],
    ['two footnote numbers together', `<p>نص${ref(1)}${ref(2)} تال</p>`, 'نص تال'],
    ['an ordinary link', '<p><a href="/x">رابط</a></p>', 'رابط'],
    ['an ordinary superscript', '<p>م<sup>2</sup></p>', 'م2'],
    ['the list of footnotes', '<p>نص</p><section data-footnotes=""><ol><li>حاشية</li></ol></section><p>ب</p>', 'نص\nب'],
    ['footnotes alone', '<section data-footnotes=""><ol><li>حاشية</li></ol></section>', ''],
    ['an image', '<p><img src="a.png" alt="صورة"></p>', ''],
    ['nothing', '', ''],
  ])('%s', (_, html, text) => {
    expect(plainText(html)).toBe(text);
  });
});
