import { describe, expect, it } from 'vitest';
import { fixText } from '@/lib/proof/fix';
import { longStrokes, lostMarks, singleStroke } from '@/lib/proof/strokes';

describe('longStrokes', () => {
  it.each([
    ['سلـــام', 'سلام'],
    ['سنة 1445هــ', 'سنة 1445هـ'],
    ['قال ــ وهو صادق ــ نعم', 'قال – وهو صادق – نعم'],
    ['عامـــ', 'عام'],
    ['سلـام', 'سلـام'],
  ])('%s → %s', (text, mended) => {
    expect(longStrokes(text).reduceRight(fixText, text)).toBe(mended);
  });
});

describe('singleStroke', () => {
  it.each([
    ['سلـام', 'سلام'],
    ['لـمحمد', 'لمحمد'],
    ['1445هـ', '1445هـ'],
    ['1445 هـالموافق', '1445 هـالموافق'],
    ['بـ«الكتاب»', 'بـ«الكتاب»'],
    ['بـ 12', 'بـ 12'],
    ['هـٰذا', 'هـٰذا'],
    ['سلـــام', 'سلـــام'],
  ])('%s → %s', (text, mended) => {
    expect(singleStroke(text).reduceRight(fixText, text)).toBe(mended);
  });
});

describe('lostMarks', () => {
  it.each([
    ['كتابٌ جديد', 'كتابٌ جديد'],
    ['كتاب ٌ جديد', 'كتابٌ جديد'],
    ['كتاب ٌجديد', 'كتابٌ جديد'],
    ['كتاب ٌ، جديد', 'كتابٌ، جديد'],
    ['َكتب', 'كتب'],
    ['قال،َ نعم', 'قال، نعم'],
    ['(َكتب)', '(كتب)'],
    ['علامة «ً» وحدها', 'علامة «ً» وحدها'],
    ['كتبََ', 'كتبَ'],
    ['كتَّب', 'كتَّب'],
    ['حقّّ', 'حقّ'],
    ['حقَّ', 'حقَّ'],
    ['لَا رَيْبَ ۛ فِيهِ', 'لَا رَيْبَ ۛ فِيهِ'],
    ['هـٰذا', 'هـٰذا'],
  ])('%s → %s', (text, mended) => {
    expect(lostMarks(text).reduceRight(fixText, text)).toBe(mended);
  });
});
