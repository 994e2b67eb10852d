/** Controls that override what the letters say, and characters that are not seen; joiners are letters' business. */
const HIDDEN = /[\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/gu;

/**
 * The characters of a pasted text: no direction controls, no rows of spaces. A no-break space stays where it has a
 * reason, beside a number or a foreign sign of punctuation.
 */
export const cleanCharacters = (text: string): string =>
  text
    .replace(HIDDEN, '')
    .replace(/[ \t\r\n\u00a0]*(?:[ \t\r\n][ \t\r\n\u00a0]+|\u00a0[ \t\r\n\u00a0]+)/gu, ' ')
    .replace(/(?<![\p{N}\u00ab])\u00a0(?![\p{N}\u00bb:;!?%])/gu, ' ');
