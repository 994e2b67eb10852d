import { describe, expect, it } from 'vitest';
import { strings } from '@/content/strings';
import { sanitiseHtml } from '@/lib/html/sanitise';
import { cleanBody, type CleanContext } from '@/lib/import/clean/body';

const uploads = 'https://mag.example.org/wp-content/uploads';
const wordpress: CleanContext = {
  form: 'wordpress',
  hosts: ['mag.example.org'],
  attachment: (id) => (id === '7' ? { url: `${uploads}/khatt.jpg`, alt: 'لوحة خط', caption: 'لوحة' } : null),
};
const html: CleanContext = { form: 'html', hosts: ['mag.example.org'] };
const tight = (text: string) => text.replace(/>\s*\n\s*</gu, '><').trim();
const { footnotes, footnoteBack } = strings.article;
const note = (text: string) =>
  `<section data-footnotes="" class="footnotes"><h2>${footnotes}</h2><ol><li id="fn-1"><p>${text} <a href="#fnref-1" data-footnote-backref="" aria-label="${footnoteBack}">↩</a></p></li></ol></section>`;
const call = '<sup><a href="#fn-1" id="fnref-1" data-footnote-ref="">1</a></sup>';
const verses: [string, string][] = [
  ['مضى الورّاقُ يحملُ كلَّ سِفرٍ', 'ويطلبُ في الرفوفِ له مكانا'],
  ['ويكتبُ في الهوامشِ ما رآهُ', 'فيبقى خطُّه فينا زمانا'],
];
const poem = `<div class="poem">${verses.map(([one, two]) => `<p class="verse"><span class="hemistich">${one}</span> <span class="hemistich">${two}</span></p>`).join('')}</div>`;

