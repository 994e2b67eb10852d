import { describe, expect, it } from 'vitest';
import { craftBody, craftNote } from '@/lib/html/craft/craft';
import { foreignPieces } from '@/lib/html/craft/foreign';
import { sanitiseHtml } from '@/lib/html/sanitise';

const REGION = '<div class="scroll" role="region" tabindex="0" aria-label=';

describe('the text of an article for readers', () => {
  it.each<[what: string, stored: string, shown: string]>([
    ['numbers paragraphs', '<p>أوّل</p>\n<p>ثانٍ</p>', '<p id="p1">أوّل</p>\n<p id="p2">ثانٍ</p>'],
    ['passes over empty ones', '<p> </p><p>نصّ</p>', '<p> </p><p id="p1">نصّ</p>'],
    ['looks into plain boxes', '<div><p>نصّ</p></div>', '<div><p id="p1">نصّ</p></div>'],
    [
      'takes a list as one',
      '<ul><li><p>بند</p></li></ul><p>نصّ</p>',
      '<ul id="p1"><li><p>بند</p></li></ul><p id="p2">نصّ</p>',
    ],
    ['keeps attributes', '<p dir="ltr" lang="en">One two</p>', '<p id="p1" dir="ltr" lang="en">One two</p>'],
    ['names headings', '<h2>باب</h2><p>نصّ</p>', '<h2 id="s1">باب</h2><p id="p1">نصّ</p>'],
    [
      'leaves footnotes out',
      '<section data-footnotes="" class="footnotes"><h2>الحواشي</h2><ol><li id="fn-1"><p>حاشية</p></li></ol></section>',
      '<section data-footnotes="" class="footnotes"><h2>الحواشي</h2><ol><li id="fn-1"><p>حاشية</p></li></ol></section>',
    ],
    [
      'lets tables scroll, by their captions',
      '<table><caption>أعداد</caption><tbody><tr><td>7</td></tr></tbody></table>',
      `${REGION}"أعداد"><table><caption>أعداد</caption><tbody><tr><td>7</td></tr></tbody></table></div>`,
    ],
    [
      'tells tables apart',
      '<table><tbody><tr><td>1</td></tr></tbody></table><table><tbody><tr><td>2</td></tr></tbody></table>',
      `${REGION}"جدول"><table><tbody><tr><td>1</td></tr></tbody></table></div>${REGION}"جدول 2"><table><tbody><tr><td>2</td></tr></tbody></table></div>`,
    ],
    [
      'keeps a caption from breaking out',
      '<table><caption>«أ" &amp; ب»</caption><tbody><tr><td>1</td></tr></tbody></table>',
      `${REGION}"«أ&quot; &amp; ب»"><table><caption>«أ" &amp; ب»</caption><tbody><tr><td>1</td></tr></tbody></table></div>`,
    ],
    [
      'sets who is quoted after the quotation',
      '<blockquote><p>قول</p><p>— قائل</p></blockquote><p>بعد</p>',
      '<figure class="quote"><blockquote id="p1"><p>قول</p></blockquote><figcaption><p>— قائل</p></figcaption></figure><p id="p2">بعد</p>',
    ],
    [
      'leaves a quotation alone',
      '<blockquote><p>— قول</p></blockquote>',
      '<blockquote id="p1"><p>— قول</p></blockquote>',
    ],
    [
      'gives a vocalised text room',
      '<p>قِفَا نَبْكِ مِنْ ذِكْرَى حَبِيبٍ وَمَنْزِلِ</p>',
      '<p id="p1" data-vocal>قِفَا نَبْكِ مِنْ ذِكْرَى حَبِيبٍ وَمَنْزِلِ</p>',
    ],
    ['and no other', '<p>كلّ مجلّةٍ أوّلُها عدد</p>', '<p id="p1">كلّ مجلّةٍ أوّلُها عدد</p>'],
    [
      'sets verses with their place',
      '<p>قال: ﴿اقرأ باسم ربك﴾ [العلق: 1].</p>',
      '<p id="p1">قال: <span class="ayah">﴿اقرأ باسم ربك﴾</span> <span class="nb">[العلق: 1]</span>.</p>',
    ],
    [
      'keeps brackets that stand apart',
      '<p>﴿ اقرأ باسم ربك ﴾</p>',
      '<p id="p1"><span class="ayah"><span class="nb">﴿ اقرأ</span> باسم <span class="nb">ربك ﴾</span></span></p>',
    ],
    [
      'says whose words',
      '<p>شركة Compagnie des eaux في بيروت</p>',
      '<p id="p1">شركة <bdi lang="fr">Compagnie des eaux</bdi> في بيروت</p>',
    ],
    [
      'begins a span of years at the right',
      '<p>1990-1995: بين 2003-2007</p>',
      '<p id="p1">1990<bdi>-</bdi>1995: بين 2003-2007</p>',
    ],
    ['but no date', '<p>2024-05-03 ثم</p>', '<p id="p1">2024-05-03 ثم</p>'],
    ['leaves code alone', '<p>هو <code>let x</code> هنا</p>', '<p id="p1">هو <code>let x</code> هنا</p>'],
    [
      'opens signs',
      '<p>سنة 1435 هـ، ص 12، طوله 100 م.</p>',
      '<p id="p1">سنة 1435 <abbr title="هجرية">هـ</abbr>، <abbr title="صفحة">ص</abbr> 12، طوله 100 م.</p>',
    ],
    [
      'opens both eras',
      '<p>(1300هـ/1883م) وعام 1900 م</p>',
      '<p id="p1">(1300<abbr title="هجرية">هـ</abbr>/1883<abbr title="ميلادية">م</abbr>) وعام 1900 <abbr title="ميلادية">م</abbr></p>',
    ],
  ])('%s', (_, stored, shown) => {
    expect(sanitiseHtml(stored)).toBe(stored);
    expect(craftBody(stored)).toBe(shown);
  });

  it('has a list of contents from three headings up, before the first', () => {
    const two = '<p>مطلع</p><h2>أ</h2><h3>ب</h3>';
    expect(craftBody(two)).not.toContain('<nav');
    expect(
      craftBody(`${two}<h2>ج <em>د</em><sup><a href="#fn-1" id="fnref-1" data-footnote-ref="">1</a></sup></h2>`),
    ).toContain(
      '<p id="p1">مطلع</p><nav class="toc" aria-label="محتويات المقالة"><details open><summary>محتويات المقالة</summary>' +
        '<ol><li><a href="#s1">أ</a><ol><li><a href="#s2">ب</a></li></ol></li><li><a href="#s3">ج د</a></li></ol></details></nav><h2 id="s1">',
    );
    expect(craftBody('<h3>أ</h3><h3>ب</h3><h2>ج</h2>')).toContain(
      '<ol><li><a href="#s1">أ</a></li><li><a href="#s2">ب</a></li><li><a href="#s3">ج</a></li></ol>',
    );
    expect(craftBody('<h2>أ</h2><h2>ب</h2><h3>ج</h3>')).toContain(
      '<ol><li><a href="#s3">ج</a></li></ol></li></ol></details>',
    );
  });

  it('leaves the words of another language as they are', () => {
    expect(craftBody('<p>Latin words</p>', 'en')).toBe('<p id="p1">Latin words</p>');
  });

  it('sets a remark without linking to it', () => {
    expect(craftNote('<p>من Le Monde ص 3</p>')).toBe(
      '<p>من <bdi lang="fr">Le Monde</bdi> <abbr title="صفحة">ص</abbr> 3</p>',
    );
  });
});

