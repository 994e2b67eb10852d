import { fold } from '@/lib/arabic/fold';

/** The blocks in which single characters fold to something else: Arabic, its additions, hidden signs. */
const BLOCKS = [
  [0x00ad, 0x00ad],
  [0x0600, 0x06ff],
  [0x08a0, 0x08ff],
  [0x200b, 0x200f],
  [0x202a, 0x202e],
  [0x2066, 0x2069],
  [0xfeff, 0xfeff],
] as const;

/**
 * The fold character by character, for where it has to be done by a table (the database's `translate`): each character
 * of `from` becomes the one at the same place of `to`, or nothing where `to` has ended.
 */
export function foldTable(): { from: string; to: string } {
  const changed: string[] = [];
  const dropped: string[] = [];
  let to = '';
  for (const [first, last] of BLOCKS) {
    for (let code = first; code <= last; code += 1) {
      const character = String.fromCodePoint(code);
      const folded = fold(character);
      if (folded === '') dropped.push(character);
      else if (folded !== character && folded.length === 1) {
        changed.push(character);
        to += folded;
      }
    }
  }
  return { from: [...changed, ...dropped].join(''), to };
}
