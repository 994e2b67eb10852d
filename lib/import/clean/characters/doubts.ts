import { sampleOf, type Tally } from '@/lib/import/clean/filter';

/** What no filter may decide: it is only said. */
export function sayDoubts(text: string, tally: Tally): void {
  sayReversed(text, tally);
  sayPersian(text, tally);
  const own = /[\ue000-\uf8ff]/u.exec(text);
  if (own) tally.warn(`signs of a special font that other fonts do not have, near "${near(text, own.index)}"`);
}

const near = (text: string, at: number): string =>
  sampleOf(
    text
      .slice(Math.max(0, at - 15), at + 25)
      .replace(/<[^>]*>?/gu, ' ')
      .trim(),
  );

/** Words of Arabic letters. Ta marbuta and alef maqsura end words, the article begins them. */
const WORDS = /[\u0621-\u064a]{2,}/gu;

/** Text in the order in which it was drawn, from its end to its beginning, as bad converters of PDF leave it. */
function sayReversed(text: string, tally: Tally): void {
  if (!/(?<![\u0621-\u065f])[\u0629\u0649][\u0621-\u064a]/u.test(text)) return;
  let [forth, back] = [0, 0];
  for (const [word] of text.slice(0, 20_000).matchAll(WORDS)) {
    if (/^\u0627\u0644|[\u0629\u0649]$/u.test(word)) forth += 1;
    if (/\u0644\u0627$|^[\u0629\u0649]/u.test(word)) back += 1;
  }
  if (back > forth && back >= 2)
    tally.warn(`the letters seem to stand in reverse order, left as they are: "${near(text, 15)}"`);
}

/** Persian ya and kaf in Arabic words look alike in print, and are other letters to a search elsewhere. */
function sayPersian(text: string, tally: Tally): void {
  const found = /[\u0621-\u064a\u06a9\u06cc]*[\u06a9\u06cc][\u0621-\u064a\u06a9\u06cc]*/u.exec(text);
  // A text with no Arabic ya, kaf or ta marbuta at all is Persian.
  if (!found || !/[\u064a\u0643\u0629]/u.test(text)) return;
  const count = text.match(/[\u06a9\u06cc]/gu)?.length ?? 0;
  tally.warn(`Persian ya or kaf in Arabic text, ${count} time(s), left as written: "${found[0].slice(0, 40)}"`);
}