describe('foreign words', () => {
  it.each<[text: string, runs: [string, string][]]>([
    ['لا شيء هنا 1914 و12', []],
    [
      'قال John Smith، ثم Bob',
      [
        ['John Smith', ''],
        ['Bob', ''],
      ],
    ],
    ['كتاب The Art of War (1910) هنا', [['The Art of War (1910)', 'en']]],
    [
      'لغة C++ ولغة C#.',
      [
        ['C++', ''],
        ['C#', ''],
      ],
    ],
    ['شركة AT&amp;T الكبرى &nbsp;', [['AT&amp;T', '']]],
    [
      '(Foo) Bar نصّ',
      [
        ['Foo', ''],
        ['Bar', ''],
      ],
    ],
    [
      'عن Foo (انظر Bar)',
      [
        ['Foo', ''],
        ['Bar', ''],
      ],
    ],
    ['École des beaux-arts', [['École des beaux-arts', 'fr']]],
    ['Geschichte der Stadt', [['Geschichte der Stadt', 'de']]],
    [
      '«Foo» «Bar»',
      [
        ['Foo', ''],
        ['Bar', ''],
      ],
    ],
    ['عنوان https://example.org/a-b', [['https://example.org/a-b', '']]],
    ['&lt;نصّ&gt;', []],
    [
      'شبكة 5G و16GB وحرارة −5°C، أي (-3.5°F)، من 3–5km',
      [
        ['5G', ''],
        ['16GB', ''],
        ['−5°C', ''],
        ['-3.5°F', ''],
        ['5km', ''],
      ],
    ],
    [
      'قال «Hello, world!» وكتب (etc.)، ثم Bravo! وانصرف.',
      [
        ['Hello, world!', ''],
        ['etc.', ''],
        ['Bravo', ''],
      ],
    ],
    [
      'الهاتف +961 1 234 567 والكتاب 978-0-306-40615-7، بين 1990-1995 و+5',
      [
        ['+961 1 234 567', ''],
        ['978-0-306-40615-7', ''],
      ],
    ],
    ['سنة 1,200,000 و5.3% و12 km', [['km', '']]],
  ])('of «%s»', (text, runs) => {
    const pieces = foreignPieces(text);
    expect(pieces.map((piece) => piece.text).join('')).toBe(text);
    expect(pieces.flatMap(({ text: run, lang }) => (lang === null ? [] : [[run, lang]]))).toEqual(runs);
  });
});
