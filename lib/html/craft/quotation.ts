import type { Edit } from '@/lib/html/craft/craft';

/** What is known of a quotation while it is read: its last paragraph so far, and whether words stand before it. */
export interface Quotation {
  last: { from: number; text: string; to?: number } | null;
  hasWords: boolean;
}

/** The paragraph before this one, if there was one, was of the words that are quoted. */
export function beginParagraph(quotation: Quotation, from: number): void {
  quotation.hasWords ||= (quotation.last?.text.trim() ?? '') !== '';
  quotation.last = { from, text: '' };
}

/** Whose words they are: a last paragraph that begins with a dash, and is short. */
const NAMED = /^\s*[\u2014\u2013]\s*\S/u;
const LONGEST_NAME = 160;

/**
 * Who is quoted stands after the quotation, not in it: a figure holds both (HTML standard, the blockquote element).
 * @param start where the closing tag of the quotation begins
 * @param end behind it
 * @param at behind the name of its opening tag, where it stands in the text itself
 */
export function attributionEdits(
  { last, hasWords }: Quotation,
  html: string,
  start: number,
  end: number,
  at: number | undefined,
): Edit[] {
  if (at === undefined || last?.to === undefined || !hasWords) return [];
  if (!NAMED.test(last.text) || last.text.length > LONGEST_NAME || html.slice(last.to, start).trim() !== '') return [];
  const opening = at - '<blockquote'.length;
  return [
    [opening, opening, '<figure class="quote">'],
    [last.from, last.from, '</blockquote><figcaption>'],
    [start, end, '</figcaption></figure>'],
  ];
}
