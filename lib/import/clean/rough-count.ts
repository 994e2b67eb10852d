import { magnitudes } from '@/content/import-words';
import { fold } from '@/lib/arabic/fold';
import { withoutHidden } from '@/lib/arabic/marks';
import { parseCount, toAsciiDigits } from '@/lib/arabic/numerals';
import { parseViewsLine } from '@/lib/import/clean/views';

export interface RoughCount {
  count: number;
  /** Whether it was rounded by whoever wrote it. */
  approximate: boolean;
}

const LARGEST = 2_147_483_647;
/** A number, perhaps with one or two decimals, and a word or letter behind it. */
const ROUNDED = /^(\d{1,4})(?:[.,\u066b](\d{1,2}))?\s*(\p{L}[\p{L}\p{M}]*)$/u;
const sizes = new Map(Object.entries(magnitudes).map(([word, size]) => [fold(word), size]));

/**
 * Reads a count as `parseCount` does, or with its noun, or rounded to thousands and millions: "1.2K".
 * @returns null for anything else: negatives, decimals, more than 2³¹−1
 */
export function parseRoughCount(text: string): RoughCount | null {
  const exact = parseCount(text) ?? parseViewsLine(text);
  if (exact !== null) return { count: exact, approximate: false };
  const parts = ROUNDED.exec(toAsciiDigits(withoutHidden(text)).trim());
  const size = sizes.get(fold(parts?.[3] ?? ''));
  if (!parts || size === undefined) return null;
  // Whole numbers only: 1.2 times a thousand is not always a thousand two hundred.
  const [, whole = '0', decimals = ''] = parts;
  const count = (Number(whole + decimals.padEnd(2, '0')) * size) / 100;
  return count <= LARGEST ? { count, approximate: true } : null;
}
