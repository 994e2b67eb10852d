import { describe, expect, it } from 'vitest';
import { fixText } from '@/lib/proof/fix';
import { hiddenCharacters, joiners } from '@/lib/proof/hidden';

describe('hiddenCharacters', () => {
  it.each([
    ['\u200fكتاب\u200e', 'كتاب'],
    ['\ufeffكتاب\u202b جديد\u202c', 'كتاب جديد'],
    ['كت\u200bاب', 'كتاب'],
    ['كت\u200cاب', 'كت\u200cاب'],
    ['1445 ه\u200d', '1445 ه\u200d'],
    ['👩\u200d🔬', '👩\u200d🔬'],
    ['كتاب\u200c جديد', 'كتاب جديد'],
  ])('%j → %j', (text, mended) => {
    expect(hiddenCharacters(text).reduceRight(fixText, text)).toBe(mended);
  });
});

describe('joiners', () => {
  it.each([
    ['دار\u200cالكتب', ''],
    ['كت\u200cاب', null],
    ['كت\u200dاب', ''],
  ])('%j', (text, replacement) => {
    expect(joiners(text)).toMatchObject([{ replacement }]);
  });

  it('leaves joiners at the edge of a word to the other rule', () => {
    expect(joiners('كتاب\u200c جديد')).toEqual([]);
  });
});
