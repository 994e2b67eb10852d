import { describe, expect, it } from 'vitest';
import { move, parseLines } from '@/lib/redirects/schema';

describe('move', () => {
  it('reads addresses into kept paths', () =>
    expect(move.parse({ from: 'https://old.example/%D8%A3/', to: '/section/ب' })).toEqual({
      from: '/أ',
      to: '/section/ب',
    }));

  it.each([
    [{ from: '', to: '/a' }, 'from', 'is empty'],
    [{ from: '/a', to: 'b' }, 'to', 'is not an address'],
    [{ from: '/a?p=1', to: '/b' }, 'from', 'has a query'],
    [{ from: '/admin/x', to: '/b' }, 'from', 'cannot move'],
    [{ from: '/a/', to: '/a' }, 'to', 'is the same'],
  ])('refuses %j', (typed, field, message) => {
    expect(move.safeParse(typed).error?.issues[0]).toMatchObject({ path: [field], message });
  });
});

describe('parseLines', () => {
  it('takes every usual separator and passes blank lines over', () => {
    const { moves, wrong } = parseLines('/a /b\r\n\n/c,/d\n/e\t/f g\n/h -> /i\n /j => /k ');
    expect(wrong).toEqual([]);
    expect(moves.map(({ from, to }) => `${from}>${to}`)).toEqual(['/a>/b', '/c>/d', '/e>/f g', '/h>/i', '/j>/k']);
  });

  it('tells which lines are wrong', () =>
    expect(parseLines('/a\n/b /c\n/d /e /f\n/g ?').wrong).toEqual([
      { line: 1, why: 'is not two addresses' },
      { line: 3, why: 'is not two addresses' },
      { line: 4, why: 'has a query' },
    ]));
});
