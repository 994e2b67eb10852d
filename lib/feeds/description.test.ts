import { describe, expect, it } from 'vitest';
import { DESCRIPTION, describeArticle, describeWith } from '@/lib/feeds/description';

const words = (count: number, word = 'كلمة') => Array.from({ length: count }, (_, n) => `${word}${n}`).join(' ');

describe('a description', () => {
  it.each([
    ['takes no more sentences than it needs', [words(20), 'لا يُقال'], (text: string) => !text.includes('لا يُقال')],
    ['goes on while it is short', ['قصير', words(20)], (text: string) => text.startsWith('قصير. كلمة0')],
    ['does not close what is closed', ['أهو قصير؟', words(20)], (text: string) => text.startsWith('أهو قصير؟ كلمة0')],
    ['nor a quotation', ['«قال.»', words(20)], (text: string) => text.startsWith('«قال.» كلمة0')],
    ['passes over what is empty', ['', ' ', 'نص'], (text: string) => text === 'نص'],
    ['is cut at a word', [words(60)], (text: string) => /كلمة\d+…$/u.test(text)],
  ])('%s', (_, sentences, holds) => {
    expect(describeWith(sentences)).toSatisfy(holds);
  });

  it.each([[[words(60)]], [['أ', words(60)]], [[words(22), words(40)]], [[words(19), words(40)]]])(
    'has between 120 and 160 characters (%#)',
    (sentences) => {
      const { length } = describeWith(sentences);
      expect(length).toBeGreaterThanOrEqual(DESCRIPTION.least);
      expect(length).toBeLessThanOrEqual(DESCRIPTION.most);
    },
  );
});

describe('of an article', () => {
  const of = (excerpt: string, body: string, subtitle: string | null = null) =>
    describeArticle({ excerpt, subtitle, bodyHtml: `<p>${body}</p>` }, 'مقالة في قسم «تاريخ»');

  it('is the excerpt when that says enough', () => {
    expect(of(words(20), 'غيره')).toBe(words(20));
  });
  it('is an excerpt in a line and without tatweel', () => {
    expect(of(`الكتــاب\n${words(20)}`, 'غيره')).toMatch(/^الكتاب كلمة0/u);
  });
  it('goes on with the text', () => {
    expect(of('خلاصة.', words(40))).toMatch(/^خلاصة\. كلمة0/u);
  });
  it('does not say the beginning twice', () => {
    expect(of('كلمة0 كلمة1…', words(40))).toMatch(/^كلمة0 كلمة1 كلمة2/u);
  });
  it('of a short text ends with where it stands', () => {
    expect(of('بيتان', 'نصّ البيتين', 'شعر')).toBe('بيتان. شعر. نصّ البيتين. مقالة في قسم «تاريخ»');
  });
  it('holds quotes, signs and Latin as they are', () => {
    expect(of('', 'قال: "A & B" ثمّ <em>Fabriano</em> &lt;1276&gt;')).toMatch(/^قال: "A & B" ثمّ Fabriano <1276>\./u);
  });
});
