import { describe, expect, test } from 'vitest';
import { readChoices, writeChoices } from '@/lib/reading/choices';

const OWN = { theme: 'system', size: 'normal', digits: 'site', months: 'site', marks: 'shown' };

describe('choices of a reader', () => {
  test.each([
    ['nothing', null, {}],
    ['an empty text', '', {}],
    [
      'all five',
      'sepia large arab both hidden',
      { theme: 'sepia', size: 'large', digits: 'arab', months: 'both', marks: 'hidden' },
    ],
    ['one alone', 'dark', { theme: 'dark' }],
    ['words of another place', 'arab dark sepia', {}],
    ['what an attacker may have kept', '"><script> __proto__ constructor 1 toString', {}],
    ['the good among the bad', 'blue small ٣ morocco', { size: 'small', months: 'morocco' }],
    ['more than there is', 'light normal latn gulf shown more', { theme: 'light', digits: 'latn', months: 'gulf' }],
  ])('%s', (_, kept, chosen) => {
    expect(readChoices(kept)).toEqual({ ...OWN, ...chosen });
  });

  test('come back as they were written', () => {
    const chosen = readChoices('sepia largest latn maghreb hidden');
    expect(readChoices(writeChoices(chosen))).toEqual(chosen);
  });
});
