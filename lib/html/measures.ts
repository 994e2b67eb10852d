/** Counts and cuts of plain text. */

/** Words as a reader sees them: runs with at least one letter or digit. */
export const countWords = (text: string): number =>
  text.split(/\s+/u).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;

/**
 * Arabic is read at about 138 words a minute (IReST, Trauzettel-Klosinski and Dietz 2012, table 2: 138 ± 20, since
 * its words carry article, conjunction and pronoun); Latin-tuned tools promise half the time it takes.
 */
export const WORDS_A_MINUTE = 138;

/** Whole minutes, at least 1. */
export const readingMinutes = (words: number): number => Math.max(1, Math.round(words / WORDS_A_MINUTE));

/** The beginning of a text, cut at a word, with an ellipsis where something is left out. Lines are joined. */
export function excerptOf(text: string, longest = 220): string {
  const line = text.replace(/\s+/gu, ' ').trim();
  if (line.length <= longest) return line;
  // A lone half of a pair of code units at the cut is no character.
  const cut = line.slice(0, longest - 1).replace(/[\ud800-\udbff]$/, '');
  const space = cut.lastIndexOf(' ');
  return `${(space > 0 ? cut.slice(0, space) : cut).replace(/[\p{P}\s]+$/u, '')}…`;
}
