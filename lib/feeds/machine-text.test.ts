import { describe, expect, it } from 'vitest';
import { machineText, machineTitle } from '@/lib/feeds/machine-text';

describe('a text for machines', () => {
  it.each([
    ['loses the stroke that lengthens', 'الكتـــاب العربـي', 'الكتاب العربي'],
    ['keeps it in the sign of the Hijra', 'سنة 1439هـ ثمّ 1440 هـ.', 'سنة 1439هـ ثمّ 1440 هـ.'],
    ['keeps it in particles before a foreign word', 'نقدٌ لـ Go وبـ«Go» والـ PDF', 'نقدٌ لـ Go وبـ«Go» والـ PDF'],
    ['loses a dash made of it', 'أوّلًا ـ ثانيًا', 'أوّلًا ثانيًا'],
    ['loses direction controls', '\u200fقال\u200e «Go» \u2067ثمّ\u2069\u061c', 'قال «Go» ثمّ'],
    ['loses what is not seen', 'كل\u00adمة\u200b\ufeff\u0007', 'كلمة'],
    ['keeps the joiners', 'می\u200cخواهم', 'می\u200cخواهم'],
    ['keeps vowel marks', 'نَصٌّ', 'نَصٌّ'],
    ['is one line', ' أوّل\n\tثانٍ \u00a0', 'أوّل ثانٍ'],
    ['is composed', 'ا\u0653', 'آ'],
    ['leaves the rest to the writer of the format', 'A & B "C" <d> \'e\'', 'A & B "C" <d> \'e\''],
  ])('%s', (_, text, expected) => {
    expect(machineText(text)).toBe(expected);
  });
});

it('a title goes from the page out to the site', () => {
  expect(machineTitle(['الور\u0640ق', 'تاريخ', 'خزانة'])).toBe('الورق — تاريخ — خزانة');
  expect(machineTitle(['الورق', '', ' '])).toBe('الورق');
});
