import { describe, expect, it } from 'vitest';
import { CommandError } from '@/lib/cli/terminal';
import { CELLS, MEASURES, readOptions } from './options';

describe('readOptions', () => {
  it('measures everything at 10,000 articles when nothing is said', () => {
    expect(readOptions([])).toEqual({
      ...{ articles: 10_000, seconds: 4, json: false, compare: false },
      ...{ measures: MEASURES, cells: CELLS },
    });
  });

  it('takes measures and cells by name', () => {
    expect(readOptions(['--only', 'cold,wire'])).toMatchObject({ measures: ['wire', 'cold'], cells: [] });
    expect(readOptions(['--only', 'load'])).toMatchObject({ measures: ['load'], cells: CELLS });
    expect(readOptions(['--only', '404', '--only', 'home'])).toMatchObject({
      measures: ['load'],
      cells: ['home', '404'],
    });
  });

  it.each([
    ['--articles', 'many'],
    ['--articles', '10'],
    ['--seconds', '0'],
    ['--seconds', '1.5'],
    ['--only', 'homes'],
    ['--what', '1'],
    ['stray', 'words'],
    ['--help', '--json'],
  ])('explains itself after %s %s', (...args) => {
    expect(() => readOptions(args)).toThrow(CommandError);
  });
});
