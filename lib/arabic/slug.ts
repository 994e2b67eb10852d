import { toAsciiDigits } from '@/lib/arabic/numerals';
import { withoutHidden, withoutMarks } from '@/lib/arabic/marks';

const LONGEST = 60;

/**
 * The readable part of an address, made from a title: Arabic letters stay, as readers and search engines expect;
 * marks and punctuation go; words are joined by hyphens; cut at a word at 60 characters.
 * Identity never depends on it (decision 002).
 * @returns at least one character: "-" when the title holds no letter and no digit
 */
export function slugify(title: string): string {
  // Composed again at the end, and after the change of case: an address is compared in NFC.
  const words = toAsciiDigits(withoutMarks(withoutHidden(title.normalize('NFKC'))))
    .toLowerCase()
    .normalize('NFC')
    .match(/[\p{L}\p{N}\p{M}]+/gu);
  if (words === null) return '-';
  const [first, ...others] = words;
  let slug = [...first].slice(0, LONGEST).join('');
  for (const word of others) {
    if (slug.length + 1 + word.length > LONGEST) break;
    slug += `-${word}`;
  }
  return slug;
}
