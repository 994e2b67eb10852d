import { abbreviations } from '@/content/abbreviations';
import { foreignPieces } from '@/lib/html/craft/foreign';

/** A stretch of Arabic text as it stands between two tags, with what helps eyes and screen readers put around it. */

// A verse of the Qur'an in its own brackets, and the place that may follow: between brackets of either shape.
const VERSE = /(\ufd3f[^\ufd3e\ufd3f<>]{1,2000}\ufd3e)(\s?)([[(][^[\]()<>]{2,40}[\])])?/gu;
/** Whether there is anything to do at all: most text holds neither a Latin letter nor a digit nor such a bracket. */
const MAY_HOLD = /[\p{Script=Latin}\d\u0660-\u0669\ufd3f]/u;

// Two numbers with a hyphen, before any letter: there alone, and not within a sentence, the bidirectional algorithm takes
// them for one number and begins at the left (rule W4). An isolated hyphen is none of a number.
const FIRST_SPAN = /^(\s*[([\u00ab]?\d{1,4})-(?=\d{1,4}(?![\d-]))/u;

/** @param text as it stands between two tags */
export function craftText(text: string): string {
  if (!MAY_HOLD.test(text)) return text;
  const span = FIRST_SPAN.exec(text);
  const html = span === null ? text : text.slice(span[0].length);
  let out = span === null ? '' : `${span[1] ?? ''}<bdi>-</bdi>`;
  let done = 0;
  for (const match of html.matchAll(VERSE)) {
    const [whole, verse = '', space = '', place] = match;
    out += craftAround(html.slice(done, match.index));
    out += `<span class="ayah">${kept(verse)}</span>${space}${place === undefined ? '' : unbroken(place)}`;
    done = match.index + whole.length;
  }
  return out + craftAround(html.slice(done));
}

const unbroken = (text: string): string => `<span class="nb">${text}</span>`;

/** A bracket that is set apart by a space keeps to its word, without a letter of the text being changed. */
const kept = (verse: string): string =>
  verse.replace(/^\ufd3f\s+\S+(?=\s)/u, unbroken).replace(/(?<=\s)\S+\s+\ufd3e$/u, unbroken);

const craftAround = (html: string): string =>
  foreignPieces(html)
    .map(({ text, lang }) => (lang === null ? expanded(text) : `<bdi lang="${lang}">${text}</bdi>`))
    .join('');

const MEANING = new Map(abbreviations.map(({ sign, means }) => [sign, means]));
const escaped = (sign: string) => sign.replace('.', '\\.');
const EDGE = String.raw`[\p{L}\p{M}\p{N}]`;
const SIGNS = new RegExp(
  abbreviations
    .map(({ sign, before, after }) => `(?<=${before})(?<!\\p{L}\\p{M}*)${escaped(sign)}(?!${EDGE})(?=${after})`)
    .join('|'),
  'gu',
);

/** Signs such as those of eras and pages, each with the word it stands for (appendix A.7). */
const expanded = (html: string): string =>
  html.replace(SIGNS, (sign) => `<abbr title="${MEANING.get(sign) ?? ''}">${sign}</abbr>`);

const ANY = abbreviations.map(({ sign }) => escaped(sign)).join('|');
const ALL_SIGNS = new RegExp(`(?<![\\p{L}\\p{M}])(?:${ANY})(?!${EDGE})`, 'gu');

/**
 * The same of a short text that the house itself has written, a date or a line of pages, where a sign has one meaning
 * whatever stands around it. Joined, the pieces are the text again.
 */
export function signPieces(text: string): { text: string; means: string | null }[] {
  const pieces: { text: string; means: string | null }[] = [];
  let done = 0;
  for (const { 0: sign, index } of text.matchAll(ALL_SIGNS)) {
    if (index > done) pieces.push({ text: text.slice(done, index), means: null });
    pieces.push({ text: sign, means: MEANING.get(sign) ?? null });
    done = index + sign.length;
  }
  if (done < text.length) pieces.push({ text: text.slice(done), means: null });
  return pieces;
}
