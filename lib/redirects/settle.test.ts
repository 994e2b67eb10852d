import { describe, expect, it } from 'vitest';
import { settle, type Move } from '@/lib/redirects/settle';

const moves = (text: string): Move[] =>
  text
    .split(' ')
    .filter(Boolean)
    .map((pair) => ({ from: pair.charAt(0), to: pair.charAt(1) }));
const after = (known: string, added: string) =>
  [...settle(new Map(moves(known).map(({ from, to }) => [from, to])), moves(added))]
    .map((pair) => pair.join(''))
    .sort()
    .join(' ');

describe('settle', () => {
  it.each([
    ['', 'ab', 'ab'],
    ['bc', 'ab', 'ac bc'],
    ['ab', 'bc', 'ac bc'],
    ['ab xb', 'bc', 'ac bc xc'],
    ['ab', 'ba', 'ba'],
    ['ab xb', 'ba', 'ba xa'],
    ['', 'aa', ''],
    ['', 'ab bc cd', 'ad bd cd'],
    ['', 'cd bc ab', 'ad bd cd'],
    ['', 'ab bc ca', 'ba ca'],
    ['ab', 'ac', 'ac'],
  ])('%s and %s give %s', (known, added, settled) => expect(after(known, added)).toBe(settled));

  it('never leaves a chain or a loop, whatever is added', () => {
    let seed = 7;
    const letter = () => 'abcdef'.charAt((seed = (seed * 16_807) % 2_147_483_647) % 6);
    let known = new Map<string, string>();
    for (let turn = 0; turn < 2_000; turn += 1) {
      known = settle(known, [{ from: letter(), to: letter() }]);
      for (const target of known.values()) expect(known.has(target)).toBe(false);
    }
  });
});
