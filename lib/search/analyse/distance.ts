/**
 * Words one slip apart: a letter lost, added, changed, or two that changed places. The deletion hashes of two such
 * words always meet (Garbe's symmetric deletes), so an index over hashes finds them.
 */

/** Hashes of the word and of the word without each of its letters, each once, as signed 32-bit numbers. */
export function deletionHashes(word: string): number[] {
  const hashes = new Set([wordHash(word)]);
  for (let at = 0; at < word.length; at += 1) hashes.add(wordHash(word.slice(0, at) + word.slice(at + 1)));
  return [...hashes];
}

/** FNV-1a over UTF-16 units. */
export function wordHash(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash | 0;
}

/** Whether exactly one slip lies between two words. */
export function isOneSlip(one: string, other: string): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  if (long.length - short.length > 1 || one === other) return false;
  let start = 0;
  while (start < short.length && short[start] === long[start]) start += 1;
  let end = 0;
  while (end < short.length - start && short[short.length - 1 - end] === long[long.length - 1 - end]) end += 1;
  const [left, right] = [short.length - start - end, long.length - start - end];
  if (right === 1) return left <= 1;
  return left === 2 && right === 2 && short[start] === long[start + 1] && short[start + 1] === long[start];
}
