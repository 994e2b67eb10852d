import { SaxesParser } from 'saxes';
import { expect, it } from 'vitest';
import { termSlug, wordpressSlug } from '@/lib/export/wordpress/slug';
import { cdata, escaped } from '@/lib/export/wordpress/xml';

const read = (xml: string): string => {
  const parser = new SaxesParser({});
  let text = '';
  parser.on('error', (error) => {
    throw error;
  });
  for (const kind of ['text', 'cdata'] as const) parser.on(kind, (piece) => void (text += piece));
  parser.write(`<a>${xml}</a>`).close();
  return text;
};

it.each([
  ['ends of sections', 'a]]>b]]]]>>c', 'a]]>b]]]]>>c'],
  ['markup', '<p>&amp; «نصّ»</p>', '<p>&amp; «نصّ»</p>'],
  ['control characters', 'a\0b\x07c\td\x0be\ufffe', 'abc\tde'],
  ['half a pair', 'a\ud800b😀', 'ab😀'],
])('%s come through a strict parser', (_what, text, expected) => {
  expect(read(cdata(text))).toBe(expected);
  expect(read(escaped(text))).toBe(expected);
});

it('slugs are cut between letters, and stay apart', () => {
  const long = 'كلمة-طويلة-'.repeat(10);
  expect(wordpressSlug('مقالة')).toBe('%d9%85%d9%82%d8%a7%d9%84%d8%a9');
  expect(wordpressSlug(long).length).toBeLessThanOrEqual(200);
  expect(long.startsWith(decodeURIComponent(wordpressSlug(long)))).toBe(true);
  expect(termSlug(long, 1)).not.toBe(termSlug(long, 2));
  expect(termSlug(long, 1).length).toBeLessThanOrEqual(200);
});
