import { CODE_PAGES, type CodePage } from '@/lib/import/clean/characters/code-pages';
import { sampleOf, type TextFilter } from '@/lib/import/clean/filter';

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
const ARABIC = /[\u0620-\u064a\u0660-\u0669\u0671-\u06d3\u060c\u061b\u061f]/gu;
/** Misread once, encoded and misread again, and once more: nobody has seen a fourth time. */
const DEEPEST = 3;

/**
 * UTF-8 that was read in another code page, once or several times: read rightly again. Only where no byte was lost on
 * the way, and where the result is more Arabic than what it came from. The reader of the report sees before and after.
 */
export const repairMojibake: TextFilter = (text, tally) => {
  if (!CODE_PAGES.some(({ trace }) => trace.test(text))) return text;
  let best: { text: string; pages: string[] } | null = null;
  let current = text;
  const pages: string[] = [];
  while (pages.length < DEEPEST) {
    const next = readAgain(current);
    if (!next) break;
    current = next.text;
    pages.push(next.page);
    if (gain(best?.text ?? text, current) > 0) best = { text: current, pages: [...pages] };
  }
  if (best) {
    tally.repaired('mojibake');
    const [before, after] = firstDifference(text, best.text);
    tally.warn(`UTF-8 that was read as ${best.pages.join(' and ')}, repaired: "${before}" became "${after}"`);
    return best.text;
  }
  if (isSurelyBroken(text)) tally.warn(`letters misread that cannot be restored without loss: "${brokenSample(text)}"`);
  return text;
};

/** One misreading undone wherever the bytes fit. Null where nothing fits, or where bytes of what was misread are lost. */
function readAgain(text: string): { text: string; page: string } | null {
  for (const page of CODE_PAGES) {
    if (!page.trace.test(text)) continue;
    let [changed, lost] = [false, false];
    const read = text.replace(page.rows, (row) => {
      const again = rowAgain(row, page);
      if (again !== null) changed = true;
      // Letters of a neighbouring alphabet stand for themselves; a trace of misreading that does not fit is a loss.
      else if (/[\u00d8-\u00db][\u0080-\u00bf]/u.test(row)) lost = true;
      return again ?? row;
    });
    if (changed && !lost) return { text: read, page: page.name };
  }
  return null;
}

function rowAgain(row: string, { byteOf }: CodePage): string | null {
  const bytes = Uint8Array.from(row, (character) => byteOf.get(character) ?? 0);
  try {
    return decoder.decode(bytes);
  } catch {
    return null;
  }
}

/** How much more Arabic the second text is: letters of one alphabet misread are more characters, and fewer letters. */
function gain(before: string, after: string): number {
  const [less, more] = [countArabic(before), countArabic(after)];
  return more / countForeign(after) - less / countForeign(before);
}
const countArabic = (text: string): number => text.match(ARABIC)?.length ?? 0;
/** Characters beyond ASCII; at least one. */
const countForeign = (text: string): number => Math.max(1, text.match(/[^\0-\u007f]/gu)?.length ?? 0);

const BROKEN = /(?:[\u00d8\u00d9][\u0080-\u00bf\u2018-\u2022\u0192\u02c6\u02dc]?.?){4,}/u;
const isSurelyBroken = (text: string): boolean => BROKEN.test(text);
const brokenSample = (text: string): string => sampleOf(text.slice(BROKEN.exec(text)?.index ?? 0).trim());

function firstDifference(before: string, after: string): [string, string] {
  let at = 0;
  while (at < before.length && before[at] === after[at]) at += 1;
  const from = Math.max(0, at - 5);
  return [sampleOf(before.slice(from)), sampleOf(after.slice(from))];
}
