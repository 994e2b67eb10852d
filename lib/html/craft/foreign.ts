/** What runs from left to right inside Arabic text: where it begins and ends, and in which language it may be spoken. */

export interface Piece {
  text: string;
  /** Null for the text around; for a foreign fragment its language, or '' where nobody can tell. */
  lang: string | null;
}

const LATIN = String.raw`\p{Script=Latin}`;
// Arabic and its neighbours, its digits, its own points and quotation marks: at each of them a fragment ends. Two names
// with an Arabic comma between are two fragments, or they would change places.
const END = String.raw`\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\u060c\u061b\u061f\u0640\u0660-\u0669\u06f0-\u06f9\u00ab\u00bb\u2039\u203a\u2026\ufd3e\ufd3f`;
const ENTITY = String.raw`&#?\w+;`;
// A number that a letter follows at once is part of it, with its degrees and its minus: isolated alone, the G of «5G»
// would stand before the 5.
const NUMBER = String.raw`(?:(?<![^\s(])[-\u2212])?(?<!\d)\d[\d.,]{0,12}\u00b0?`;
// Numbers that are dialled or looked up as they stand, from left to right: telephones and books.
const CODE = String.raw`(?<!\d)(?:\+\d{1,3}(?:[ .-]\d{1,5}){2,6}|97[89](?:[ -]\d{1,7}){4})(?!\d)`;
// From the first Latin letter to the last letter or digit that nothing of the other direction parts from it: what the
// bidirectional algorithm itself sets as one run. Parted into words, a phrase would be read from its end.
const RUN = new RegExp(
  `(?<skip>${ENTITY})|(?:${NUMBER})?${LATIN}(?:(?:[^${END}&]|${ENTITY})*[${LATIN}\\p{M}\\d])?[+#]*|${CODE}`,
  'gu',
);
// What is said of a whole quotation, or of what stands in brackets, belongs to it.
const QUOTED = /[\u00ab\u201c\u2039"(]$/u;
const LAST_POINTS = /^[!?.]+(?=[\u00bb\u201d\u203a")])/u;

/**
 * @param text plain, or as it stands in HTML between two tags: references such as `&amp;` are left whole
 * @returns the pieces in order; joined they are the text again
 */
export function foreignPieces(text: string): Piece[] {
  const pieces: Piece[] = [];
  let done = 0;
  RUN.lastIndex = 0;
  for (let match = RUN.exec(text); match !== null; match = RUN.exec(text)) {
    if (match.groups?.['skip'] !== undefined) continue;
    const from = match.index;
    const end = from + balanced(match[0], text[from + match[0].length] ?? '');
    const points = QUOTED.test(text.slice(0, from)) ? (LAST_POINTS.exec(text.slice(end))?.[0].length ?? 0) : 0;
    const to = end + points;
    if (from > done) pieces.push({ text: text.slice(done, from), lang: null });
    pieces.push({ text: text.slice(from, to), lang: languageOf(text.slice(from, to)) });
    done = to;
    RUN.lastIndex = to;
  }
  if (done < text.length) pieces.push({ text: text.slice(done), lang: null });
  return pieces;
}

const LAST = new RegExp(`^.*[${LATIN}\\p{M}\\d]`, 'su');

/** How long a run is without half a pair of brackets: one that opened in it may close right behind it. */
function balanced(run: string, next: string): number {
  const open: number[] = [];
  for (const [place, character] of [...run.matchAll(/[()[\]]/gu)].map((match) => [match.index, match[0]] as const)) {
    if (character === '(' || character === '[') open.push(place);
    else if (open.pop() === undefined) return trimmed(run, place);
  }
  const first = open[0];
  if (first === undefined) return run.length;
  if (open.length === 1 && next === (run[first] === '(' ? ')' : ']')) return run.length + 1;
  return trimmed(run, first);
}

const trimmed = (run: string, end: number): number => LAST.exec(run.slice(0, end))?.[0].length ?? end;

// Little words that one of these languages alone has. A wrong language is worse than none: the screen reader would take
// the wrong voice, so whatever holds none of them, or those of two, stays unknown.
const WORDS: Record<string, ReadonlySet<string>> = {
  en: new Set(['the', 'of', 'and', 'in', 'to', 'for', 'with', 'from', 'on', 'is', 'by']),
  fr: new Set(['le', 'les', 'des', 'du', 'et', 'au', 'aux', 'une', 'sur', 'dans']),
  de: new Set(['der', 'das', 'und', 'von', 'ein', 'eine', 'zur', 'zum', 'im']),
  es: new Set(['el', 'los', 'las', 'y', 'una']),
  it: new Set(['il', 'gli', 'della', 'delle', 'dei', 'degli']),
};

function languageOf(run: string): string {
  const words = run.toLowerCase().split(/[^\p{L}]+/u);
  const found = Object.entries(WORDS).filter(([, known]) => words.some((word) => known.has(word)));
  return found.length === 1 ? (found[0]?.[0] ?? '') : '';
}
