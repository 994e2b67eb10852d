import { describe, expect, test } from 'vitest';
import { gregorianMonths, moroccanMonths } from '@/content/calendar';
import { retellDigits, retellMonths, withoutVowels, writtenOffset } from '@/lib/reading/retell';

describe('digits', () => {
  test.each([
    ['9,724 زيارة', 'arab', '٩٬٧٢٤ زيارة'],
    ['٩٬٧٢٤ زيارة', 'latn', '9,724 زيارة'],
    ['1,234,567', 'arab', '١٬٢٣٤٬٥٦٧'],
    ['5, 6', 'arab', '٥, ٦'],
    ['ص 12–15', 'arab', 'ص ١٢–١٥'],
    ['٢٠٢٦م', 'latn', '2026م'],
    ['9,724 و٩', 'site', '9,724 و٩'],
  ] as const)('%s in %s', (text, digits, told) => {
    expect(retellDigits(text, digits)).toBe(told);
  });
});

describe('months', () => {
  test.each([
    ['15 تشرين الثاني (نوفمبر) 2026م', 'levant', '15 تشرين الثاني 2026م'],
    ['15 تشرين الثاني (نوفمبر) 2026م', 'gulf', '15 نوفمبر 2026م'],
    ['15 تشرين الثاني (نوفمبر) 2026م', 'both', '15 تشرين الثاني (نوفمبر) 2026م'],
    ['15 تشرين الثاني (نوفمبر) 2026م', 'site', '15 تشرين الثاني (نوفمبر) 2026م'],
    ['15 تشرين الثاني 2026', 'both', '15 تشرين الثاني (نوفمبر) 2026'],
    ['3 أوت 1999م', 'morocco', '3 غشت 1999م'],
    ['3 ماي 1999م', 'levant', '3 أيار 1999م'],
    ['3 يوليو 1999', 'maghreb', '3 جويلية 1999'],
    ['آب', 'gulf', 'أغسطس'],
    ['آبار', 'gulf', 'آبار'],
    ['كتاب', 'gulf', 'كتاب'],
    ['12 ربيع الأول 1448هـ', 'gulf', '12 ربيع الأول 1448هـ'],
    ['حزيران – تموز', 'gulf', 'يونيو – يوليو'],
  ] as const)('%s as in %s', (text, months, told) => {
    expect(retellMonths(text, months)).toBe(told);
  });

  test('every name of every region leads to the same month in every other', () => {
    const regions = { ...gregorianMonths, morocco: moroccanMonths };
    for (const [from, names] of Object.entries(regions)) {
      for (const [to, wanted] of Object.entries(regions)) {
        const told = names.map((name) => retellMonths(name, to as keyof typeof regions));
        expect([from, to, told]).toEqual([from, to, wanted]);
      }
    }
  });
});

describe('vowel marks', () => {
  test.each([
    ['مجلّةٌ في الثقافة', 'مجلة في الثقافة'],
    ['هٰذا', 'هذا'],
    ['قال: ﴿إِنَّا أَنْزَلْنَاهُ﴾ صَدَقَ', 'قال: ﴿إِنَّا أَنْزَلْنَاهُ﴾ صدق'],
    ['﴿بِسْمِ', '﴿بِسْمِ'],
    ['هــذا', 'هــذا'],
    ['ا\u0654', 'ا\u0654'],
    ['plain', 'plain'],
  ])('%s', (text, told) => {
    expect(withoutVowels(text)).toBe(told);
  });
});

describe('an offset into what is told', () => {
  const verse = 'كَتَبَ ﴿بِسْمِ﴾ ثُمَّ';
  const date = '15 تشرين الثاني (نوفمبر) 2026م';
  test.each([
    ['the beginning', 'كَتَبَ', 0, false, 0],
    ['the end', 'كَتَبَ', 3, true, 6],
    ['after a letter and its mark', 'كَتَبَ', 1, true, 2],
    ['before the next letter', 'كَتَبَ', 1, false, 2],
    ['in text that kept its marks', verse, withoutVowels(verse).indexOf('س'), false, verse.indexOf('س')],
    ['after it', verse, withoutVowels(verse).indexOf('ث'), false, verse.indexOf('ث')],
  ] as const)('%s', (_, written, offset, isEnd, place) => {
    expect(writtenOffset(written, withoutVowels(written), offset, isEnd)).toBe(place);
  });

  test.each([
    ['arab', 5, false, 5],
    ['arab', 5, true, 5],
  ] as const)('in other digits (%s, %i)', (digits, offset, isEnd, place) => {
    expect(writtenOffset('9,724 زيارة', retellDigits('9,724 زيارة', digits), offset, isEnd)).toBe(place);
  });

  test('within another name of a month', () => {
    const told = retellMonths(date, 'gulf');
    expect(writtenOffset(date, told, 2, true)).toBe(2);
    expect(writtenOffset(date, told, 6, false)).toBe(3);
    expect(writtenOffset(date, told, 6, true)).toBe(date.length);
  });
});
