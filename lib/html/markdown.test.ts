import { describe, expect, it } from 'vitest';
import { strings } from '@/content/strings';
import { markdownToHtml } from '@/lib/html/markdown';
import { sanitiseHtml } from '@/lib/html/sanitise';

const half = (text: string) => `<span class="hemistich">${text}</span>`;
const poem = (...verses: string[][]) =>
  `<div class="poem">${verses.map((halves) => `<p class="verse">${halves.map(half).join(' ')}</p>`).join('')}</div>`;
const fenced = (...lines: string[]) => ['```poem', ...lines, '```'].join('\n');

describe('markdownToHtml', () => {
  it.each([
    ['paragraphs', 'أ\n\nب', '<p>أ</p>\n<p>ب</p>'],
    ['emphasis', '**أ** و*ب*', '<p><strong>أ</strong> و<em>ب</em></p>'],
    ['a heading', '## أ', '<h2>أ</h2>'],
    ['a list that begins at 3', '3. أ', '<ol start="3">\n<li>أ</li>\n</ol>'],
    ['a quotation', '> أ', '<blockquote>\n<p>أ</p>\n</blockquote>'],
    ['a link', '[أ](https://example.org)', '<p><a href="https://example.org">أ</a></p>'],
    ['an image', '![صورة](a.png)', '<p><img src="a.png" alt="صورة"></p>'],
    ['a hard break', 'أ\\\nب', '<p>أ<br>\nب</p>'],
    ['raw HTML', '<p dir="ltr">a</p>', '<p dir="ltr">a</p>'],
    ['other code, without its language', '```js\nx\n```', '<pre><code>x</code></pre>'],
    [
      'a table',
      '| أ | ب |\n|---|---|\n| 1 | 2 |',
      '<table>\n<thead>\n<tr>\n<th>أ</th>\n<th>ب</th>\n</tr>\n</thead>\n' +
        '<tbody>\n<tr>\n<td>1</td>\n<td>2</td>\n</tr>\n</tbody>\n</table>',
    ],
    ['nothing', '', ''],
  ])('%s', (_, markdown, html) => {
    expect(markdownToHtml(markdown)).toBe(html);
  });

  it('escapes what is in code', () => {
    expect(sanitiseHtml(markdownToHtml('`<script>`'))).toBe('<p><code>&lt;script></code></p>');
  });
});

describe('a poem', () => {
  it.each([
    ['apart by a star', fenced('أ * ب'), poem(['أ', 'ب'])],
    ['apart by an equals sign', fenced('أ = ب'), poem(['أ', 'ب'])],
    ['apart by dots', fenced('أ ... ب', 'ج.....د'), poem(['أ', 'ب'], ['ج', 'د'])],
    ['apart by an ellipsis', fenced('أ … ب'), poem(['أ', 'ب'])],
    ['of single lines', fenced('قال الشاعر'), poem(['قال الشاعر'])],
    ['with empty lines', fenced('أ * ب', '', '  ', 'ج * د'), poem(['أ', 'ب'], ['ج', 'د'])],
    ['with a star inside a word', fenced('أ*ب'), poem(['أ*ب'])],
    ['with markup in it', fenced('&lt;b> * ب'), poem(['&#x26;lt;b>', 'ب'])],
  ])('%s', (_, markdown, html) => {
    expect(markdownToHtml(markdown)).toBe(html);
  });

  it.each([['أ * ب…'], ['أ * ب...'], ['وحيد …']])('has no empty half where a verse ends in dots: %s', (line) => {
    expect(markdownToHtml(fenced(line))).not.toContain(half(''));
  });

  it('comes through the sanitiser whole', () => {
    const html = markdownToHtml(fenced('أ * ب'));
    expect(sanitiseHtml(html)).toBe(html);
  });
});

describe('footnotes', () => {
  const clean = (markdown: string) => sanitiseHtml(markdownToHtml(markdown));

  it('are numbered, linked both ways and headed in Arabic', () => {
    const html = clean('نص[^1]\n\n[^1]: حاشية');
    expect(html).toContain('<p>نص<sup><a href="#fn-1" id="fnref-1" data-footnote-ref="">1</a></sup></p>');
    expect(html).toContain(`<h2>${strings.article.footnotes}</h2>`);
    expect(html).toContain('<li id="fn-1">\n<p>حاشية <a href="#fnref-1" data-footnote-backref=""');
    expect(html).toContain(`aria-label="${strings.article.footnoteBack}"`);
  });

  it.each([
    ['a number', 'أ[^1]\n\n[^1]: ب'],
    ['two numbers', 'أ[^1] ب[^2]\n\n[^1]: ج\n[^2]: د'],
    ['one note called twice', 'أ[^1] ب[^1]\n\n[^1]: ج'],
    ['a word', 'أ[^note-a]\n\n[^note-a]: ب'],
    ['an Arabic letter', 'أ[^ح]\n\n[^ح]: ب'],
    ['Arabic-Indic digits', 'أ[^١]\n\n[^١]: ب'],
    ['an underscore', 'أ[^n_1]\n\n[^n_1]: ب'],
    ['a point', 'أ[^1.2]\n\n[^1.2]: ب'],
  ])('have a place for every link when the label is %s', (_, markdown) => {
    const html = clean(markdown);
    const ids = [...html.matchAll(/ id="([^"]+)"/gu)].map(([, id]) => id);
    const links = [...html.matchAll(/ href="#([^"]+)"/gu)].map(([, target = '']) => target);
    expect(links.length).toBeGreaterThan(1);
    expect(links.filter((target) => !ids.includes(target) && !ids.includes(decodeURIComponent(target)))).toEqual([]);
  });
});
