import { describe, expect, it } from 'vitest';
import { finalYa, persianLetters, presentationForms } from '@/lib/proof/letters';

const brief = (findings: { found: string; replacement: string | null }[]) =>
  findings.map(({ found, replacement }) => [found, replacement]);

describe('persianLetters', () => {
  it.each<[string, [string, string][]]>([
    ['كتاب علي', []],
    ['ک\u062aاب', [['ک\u062aاب', 'ك\u062aاب']]],
    [
      'کِتاب مفید',
      [
        ['کِتاب', 'كِتاب'],
        ['مفید', 'مفيد'],
      ],
    ],
    ['چاک و گیاه و پکیج', []],
    ['علی', []],
    ['کلی', [['کلی', 'كلی']]],
    [
      'مدرسۃ ہذا ھذا',
      [
        ['مدرسۃ', 'مدرسة'],
        ['ہذا', 'هذا'],
        ['ھذا', 'هذا'],
      ],
    ],
  ])('%s', (text, expected) => {
    expect(brief(persianLetters(text))).toEqual(expected);
  });

  it('gives offsets in UTF-16', () => {
    expect(persianLetters('😀 کان')).toMatchObject([{ start: 3, end: 6, found: 'کان' }]);
  });
});

describe('finalYa', () => {
  it.each<[string, [string, string | null][]]>([
    ['علي إلى', []],
    [
      'إلی البيت حتی',
      [
        ['إلی', 'إلى'],
        ['حتی', 'حتى'],
      ],
    ],
    ['علی', [['علی', null]]],
    ['بيت', []],
    ['چای', []],
  ])('%s', (text, expected) => {
    expect(brief(finalYa(text))).toEqual(expected);
  });
});

describe('presentationForms', () => {
  it.each<[string, [string, string][]]>([
    ['ﷺ ﷲ ﴿قل﴾ ﷽', []],
    ['ﻛﺘﺎﺏ', [['ﻛﺘﺎﺏ', 'كتاب']]],
    ['ﻻ بأس', [['ﻻ', 'لا']]],
    ['بﹰ', [['ﹰ', '\u064b']]],
  ])('%s', (text, expected) => {
    expect(brief(presentationForms(text))).toEqual(expected);
  });
});