const REPAIRED: [string, string, string, CleanContext?][] = [
  [
    'paragraphs by blank lines',
    'أولى\nسطر\n\nثانية\r\n\r\n&nbsp;\n\nثالثة',
    '<p>أولى<br>سطر</p><p>ثانية</p><p>ثالثة</p>',
  ],
  ['no paragraphs in a list', 'نصّ\n\n<ul>\n<li>أ</li>\n</ul>\nبعد', '<p>نصّ</p><ul><li>أ</li></ul><p>بعد</p>'],
  ['a mark across a blank line', '<strong>أ\n\nب</strong>', '<p><strong>أ</strong></p><p><strong>ب</strong></p>'],
  ['what is set as typed', '<pre>أ\n\nب</pre>\n\nج', '<pre>أ\n\nب</pre><p>ج</p>'],
  [
    'a caption',
    `[caption id="attachment_7" width="300"]<img src="${uploads}/khatt.jpg" alt="خط"> شرح[/caption]`,
    `<figure><img src="${uploads}/khatt.jpg" alt="خط"><figcaption>شرح</figcaption></figure>`,
  ],
  [
    'a caption of old',
    `[caption width="9" caption="شرح"]<img src="${uploads}/khatt.jpg" alt="خط">[/caption]`,
    `<figure><img src="${uploads}/khatt.jpg" alt="خط"><figcaption>شرح</figcaption></figure>`,
  ],
  [
    'a gallery',
    '[gallery ids="7"]',
    `<figure><img src="${uploads}/khatt.jpg" alt="لوحة خط"><figcaption>لوحة</figcaption></figure>`,
  ],
  ['a sound', `[audio mp3="${uploads}/a.mp3"][/audio]`, `<p><a href="${uploads}/a.mp3">${uploads}/a.mp3</a></p>`],
  [
    'an embedded address',
    '[embed]https://films.example/1[/embed]',
    '<p><a href="https://films.example/1">https://films.example/1</a></p>',
  ],
  [
    'an address alone in its line',
    'نصّ\n\nhttps://youtu.be/abcdefg',
    '<p>نصّ</p><p><a href="https://youtu.be/abcdefg">https://youtu.be/abcdefg</a></p>',
  ],
  ['codes of page builders', '[vc_row][vc_column width="1/2"]نصّ[/vc_column][/vc_row]', '<p>نصّ</p>'],
  ['an unknown pair', '[mystery a="1"]نصّ[/mystery]', '<p>نصّ</p>'],
  [
    'comments of the block editor',
    '<!-- wp:paragraph {"a":1} -->\n<p>أ\nب</p>\n<!-- /wp:paragraph -->\n\n<!--nextpage-->\n<!-- wp:more --><!--more--><!-- /wp:more -->',
    '<p>أ ب</p>',
  ],
  [
    'a pulled quotation',
    '<!-- wp:pullquote --><figure class="wp-block-pullquote"><blockquote><p>قول</p></blockquote></figure><!-- /wp:pullquote -->',
    '<blockquote><p>قول</p></blockquote>',
  ],
  [
    'a film of the block editor',
    '<!-- wp:embed --><figure class="wp-block-embed"><div class="wp-block-embed__wrapper">\nhttps://youtu.be/abcdefg\n</div><figcaption>شرح</figcaption></figure><!-- /wp:embed -->',
    '<p><a href="https://youtu.be/abcdefg">https://youtu.be/abcdefg</a></p><p>شرح</p>',
  ],
  [
    'notes beside the text',
    '<!-- wp:paragraph --><p>متن<sup data-fn="u" class="fn"><a href="#u" id="u-link">1</a></sup></p><!-- /wp:paragraph --><!-- wp:footnotes /-->',
    `<p>متن${call}</p>${note('حاشية')}`,
    { ...wordpress, footnotes: [{ id: 'u', content: 'حاشية' }] },
  ],
  [
    'notes of Word',
    `<p class=MsoNormal dir=RTL style='text-align:justify'><span lang=AR-SA>متن<b>غامق</b><a href="#_ftn1" name="_ftnref1"><span>[1]</span></a><o:p></o:p></span></p><div style='mso-element:footnote-list'><hr><div style='mso-element:footnote' id=ftn1><p class=MsoFootnoteText><a href="#_ftnref1" name="_ftn1">[1]</a> حاشية</p></div></div>`,
    `<p>متن<b>غامق</b>${call}</p>${note('حاشية')}`,
    html,
  ],
  [
    'fonts',
    '<p align="left" dir="ltr" style="letter-spacing:2px"><font face="x"><span style="font-weight:bold">نصّ</span></font></p>',
    '<p><strong>نصّ</strong></p>',
    html,
  ],
  [
    'a poem in a table',
    `<table>${verses.map(([one, two]) => `<tr><td>${one}</td><td>***</td><td>${two}</td></tr>`).join('')}</table>`,
    poem,
    html,
  ],
  ['a poem with dots', verses.map(([one, two]) => `<p>${one} .... ${two}</p>`).join('\n'), poem, html],
  ['a poem with stars, a verse a line', verses.map(([one, two]) => `${one} *** ${two}`).join('\n'), poem],
  [
    'pictures',
    `<p><a href="http://mag.example.org/wp-content/uploads/a.jpg"><img src="data:image/gif;base64,R0" data-src="//i0.wp.com/mag.example.org/wp-content/uploads/a-300x200.jpg?resize=1" srcset="x 1w" alt="ص"></a></p>`,
    `<p><img src="${uploads}/a.jpg" alt="ص"></p>`,
    html,
  ],
  [
    'the name of a file',
    `<p><img src="/wp-content/uploads/%d8%a7%d9%94-scaled.jpg" alt=""></p>`,
    `<p><img src="${uploads}/%D8%A3.jpg" alt=""></p>`,
    html,
  ],
  [
    'links of the archive',
    '<p><a href="/?p=12">أ</a> <a href="//mag.example.org/x">ب</a></p>',
    '<p><a href="https://mag.example.org/?p=12">أ</a> <a href="https://mag.example.org/x">ب</a></p>',
    html,
  ],
  ['a link to a script', '<p><a href=" java\tscript:alert(1)">أ</a></p>', '<p>أ</p>', html],
  [
    'a frame',
    '<p>أ<iframe src="//www.youtube.com/embed/abcdefg"></iframe></p>',
    '<p>أ</p><p><a href="https://www.youtube.com/watch?v=abcdefg">https://www.youtube.com/watch?v=abcdefg</a></p>',
    html,
  ],
  ['entities escaped twice', '<p>&amp;quot;أ&amp;quot;&amp;nbsp;&amp;laquo;</p>', '<p>"أ"\u00a0«</p>', html],
  ['a body escaped once too often', '&lt;p&gt;نصّ&lt;/p&gt;', '<p>نصّ</p>', html],
  ['what is empty', '<p>أ</p><p>&nbsp;</p><p><strong> </strong></p>', '<p>أ</p>', html],
];

