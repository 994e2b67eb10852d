import { describe, expect, it } from 'vitest';
import { flatText, textOfTree } from '@/lib/html/plain-text';
import { publicPass } from '@/lib/html/sanitise';
import { isSettled } from '@/lib/html/settled';
import { seededRandom, type Random } from '@/tests/bench/generate/random';

describe('what articles mostly are', () => {
  it.each([
    ['<p>نصّ <strong>مهمّ</strong> و<em>مائل</em></p>\n<p>ثم</p>'],
    ['<h2>أ</h2><h3>ب</h3><p>سطر<br>وسطر</p><hr><p>ج</p>'],
    ['<ul><li>أ</li><li>ب <ol><li>ج</li></ol></li></ul><blockquote><p>قول &amp; قول &lt;</p></blockquote>'],
    ['<p><a href="https://example.org/?p=1&amp;q=2#b">a</a> <a href="/article/1"><b>b</b></a></p>'],
    [
      '<figure><img src="https://example.org/a.jpg" alt="صورة" width="3" height="4"><figcaption>أ</figcaption></figure>',
    ],
    ['<div class="poem"><p class="verse"><span class="hemistich">أ</span> <span class="hemistich">ب</span></p></div>'],
    ['نصّ بلا فقرات'],
    [''],
  ])('%s is known', (html) => {
    expect(isSettled(html)).toBe(true);
    expect(publicPass(html)).toBe(html);
  });
});

describe('what must be parsed is not taken for known', () => {
  it.each([
    ...['<p>أ', '<p>أ</b></p>', '<p><p>أ</p></p>', '<b><p>أ</p></b>', '<li>أ</li>', '<ul><p>أ</p></ul>', ' <p>أ</p>'],
    ...[
      '<p onclick="x">أ</p>',
      '<script>x</script>',
      '<!-- أ -->',
      '<P>أ</P>',
      '<p>أ</p >',
      '<p>a & b</p>',
      '<p>\r</p>',
    ],
    ...['<a href="javascript:x">أ</a>', '<a>أ</a>', '<a href="/a"><a href="/b">أ</a></a>', '<h1>أ</h1>', 'a < b'],
    ...[
      '<p>&#60;</p>',
      '<p>\0</p>',
      '<pre>\n\nأ</pre>',
      '<br/>',
      '</p>',
      '<img src="/a.png" alt="">',
      '<div class="x">أ</div>',
    ],
    ...['<p><b>أ<b>ب</b></b></p>', '<p>\ud83d</p>', '<table><tr><td>أ</td></tr></table>', '<a href="/a">أ'],
  ])('%s', (html) => {
    expect(isSettled(html)).toBe(false);
  });
});

const ROUNDS = 4_000;
const NAMES = 'p h2 h3 blockquote ul ol li figure figcaption div strong em b i a span s sub cite q small code'.split(
  ' ',
);
const TOKENS = [
  ...NAMES.map((name) => `<${name}>`),
  ...['<a href="/a">', '<a href="https://e.org/?a=1&amp;b=%20">', '<a href="#fn-1">', '<a href="mailto:a@e.org">'],
  ...['<div class="poem">', '<p class="verse">', '<span class="hemistich">', '<br>', '<hr>', '<br>'],
  ...['<img src="https://e.org/a" alt="">', '<img src="http://e.org/&amp;" alt="أ ب" width="3" height="40">'],
  ...[
    'أ',
    'ب',
    ' ',
    '\n',
    '\t',
    '&amp;',
    '&lt;',
    '>',
    '"',
    '\u00a0',
    '\u200f',
    '\u200b',
    '😀',
    '漢',
    "'",
    '\u2028',
    '&',
  ],
];
const SIGNS = [
  ...'\0\t\n\f\r !"#&;\'()*+,-./09:<=>?@AZ[\\]^_`az{|}~',
  '\x7f',
  '\x85',
  '\u00a0',
  '\ufeff',
  '\ufffd',
  'أ',
  '%0',
];

const WORDS = [
  ...[
    'أ',
    'ب',
    'أ ب',
    'ب أ',
    'a',
    '&amp;',
    '&lt;',
    '>',
    '"',
    '\u00a0',
    '😀',
    '漢',
    '<br>',
    '<i>ج</i>',
    '<a href="#a">د</a>',
  ],
  ...['ه', 'و', 'ز', ' ', "'", '\u2028', '\u3000', '\u200c', '\u00ad', '\u2009'],
];

/** Anything in anything, mostly closed, as no editor writes it. */
function madeMarkup(random: Random, depth = 0): string {
  const one = () => {
    const token = random.pick(TOKENS);
    if (!/^<(?!br|hr|img)/u.test(token)) return token;
    const closing = random.chance(0.98) ? `</${/[a-z0-9]+/u.exec(token)?.[0] ?? ''}>` : '';
    return `${token}${depth < 6 ? madeMarkup(random, depth + 1) : ''}${closing}`;
  };
  return Array.from({ length: random.between(0, 3) }, one).join('');
}

/** A paragraph of words and marks, and an address. */
function madeParagraphs(random: Random): string {
  const signs = (most: number) => Array.from({ length: random.between(0, most) }, () => random.pick(SIGNS)).join('');
  const words = () => Array.from({ length: random.between(0, 4) }, () => random.pick(WORDS)).join('');
  return random.chance(0.5)
    ? `<p>${signs(2)}<a href="/${signs(2)}">a</a><img src="http://a${signs(2)}" alt="${signs(1)}"></p>`
    : `<p>${words()}<b>${words()}</b>${words()}</p>${random.pick(['', '\n', 'أ'])}<p>${words()}</p>`;
}

describe('chance finds nothing', () => {
  const made = Array.from({ length: ROUNDS }, (_, seed) => {
    const random = seededRandom(seed);
    return random.chance(0.5) ? madeMarkup(random) : madeParagraphs(random);
  });

  it('that is taken for settled and is changed by the sanitiser', () => {
    const settled = made.filter(isSettled);
    expect(settled.length).toBeGreaterThan(ROUNDS / 10);
    expect(settled.filter((html) => publicPass(html) !== html)).toEqual([]);
  });

  it('whose text is another than that of its tree', () => {
    const flat = made.filter((html) => (flatText(html) ?? '') !== '');
    expect(flat.length).toBeGreaterThan(ROUNDS / 50);
    expect(flat.filter((html) => flatText(html) !== textOfTree(html))).toEqual([]);
  });
});
