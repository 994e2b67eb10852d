/** Markup that articles hold or have held, beyond what the sample shows; each is already clean. */
export const FIXTURES: [name: string, html: string][] = [
  ['marks', '<p>نصّ <strong>مهمّ</strong> و<em>بارز</em> و<b>غامق</b> و<i>مائل</i> و<em><strong>معًا</strong></em></p>'],
  [
    'small marks',
    '<p>H<sub>2</sub>O م<sup>2</sup> <abbr title="صفحة">ص</abbr> <cite>كتاب</cite> <q>قول</q> <small>ص</small></p>',
  ],
  ['changes', '<p><del>قديم</del> <ins>جديد</ins> <s>ملغى</s> <mark>معلّم</mark> <code>x &lt; 1</code></p>'],
  [
    'languages',
    '<p dir="ltr" lang="en">text</p><p>قال <span lang="fr" dir="ltr">bon</span> و<bdi>a</bdi> و<em lang="la">ibid.</em></p>',
  ],
  ['spans in spans', '<p><span lang="ar">أ <span lang="en">b</span> ج</span></p>'],
  [
    'links',
    '<p><a href="https://example.org/?a=1&#x26;b=2" title="x">a</a> <a href="mailto:a@example.org"><strong>b</strong> c</a> <a href="/article/1">d</a></p>',
  ],
  ['headings', '<h2>أ</h2><h3 dir="ltr">b</h3><h4>ج <em>د</em></h4>'],
  ['tight lists', '<ul><li>أ</li><li>ب <strong>ج</strong><ol start="3"><li>د</li></ol></li></ul>'],
  ['loose lists', '<ul>\n<li>\n<p>أ</p>\n</li>\n<li>\n<p>ب</p>\n<p>ج</p>\n</li>\n</ul>'],
  ['a mixed list', '<ul><li>أ</li><li><p>ب</p></li><li></li></ul>'],
  ['an item of blocks', '<ol><li><h3>أ</h3><blockquote><p>ب</p></blockquote></li></ol>'],
  ['descriptions', '<dl><dt>ج</dt><dd>د</dd><dd><p>ه</p><p>و</p></dd><dt lang="en">x</dt><dd>y</dd></dl>'],
  ['quotations', '<blockquote cite="https://example.org/"><p>قول</p><blockquote>في قول</blockquote></blockquote>'],
  ['code', '<pre><code>a\n  b &lt; c\n\n</code></pre><pre>one\n  <b>two</b></pre>'],
  ['a rule', '<p>أ</p><hr><p>ب<br>ج</p>'],
  [
    'a figure',
    '<figure><img src="/a.jpg" alt="صورة" width="3" height="4"><figcaption>أ <em>ب</em></figcaption></figure>',
  ],
  [
    'figures without a caption, with none and with empty alternative text',
    '<figure><img src="/a.jpg" alt=""></figure><figure><img src="/b.jpg"></figure>',
  ],
  [
    'odd figures',
    '<figure><figcaption>قبل</figcaption><img src="a.png" alt="x"><img src="b.png" alt="y"></figure><figure><table><tbody><tr><td>1</td></tr></tbody></table><figcaption><p>أ</p><p>ب</p></figcaption></figure>',
  ],
  ['a linked figure', '<figure><a href="/b.jpg"><img src="/a.jpg" alt="صورة"></a><figcaption>أ</figcaption></figure>'],
  [
    'pictures in lines',
    '<p><img src="a.png" alt="صورة"></p><p>أ <img src="b.png"> ب <a href="/x"><img src="c.png" alt="c"></a></p>',
  ],
  [
    'a table',
    '<table><caption>أسعار <em>الورق</em></caption><thead><tr><th scope="col">أ</th><th scope="col">ب</th></tr></thead><tbody><tr><th scope="row">ج</th><td>د</td></tr><tr><td colspan="2">ه</td></tr></tbody><tfoot><tr><td>و</td><td></td></tr></tfoot></table>',
  ],
  [
    'a table of paragraphs',
    '<table><tbody><tr><td rowspan="2"><p>أ</p></td><td><p>ب</p><p>ج</p></td></tr><tr><td>د<ul><li>ه</li></ul></td></tr></tbody></table>',
  ],
  ['a table without a head, all headings', '<table><tbody><tr><th>أ</th><th>ب</th></tr></tbody></table>'],
  [
    'a poem',
    '<div class="poem"><p class="verse"><span class="hemistich">أ</span> <span class="hemistich"><strong>ب</strong></span></p><p class="verse"><span class="hemistich">ج</span></p></div>',
  ],
  [
    'a poem in a language',
    '<div class="poem" lang="fa" dir="rtl"><p class="verse"><span class="hemistich" lang="ar">أ</span></p></div>',
  ],
  [
    'what is no poem of ours',
    '<div class="poem"><p>أ</p><p class="verse">ب <span class="hemistich">ج</span></p></div><p class="verse">د</p>',
  ],
  [
    'divisions',
    '<div>سطر</div><div><p>أ</p><div>ب</div></div><section><h2>أ</h2><p>ب</p></section><div lang="en" dir="ltr">text</div>',
  ],
  ['a call without a note', '<p>أ<sup><a href="#fn-7" id="fnref-7" data-footnote-ref="">7</a></sup></p>'],
  [
    'notes of another shape',
    '<p>أ<sup><a href="#fn-1" id="fnref-1" data-footnote-ref="">1</a></sup></p><section data-footnotes="" class="footnotes"><p>ب <a href="#fnref-1" data-footnote-backref="" aria-label="عودة">↩</a></p></section><p>ج</p>',
  ],
  [
    'a note that nothing calls',
    '<p>أ</p><section data-footnotes="" class="footnotes"><h2>هوامش</h2><ol><li id="fn-1"><p>ب</p></li></ol></section>',
  ],
  ['entities', '<p>a &#x26; b &lt;c> "d" \'e\' &nbsp;&nbsp;f</p>'],
  ['hidden characters', '<p>أ\u200cب \u2067ج\u2069 د\u00a0ه\u202fو \u200f</p>'],
  ['an empty paragraph between others', '<p>أ</p><p></p><p>ب</p>'],
  ['double spaces and line ends', '<p>أ  ب\nج <strong> د </strong> ه</p>'],
  ['nothing', ''],
];