const UNTOUCHED: [string, string, CleanContext?][] = [
  [
    'verses of the Qur’an, numbers and words in brackets',
    '<p>قال [البقرة: 255] ثم [1] و[٢] و[sic] و[انظر: caption]</p>',
  ],
  ['an unknown code without a pair', '<p>[form id="2"]</p>'],
  [
    'clean paragraphs',
    '<p>نصٌّ <b>غامق</b>&nbsp;«قول» &amp; <a href="https://a.example/x?y=1&amp;z=2">رابط</a></p>\n<h2>عنوان</h2>\n<ul>\n<li>أ</li>\n</ul>',
  ],
  ['a poem of ours', poem],
  ['notes of ours', `<p>متن${call}</p>\n${note('حاشية')}`],
  [
    'a table of facts',
    '<table><tbody><tr><td>كتاب الحبر الأول</td><td>أحمد سالم الوراق</td></tr><tr><td>كتاب الورق القديم</td><td>ليلى حسن الخطيب</td></tr></tbody></table>',
    html,
  ],
  ['prose with dots', '<p>سكت قليلًا ... ثم عاد إلى كتابه</p>\n<p>قال لي ... ومضى في الطريق</p>', html],
  ['an example of code', '<pre><code>&amp;nbsp; [gallery ids="7"]</code></pre>'],
  ['a foreign word', '<p>كلمة <span lang="fr">livre</span></p>', html],
  ['text without markup', 'نصّ قصير.', html],
  ['lines in HTML', '<p>سطر\nآخر</p>', html],
];

describe('cleanBody', () => {
  it.each(REPAIRED)('repairs %s', (_, raw, clean, context = wordpress) => {
    const result = cleanBody(raw, context);
    expect(tight(result.html)).toBe(tight(clean));
    expect(Object.keys(result.repairs)).not.toEqual([]);
  });

  it.each(UNTOUCHED)('leaves %s as it is', (_, raw, context = wordpress) => {
    expect(cleanBody(raw, context)).toMatchObject({ html: raw, repairs: {} });
  });

  it.each(REPAIRED)('has nothing more to do on its own output: %s', (_, raw, _clean, context = wordpress) => {
    const { html: clean } = cleanBody(raw, context);
    expect(cleanBody(clean, context)).toMatchObject({ html: clean, repairs: {} });
  });

  it.each(REPAIRED)('leaves nothing that sanitising would change: %s', (_, raw, _clean, context = wordpress) => {
    const { html: clean } = cleanBody(raw, context);
    expect(tight(sanitiseHtml(clean))).toBe(tight(clean));
  });

  it.each([
    ['a dynamic block', '<!-- wp:latest-posts {"n":5} /-->', /latest-posts/u, wordpress],
    ['an unknown code', '[form id="2"]', /\[form id="2"\]/u, wordpress],
    ['a picture that is not there', '[gallery ids="9"]', /9/u, wordpress],
    ['Persian letters', '<p>فی الكتاب</p>', /Persian/u, html],
    ['letters in reverse', '<p>ةباتكلا نم ةءارقلا</p>', /reverse/u, html],
    [
      'a picture inside the text',
      `<img alt="" src="data:image/png;base64,${'A'.repeat(500)}">`,
      /inside the text/u,
      html,
    ],
  ])('says what a person should look at: %s', (_, raw, warning, context) => {
    expect(cleanBody(raw, context).warnings.join('\n')).toMatch(warning);
  });

  it.each([
    ['nesting', '<div>'.repeat(100_000) + 'نصّ'],
    ['open brackets', '[a '.repeat(100_000)],
    ['open codes', '[caption]'.repeat(50_000)],
    ['signs of tags', '<a "'.repeat(100_000)],
    ['ampersands', '&amp;'.repeat(100_000)],
    ['quotes of attributes', `[x a="${"' ".repeat(2000)}`.repeat(50)],
    ['breaks', `<p>${'<br>'.repeat(50_000)}نصّ</p>`],
    ['elements, too many to be looked at', '<p>x'.repeat(300_000)],
    ['stars', `<p>${'نصّ *** '.repeat(20_000)}</p>`],
    ['footnotes', '<p><a href="#_ftn1">1</a></p>'.repeat(4_000) + '<p><a href="#_ftnref1">1</a> ح</p>'],
  ])('comes to an end with many %s', (_, raw) => {
    expect(cleanBody(raw, wordpress).html.length).toBeGreaterThan(0);
  });
});
