import { describe, expect, it } from 'vitest';
import { stripPage } from '@/lib/front/page/strip';

/** Cuts «part» out of a page with words on both sides, and says what is left between them. */
const left = (part: string) => {
  const { html } = stripPage(
    `<!DOCTYPE html><html lang="ar" dir="rtl"><body><p>قبل</p>${part}<p>بعد</p></body></html>`,
  );
  return html
    .replace('<!DOCTYPE html><html lang="ar" dir="rtl"><body><p>قبل</p>', '')
    .replace('<p>بعد</p></body></html>', '');
};

describe('is cut', () => {
  it.each([
    ['the flight payload', '<script>self.__next_f.push([1,"0:[\\"$\\",\\"p\\",null]\\n"])</script>'],
    [
      'a script with an id and a nonce',
      '<script id="_R_" nonce="x">(self.__next_f=self.__next_f||[]).push([0])</script>',
    ],
    ['a script of chunks', '<script src="/_next/static/chunks/0f.js" async=""></script>'],
    ['one for old browsers', '<script src="/_next/static/chunks/a6.js" noModule=""></script>'],
    ['a script in large letters', '<SCRIPT SRC="/x.js"></SCRIPT>'],
    ['a script with spaces at its end', '<script>1</script \n>'],
    ['a module', '<script type="module" src="/_next/static/chunks/m.js"></script>'],
    ['a script of somebody else', '<script src="https://example.org/reader/main.js"></script>'],
    ['one that only looks like ours', '<script src="/reader/../x.js"></script>'],
    ['one beside ours', '<script src="/reader/a/main.js"></script>'],
    ['a script that writes tags', '<script>document.write("<p>قبل</p><!-- -->")</script>'],
    [
      'an early word of a script',
      '<link rel="preload" as="script" fetchPriority="low" href="/_next/static/chunks/0f.js"/>',
    ],
    ['of a module', '<link rel="modulepreload" href="/_next/static/chunks/m.js">'],
    ['of a script to come', '<link rel="prefetch" as="script" href="/_next/static/chunks/m.js">'],
    ['React’s comment between texts', '<!-- -->'],
    ['React’s comments around a part', '<!--$--><!--/$-->'],
    ['an empty comment', '<!---->'],
    ['the place of the streamed metadata', '<div hidden=""><!--$?--><template id="B:0"></template><!--/$--></div>'],
    ['an empty part that came late', '<div hidden id="S:0"></div>'],
    ['such a part with comments', '<div hidden id="S:0"><!--$--> \n<!--/$--></div>'],
    ['an empty hidden place with scripts', '<div hidden=""><script>1</script><script src="/x.js"></script></div>'],
  ])('%s', (_, part) => {
    expect(left(part)).toBe('');
  });

  it('only that, between other things', () => {
    expect(left('<b>a</b><!-- --><script>1</script>b<!-- -->c<script>2</script>')).toBe('<b>a</b>bc');
  });
});

describe('stays, byte for byte', () => {
  it.each([
    ['text, marks and signs', '<p>«نَصٌّ» &amp; &quot;x&quot; &#x27; — ١٢٣ \u200f&nbsp;</p>\n\t <br/>'],
    ['beyond the first plane', '<p>📰 نص 📰</p>'],
    ['attributes as they are written', '<a HREF=\'/a?b=1&amp;c\' data-x=y title="نص > نص" hidden>x</a>'],
    ['structured data', '<script type="application/ld+json">{"@type":"Article","name":"نص \\u003c/p>","n":1}</script>'],
    ['a comment in structured data', '<script type="application/ld+json">{"a":"<!-- x -->"}</script>'],
    ['our early script', '<script src="/reader/early-ABCDEFGH.js"></script>'],
    ['our script', '<script src="/reader/main-0A1B2C3D.js" defer=""></script>'],
    ['a style sheet', '<link rel="stylesheet" href="/_next/static/chunks/a.css" data-precedence="next"/>'],
    ['a font', '<link rel="preload" href="/_next/static/media/a.woff2" as="font" crossorigin="" type="font/woff2"/>'],
    ['a script’s look in an attribute', '<img alt="<script>self.__next_f.push()</script><!-- x -->">'],
    ['a script’s look in text', '<p>&lt;script&gt;self.__next_f&lt;/script&gt;</p>'],
    ['a comment’s look in a text field', '<textarea><!-- x --><script>1</script></textarea>'],
    ['a title with a script’s look', '<title><script>1</script><!-- x --></title>'],
    ['a hidden place with words', '<div hidden=""><p>نص</p></div>'],
    ['a hidden place with a picture', '<div hidden><img src="/a.png"></div>'],
    ['an empty hidden place that a script of ours may fill', '<div hidden id="x"></div><div class="x" hidden></div>'],
    ['an empty place that is seen', '<div></div><p hidden></p>'],
    ['an empty place inside a hidden one', '<div hidden><div></div></div>'],
    ['a drawing', '<svg viewBox="0 0 1 1"><title>نص</title><path d="M0 0"/></svg>'],
    ['what was not closed', '<ul><li>a<li>b</ul><p>c'],
  ])('%s', (_, part) => {
    expect(left(part)).toBe(part);
  });
});

