// The short vowels, their doubling, the silence and the small alef; the doubled consonant alone is written everywhere.
const VOWELS = /[\u064b-\u0650\u0652\u0670]/gu;
const LETTERS = /[\u0621-\u064a\u0671]/gu;

/** Modern prose has a mark on one letter in fifteen, a vocalised verse on two of three. */
const FULL = 0.4;
/** Of a word or two nothing follows. */
const FEWEST_LETTERS = 12;

/** The attribute of a block whose text is fully vocalised: its lines need more room (appendix A.5). */
export function vocalisation(text: string): string {
  const letters = text.match(LETTERS)?.length ?? 0;
  if (letters < FEWEST_LETTERS) return '';
  return (text.match(VOWELS)?.length ?? 0) / letters >= FULL ? ' data-vocal' : '';
}
