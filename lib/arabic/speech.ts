import { speechRules } from '@/content/speech-words';

/** From print to speech: in which pieces a voice is given a text, and in which words. Runs in the reader's browser. */

const LETTER = '[\\p{L}\\p{M}\\p{N}]';
const NUMBER = '(?:\\d+(?:[.,]\\d+)*)';
/** The conjunction of one letter may stand before an abbreviation. */
const BEFORE = `(?:(?<!${LETTER})|(?<=(?<!${LETTER})\\u0648))`;

const rules = speechRules.map(([pattern, spoken]): [RegExp, string] => {
  const source = pattern.replaceAll('#', NUMBER).replaceAll('~', ' ?');
  const after = pattern.includes('(?=') ? '' : `(?!${LETTER})`;
  return [new RegExp(pattern.length === 1 ? pattern : BEFORE + source + after, 'gu'), spoken];
});

/**
 * The words for a piece of text: abbreviations and signs written out where what stands beside them says which are meant,
 * and left alone where it does not. Vowel marks stay, since a voice reads by them; the last step spells the ligatures of
 * whole phrases, as Unicode has them (NFKC).
 */
export function spokenText(text: string): string {
  const plain = text
    .replace(/[\u0660-\u0669]/gu, (digit) => String(digit.charCodeAt(0) - 0x660))
    .replace(/https?:\S+|[\p{Cf}*_|#]/gu, '')
    .replace(/\s+/gu, ' ')
    .trim();
  const said = rules.reduce((from, [pattern, spoken]) => from.replace(pattern, spoken), plain);
  return said.normalize('NFKC').replace(/ +/gu, ' ').trim();
}

/** Behind a sentence; a point behind a single letter is an abbreviation's. */
const BEHIND = /(?<=(?<!(?<![\p{L}\p{M}\p{N}])\p{L})[.!?\u061f\u2026][^\s\p{L}\p{N}(\u00ab]{0,4}\s)/u;

/**
 * At most 150 characters, until a comma where there is one: Chrome falls silent after fifteen seconds of one utterance,
 * and a slow voice says some twelve characters a second.
 */
const PIECE = /.{1,150}$|.{40,148}[\u060c\u061b:]\s|.{1,149}\s|.{150}/gsu;

/** Where the pieces to be read stand in a paragraph: sentences, and long ones in parts. */
export function piecesIn(text: string): [from: number, to: number][] {
  let at = 0;
  return text
    .split(BEHIND)
    .flatMap((sentence) => sentence.match(PIECE) ?? [])
    .map((piece): [number, number, string] => [at, (at += piece.length), piece])
    .filter(([, , piece]) => /[\p{L}\p{N}]/u.test(piece))
    .map(([from, to]) => [from, to]);
}
