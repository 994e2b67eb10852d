import { describe, expect, it } from 'vitest';
import { fixText } from '@/lib/proof/fix';
import { doubledSpaces, latinMarks, spaceAfter, spaceBefore } from '@/lib/proof/punctuation';

const mend = (check: typeof latinMarks, text: string) => check(text).reduceRight(fixText, text);

describe('latinMarks', () => {
  it.each([
    ['قال, ومضى; هل عاد?', 'قال، ومضى؛ هل عاد؟'],
    ['قال «نعم», ومضى', 'قال «نعم»، ومضى'],
    ['كِتابٌ, ودفتر', 'كِتابٌ، ودفتر'],
    ['قال , ومضى', 'قال ، ومضى'],
    ['بلغ 1,234 كتابًا', 'بلغ 1,234 كتابًا'],
    ['في 12, ثم عاد', 'في 12، ثم عاد'],
    ['قرأ Reed, pen; why? ثم', 'قرأ Reed, pen; why? ثم'],
    ['https://e.org/بحث?q=1', 'https://e.org/بحث?q=1'],
    ['حقًّا?!', 'حقًّا؟!'],
    ['قال، ومضى؛ هل عاد؟', 'قال، ومضى؛ هل عاد؟'],
  ])('%s → %s', (text, mended) => {
    expect(mend(latinMarks, text)).toBe(mended);
  });
});

describe('spaceBefore', () => {
  it.each([
    ['قال ، ومضى .', 'قال، ومضى.'],
    ['هل عاد\u00a0؟ نعم !', 'هل عاد؟ نعم!'],
    ['قال «نعم» : وعاد', 'قال «نعم»: وعاد'],
    ['وقف ... ثم', 'وقف ... ثم'],
    ['ملف .txt ونحو .5', 'ملف .txt ونحو .5'],
    ['bon mot !', 'bon mot !'],
    ['سطر\n، آخر', 'سطر\n، آخر'],
  ])('%s → %s', (text, mended) => {
    expect(mend(spaceBefore, text)).toBe(mended);
  });
});

describe('spaceAfter', () => {
  it.each([
    ['قال،ومضى؛وعاد', 'قال، ومضى؛ وعاد'],
    ['قال،«نعم»', 'قال، «نعم»'],
    ['١٢،٣٤٥', '١٢،٣٤٥'],
    ['عام ١٢،ثم', 'عام ١٢، ثم'],
    ['«نعم،» قال', '«نعم،» قال'],
    ['قال، ومضى،', 'قال، ومضى،'],
  ])('%s → %s', (text, mended) => {
    expect(mend(spaceAfter, text)).toBe(mended);
  });
});

describe('doubledSpaces', () => {
  it.each([
    ['قال  ومضى', 'قال ومضى'],
    ['قال \u00a0ومضى', 'قال ومضى'],
    ['قال  \n  ومضى', 'قال  \n  ومضى'],
    ['  قال', '  قال'],
  ])('%j → %j', (text, mended) => {
    expect(mend(doubledSpaces, text)).toBe(mended);
  });
});
