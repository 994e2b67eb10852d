import { describe, expect, it } from 'vitest';
import { correctionInput } from '@/lib/articles/correction';

const read = (given: object) => correctionInput.safeParse({ kind: 'notice', text: 'نصّ', ...given });

describe('a correction', () => {
  it.each<[string, object, object]>([
    ['needs no day', {}, { kind: 'notice', text: 'نصّ', madeAt: null }],
    ['takes an empty day for none', { madeAt: '' }, { madeAt: null }],
    ['keeps its line breaks, and nothing around', { text: ' سطر\r\nسطر \n' }, { text: 'سطر\nسطر' }],
    ['may be of an earlier day', { madeAt: '2020-02-29' }, { madeAt: '2020-02-29' }],
  ])('%s', (_, given, expected) => {
    expect(read(given).data).toMatchObject(expected);
  });

  it.each<[string, object, string]>([
    ['no text', { text: '  ' }, 'text'],
    ['too long a text', { text: 'ن'.repeat(2_001) }, 'text'],
    ['a kind that we do not know', { kind: 'joke' }, 'kind'],
    ['no day of the calendar', { madeAt: '2021-02-29' }, 'madeAt'],
    ['a day to come', { madeAt: '2999-01-01' }, 'madeAt'],
  ])('with %s is refused', (_, given, field) => {
    expect(read(given).error?.issues.map(({ path }) => path.join('.'))).toEqual([field]);
  });
});
