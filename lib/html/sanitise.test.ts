import { describe, expect, it } from 'vitest';
import { plainText } from '@/lib/html/plain-text';
import { sanitiseHtml } from '@/lib/html/sanitise';

describe('what may stay is left as it is', () => {
  it.each([
    ['<p>نصّ <strong>مهمّ</strong> و<em>مائل</em></p>'],
    ['<h2>أ</h2><h3>ب</h3><h4>ج</h4>'],
    ['<p dir="ltr" lang="en">text</p>'],
    ['<p><bdi>a</bdi> <abbr title="صفحة">ص</abbr> <sub>1</sub><sup>2</sup></p>'],
    ['<ul><li>أ</li></ul><ol start="3"><li>ب</li></ol><dl><dt>ج</dt><dd>د</dd></dl>'],
    ['<table><thead><tr><th scope="col">أ</th></tr></thead><tbody><tr><td colspan="2">ب</td></tr></tbody></table>'],
    ['<figure><img src="/a.jpg" alt="صورة" width="3" height="4"><figcaption>أ</figcaption></figure>'],
    ['<blockquote cite="https://example.org/">قول</blockquote>'],
    ['<p><a href="https://example.org/?a=1#b" title="x">a</a> <a href="mailto:a@example.org">b</a></p>'],
    ['<p><a href="/article/1">a</a> <a href="b.html">b</a> <a href="?q=a:b">c</a> <a href="#fn-1">d</a></p>'],
    ['<div class="poem"><p class="verse"><span class="hemistich">أ</span> <span class="hemistich">ب</span></p></div>'],
    ['<sup><a href="#fn-1" id="fnref-1" data-footnote-ref="">1</a></sup>'],
    ['<sup><a href="#fn-1" id="fnref-1-2" data-footnote-ref="">1</a></sup>'],
    ['<section data-footnotes="" class="footnotes"><ol><li id="fn-1">حاشية</li><li id="fn-ح">ب</li></ol></section>'],
    ['<p><a href="#fnref-1" data-footnote-backref="" aria-label="عودة">↩</a></p>'],
  ])('%s', (html) => {
    expect(sanitiseHtml(html)).toBe(html);
  });
});

describe('what may not stay goes', () => {
  it.each([
    ['script', 'a<script>alert(1)</script>b', 'ab'],
    ['script, spelt otherwise', 'a<ScRiPt src=//e.org/x >alert(1)</sCrIpT\n>b', 'ab'],
    ['script in a table', '<table><script>x</script><tr><td>a', '<table><tbody><tr><td>a</td></tr></tbody></table>'],
    ['a comment that ends early', '<!--><script>x</script>-->a', '--&gt;a'],
    ['style', '<style>@import "x"</style><p style="color:red">a</p>', '<p>a</p>'],
    ['svg', '<svg onload=x><a href="javascript:x"><text>y</text></a></svg>z', 'z'],
    ['svg that an HTML tag breaks', '<svg><style><img src="x" onerror="y"></style></svg>', '<img src="x">'],
    ['math', '<math><mi xlink:href="javascript:x">a</mi></math>b', 'b'],
    ['iframe', '<iframe src="//e.org" srcdoc="<script>x</script>">y</iframe>z', 'z'],
    ['template', '<template><script>x</script></template>a', 'a'],
    ['noscript', '<noscript><p title="</noscript><img src=x onerror=y>"></p></noscript>a', 'a'],
    ['base, link, meta', '<base href="//e.org"><link rel=x><meta http-equiv=refresh><p>a', '<p>a</p>'],
    ['handlers', '<p onclick=x ONMOUSEOVER="y" on\u00a0x=z>a</p>', '<p>a</p>'],
    ['handlers of an image', '<img src="a.png" onerror="x" onload=y srcset="z" alt="a">', '<img src="a.png" alt="a">'],
    ['text that hides markup', '<textarea><img src=x onerror=y></textarea>', '&lt;img src=x onerror=y&gt;'],
    ['target and rel', '<a href="/a" target="_blank" rel="x" ping="y">a</a>', '<a href="/a">a</a>'],
    [
      'ids that are no footnotes',
      '<p id="location">a</p><a id="fnref-a b" href="/b">b</a>',
      '<p>a</p><a href="/b">b</a>',
    ],
    ['ids of items', '<ul><li id="cookie">a</li></ul>', '<ul><li>a</li></ul>'],
    ['foreign classes', '<div class="poem hidden">a</div>', '<div class="poem">a</div>'],
    ['comments and doctype', '<!doctype html><!-- a --><p>b<!-- c --></p>', '<p>b</p>'],
    ['a NUL', '<p>a\0b</p>', '<p>ab</p>'],
    ['unknown tags, not their text', '<o:p>a</o:p><font color=red>b</font>', 'ab'],
    ['items without a list', '<li>a</li>', 'a'],
  ])('%s', (_, html, clean) => {
    expect(sanitiseHtml(html).replaceAll('>', '&gt;')).toBe(clean.replaceAll('>', '&gt;'));
  });
});

