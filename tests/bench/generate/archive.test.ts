import { describe, expect, it } from 'vitest';
import { countWords } from '@/lib/html/measures';
import { plainText } from '@/lib/html/plain-text';
import { sanitiseHtml } from '@/lib/html/sanitise';
import { authors, sections, tags } from './names';
import { seededRandom } from './random';
import { rowOf } from './rows';
import { sentencePool } from './sentences';

const pool = sentencePool(seededRandom(0));
const rows = Array.from({ length: 300 }, (_, index) => rowOf(index + 1, 300, pool));

describe('an article of the bench', () => {
  it('is the same each time', () => {
    expect(rowOf(17, 300, sentencePool(seededRandom(0)))).toEqual(rows[16]);
  });

  it('has about 800 words, and says how many', () => {
    for (const { words, text } of rows) {
      expect(words).toBe(countWords(text));
      expect(words).toBeGreaterThan(700);
      expect(words).toBeLessThan(1_000);
    }
  });

  it('is what saving it would have made', () => {
    for (const { html, text } of rows.slice(0, 60)) {
      expect(sanitiseHtml(html)).toBe(html);
      expect(plainText(html)).toBe(text);
    }
  });

  it('differs from the others', () => {
    expect(new Set(rows.map(({ text }) => text)).size).toBe(rows.length);
    expect(new Set(rows.map(({ slug }) => slug)).size).toBe(rows.length);
  });

  it('now and then has a heading, a list, a quotation', () => {
    for (const tag of ['<h2>', '<ul>', '<blockquote>']) {
      const share = rows.filter(({ html }) => html.includes(tag)).length / rows.length;
      expect(share).toBeGreaterThan(0.1);
      expect(share).toBeLessThan(0.9);
    }
  });
});

describe('the archive of the bench', () => {
  it.each([300, 100_000])('spans twenty years with %d articles', (total) => {
    expect(rowOf(1, total, pool).publishedOn).toMatch(/^2006-01/u);
    expect(rowOf(total, total, pool).publishedOn).toMatch(/^2025-12/u);
  });

  it('has 40 authors, 60 tags and 8 sections that hold everything', () => {
    expect([new Set(authors).size, new Set(tags).size, sections.length]).toEqual([40, 60, 8]);
    expect(sections.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1);
    expect(sections[0].share * 100_000).toBeGreaterThan(500 * 20);
  });
});
