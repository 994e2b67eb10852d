import { TASHKEEL } from '@/lib/arabic/marks';
import { IN_WORD } from '@/lib/proof/classes';
import { findAll, type Finding } from '@/lib/proof/finding';

/** Letters that look right and are not: of another language's keyboard, or of an old font. */

const YA = '\u06cc';
/** Keheh, heh doachashmee, heh goal, teh marbuta goal, yeh barree and Farsi yeh, to the Arabic letters they imitate. */
const ARABIC: Record<string, string> = {
  '\u06a9': '\u0643',
  '\u06be': '\u0647',
  '\u06c1': '\u0647',
  '\u06c3': '\u0629',
  '\u06d2': '\u064a',
  [YA]: '\u064a',
};

/** Peh, tcheh, jeh, gaf, and the retroflex letters of Urdu: a word with one of them is foreign, and spelt as it is. */
const FOREIGN = /[\u067e\u0686\u0698\u06af\u0679\u0688\u0691]/u;
const WORD = new RegExp(`(?:${IN_WORD}|\\u200c)+`, 'gu');
const FINAL_YA = new RegExp(`${YA}(?=[${TASHKEEL}]*$)`, 'u');

/** Small words whose last letter is surely a dotless ya: ila, hatta, mata, lada, siwa. */
const DOTLESS = /^[\u0648\u0641]?(?:[\u0625\u0627]\u0644|\u062d\u062a|\u0645\u062a|\u0644\u062f|\u0633\u0648)\u06cc$/u;

/** Persian and Urdu letters inside Arabic words; a ya that ends the word has a rule of its own. */
export const persianLetters = (text: string): Finding[] =>
  findAll('persian', text, WORD, (word) => {
    if (FOREIGN.test(word)) return undefined;
    const last = FINAL_YA.exec(word)?.index ?? -1;
    return [...word].map((letter, at) => (at === last ? letter : (ARABIC[letter] ?? letter))).join('');
  });

/** A Persian ya at the end stands for the dotted or the dotless one: only the word tells which. */
export const finalYa = (text: string): Finding[] =>
  findAll('ya', text, WORD, (word) => {
    if (FOREIGN.test(word) || !FINAL_YA.test(word)) return undefined;
    return DOTLESS.test(word) ? word.replace(FINAL_YA, '\u0649') : null;
  });

// Without the ornate brackets, the honorifics and the word signs (U+FD3E–FD4F, U+FDF0–FDFF), which are what they are.
const FORMS = /[\ufb50-\ufd3d\ufd50-\ufdcf\ufe70-\ufefc]+/gu;

/** Letters stored by their printed shape, as old programs and PDFs do. */
export const presentationForms = (text: string): Finding[] =>
  // Shapes of a lone mark decompose into a space and the mark.
  findAll('presentation', text, FORMS, (run) => run.normalize('NFKC').replace(/ (?=\p{M})/gu, ''));
