import { describe, expect, it } from 'vitest';
import { parseViewsCsv } from '@/lib/import/sources/views-csv';

describe('parseViewsCsv', () => {
  it('reads numbers as people write them, and refuses others with their line', () => {
    const text =
      '\ufeffpost_id,views\r\n12,9724\r\n13,"9,724"\r\n\r\n14,٩٬٧٢٤\r\n15,-5\r\n16,9,724\r\n17,1.2K\r\n,3\r\n18,2.5\r\n19,2147483648';
    const { by, lines } = parseViewsCsv(text);
    expect(by).toBe('post_id');
    expect(lines.map((line) => [line.line, line.kind === 'views' ? [line.key, line.views] : 'refused'])).toEqual([
      [2, ['12', 9_724]],
      [3, ['13', 9_724]],
      [5, ['14', 9_724]],
      [6, 'refused'],
      [7, 'refused'],
      [8, ['17', 1_200]],
      [9, 'refused'],
      [10, 'refused'],
      [11, 'refused'],
    ]);
    expect(lines.filter((line) => line.kind === 'views' && line.approximate)).toHaveLength(1);
  });

  it.each([
    ['semicolons', 'Views;Old_URL\n9,724;/a,b', 'url', '/a,b', 9_724],
    ['tabs and other columns', 'title\tarticle\tviews\nx\t7\t12 ألف', 'article', '7', 12_000],
    ['quotations over lines', 'url,views,title\n"/a?x=""1""",5,"one\ntwo"', 'url', '/a?x="1"', 5],
  ])('reads %s', (_name, text, by, key, views) => {
    expect(parseViewsCsv(text)).toMatchObject({ by, lines: [{ kind: 'views', line: 2, key, views }] });
  });

  it.each(['', 'id,views\n1,2', 'article,count\n1,2'])('refuses a file that begins with %j', (text) => {
    expect(() => parseViewsCsv(text)).toThrow('first line');
  });
});