describe('addresses that run code lose their attribute', () => {
  it.each([
    ['javascript:alert(1)'],
    ['JaVaScRiPt:alert(1)'],
    ['  javascript:alert(1)'],
    ['java\tscript:alert(1)'],
    ['java\nscript:alert(1)'],
    ['\u0001javascript:alert(1)'],
    ['javascript\u0000:alert(1)'],
    ['&#106;avascript:alert(1)'],
    ['&#x6A;&#x61vascript&colon;alert(1)'],
    ['java&Tab;script&NewLine;:alert(1)'],
    ['feed:javascript:alert(1)'],
    ['vbscript:x'],
    ['data:text/html,<script>x</script>'],
    ['data:text/html;base64,PHNjcmlwdD4='],
  ])('%j', (address) => {
    expect(sanitiseHtml(`<a href="${address}">a</a>`)).toBe('<a>a</a>');
    expect(sanitiseHtml(`<img src="${address}">`)).toBe('<img>');
    expect(sanitiseHtml(`<blockquote cite="${address}">a</blockquote>`)).toBe('<blockquote>a</blockquote>');
  });
});

describe('values are read as HTML reads them', () => {
  it.each([
    ['a scheme in capitals', '<a href="HTTPS://example.org/">a</a>', /^<a href="https:\/\/example\.org\/">a<\/a>$/iu],
    [
      'space before an address',
      '<a href=" https://example.org/">a</a>',
      /^<a href=" ?https:\/\/example\.org\/">a<\/a>$/u,
    ],
    ['a direction in capitals', '<P DIR="LTR">a</P>', /^<p dir="ltr">a<\/p>$/iu],
  ])('%s', (_, html, clean) => {
    expect(sanitiseHtml(html)).toMatch(clean);
  });
});

/** Cleaning what is clean changes nothing; and what comes out is well-formed, as a second reading shows. */
describe('broken HTML', () => {
  it.each([
    ['a tag left open', '<p>a<b>b', '<p>a<b>b</b></p>'],
    ['tags crossed', '<b>1<p>2</b>3</p>', '<b>1</b><p><b>2</b>3</p>'],
    ['a stray end', '</div><p>a</b></p>', '<p>a</p>'],
    ['a stray bracket', '<p>1 < 2 & 3', '<p>1 &lt; 2 &amp; 3</p>'],
    ['items left open', '<ul><li>a<li>b', '<ul><li>a</li><li>b</li></ul>'],
    ['text in a table', '<table>a<tr><td>b', 'a<table><tbody><tr><td>b</td></tr></tbody></table>'],
    ['a paragraph in a paragraph', '<p>a<p>b', '<p>a</p><p>b</p>'],
    ['an attribute left open', '<a href="x>a</a>', ''],
    ['escaped markup', '<p>&lt;script&gt;</p>', '<p>&lt;script></p>'],
    ['markup escaped twice', '<p>&amp;lt;b&amp;gt;</p>', '<p>&amp;lt;b&amp;gt;</p>'],
  ])('%s', (_, html, clean) => {
    expect(sanitiseHtml(html)).toBe(clean);
    expect(sanitiseHtml(clean)).toBe(clean);
  });

  it.each([
    ['<p><button><p>a</p></button></p>'],
    ['<h2><button><h3>a</h3></button></h2>'],
    ['<a href="1"><marquee><a href="2">a</a></marquee></a>'],
    ['<pre>\n\na</pre>'],
    ['<a href="1">a<table><tr><td><a href="2">b</a></td></tr></table></a>'],
    ['<svg><p>a</p></svg>b'],
    ['<b><i><b><i>a</b>b<p>c</i>d'],
    ['<p>&nbsp;a\u00a0&shy;b &quot;c&quot;</p>'],
  ])('is the same after a second cleaning: %j', (html) => {
    const once = sanitiseHtml(html);
    expect(sanitiseHtml(once)).toBe(once);
  });

  it.each([['h1'], ['center'], ['article']])('does not run words together: %s', (tag) => {
    expect(plainText(sanitiseHtml(`<${tag}>a</${tag}><${tag}>b</${tag}>`))).toMatch(/^a\s+b$/u);
  });
});