describe('what was seen', () => {
  const seen = (html: string) => stripPage(html).seen;

  it.each<[string, string, Partial<ReturnType<typeof seen>>]>([
    ['robots', '<meta name="robots" content="noindex, follow">', { robots: 'noindex, follow' }],
    ['two blocks of data', '<script type="application/ld+json">{}</script>'.repeat(2), { data: 2, inline: [] }],
    [
      'our scripts',
      '<script src="/reader/a-1.js"></script><script src="/x.js"></script>',
      { scripts: ['/reader/a-1.js'] },
    ],
    ['letters in <main>', 'a<main> ن ص <b>x</b>\n</main>b', { words: 3 }],
    ['none outside', '<p>نص</p>', { words: 0 }],
    ['none of structured data', '<main><script type="application/ld+json">{"a":1}</script></main>', { words: 0 }],
    ['none of a script in <main>', '<main><script>12345</script></main>', { words: 0 }],
    [
      'inline scripts',
      '<script>a</script><script></script><script src="/x.js"></script><script>b&amp;\n</script>',
      { inline: ['a', 'b&amp;\n'] },
    ],
    [
      'an inline script’s own tags',
      '<script>"<p>"+"<\\/script>"+"<!--"</script>',
      { inline: ['"<p>"+"<\\/script>"+"<!--"'] },
    ],
    ['an inline style', '<p STYLE="color:red">x</p>', { faults: ['style= on <p>'] }],
    ['a handler', '<a onclick="x()">x</a><img onerror=y>', { faults: ['onclick= on <a>', 'onerror= on <img>'] }],
    ['a style sheet inside', '<style>p{}</style>', { faults: ['<style>'] }],
    [
      'a part that failed',
      '<!--$!--><template data-dgst="1"></template><!--/$-->',
      { faults: ['a part that failed', 'a part that never came'] },
    ],
    [
      'a part that never came',
      '<!--$?--><template id="B:0"></template><!--/$-->',
      { faults: ['a part that never came'] },
    ],
    ['an empty part that came', '<template id="B:0"></template><div hidden id="S:0"></div>', { faults: [] }],
    [
      'a part of two',
      '<template id="B:0"></template><template id="B:1"></template><div hidden id="S:0"></div>',
      { faults: ['a part that never came'] },
    ],
    [
      'a part that came late',
      '<template id="B:0"></template><div hidden id="S:0"><p>x</p></div>',
      { faults: ['a part that came late, for a script to put in its place', 'a part that never came'] },
    ],
    [
      'words alone that came late',
      '<div hidden id="S:0">نص</div>',
      { faults: ['a part that came late, for a script to put in its place'] },
    ],
    ['hidden words of ours', '<div hidden id="x">نص</div>', { faults: [] }],
    ['names that only begin so', '<p data-style="x" data-onclick="x" class="style">x</p>', { faults: [] }],
  ])('%s', (_, html, what) => {
    expect(seen(html)).toMatchObject(what);
  });
});

it('cuts nothing from what has nothing to cut, and does not cut twice', () => {
  const html = '<!DOCTYPE html>\r\n<html><head><title>نص</title></head><body><main>نص\u2028</main></body></html>\n';
  expect(stripPage(html).html).toBe(html);
  const full = html.replace('</main>', '<!-- -->.</main><script>1</script>');
  expect(stripPage(stripPage(full).html).html).toBe(html.replace('</main>', '.</main>'));
});

it.each(['', '<', '<script>', '<!--', '<div hidden', '<template>', '</main></main>'])('takes also %j', (html) => {
  expect(() => stripPage(html)).not.toThrow();
});
