import { expect, it } from 'vitest';
import { citedName, invertedName } from '@/lib/feeds/cited-names';
import type { RecordAuthor } from '@/lib/feeds/record';
import { plainName } from '@/tests/support/cited-record';

it.each<[string, Partial<RecordAuthor>, string]>([
  ['guesses nothing from the name', {}, 'أحمد محمد علي'],
  ['family first', { given: 'أحمد', family: 'علي' }, 'علي, أحمد'],
  ['with the father', { given: 'أحمد', father: 'محمد', family: 'علي' }, 'علي, أحمد محمد'],
  ['by nisba without a family', { given: 'أحمد', nisba: 'البغدادي' }, 'البغدادي, أحمد'],
  ['by laqab', { given: 'عمرو', father: 'بن بحر', laqab: 'الجاحظ', kunya: 'أبو عثمان' }, 'الجاحظ, عمرو بن بحر'],
  ['by kunya last', { given: 'أحمد', kunya: 'أبو الطيّب' }, 'أبو الطيّب, أحمد'],
  ['the whole name when there is nothing behind', { family: 'علي' }, 'أحمد محمد علي'],
  ['the whole name when there is nothing to enter it under', { given: 'أحمد', father: 'محمد' }, 'أحمد محمد علي'],
  ['what is blank is not known', { given: ' ', family: 'علي' }, 'أحمد محمد علي'],
  ['without tatweel', { given: 'أحمـد', family: 'علـي' }, 'علي, أحمد'],
])('%s', (_, parts, expected) => {
  expect(invertedName(citedName({ ...plainName('أحمد محمد علي'), ...parts }))).toBe(expected);
});
