import { balanceBidi } from '@/lib/import/clean/characters/bidi';
import { dropControls } from '@/lib/import/clean/characters/controls';
import { sayDoubts } from '@/lib/import/clean/characters/doubts';
import { decodeAgain } from '@/lib/import/clean/characters/entities';
import { repairMojibake } from '@/lib/import/clean/characters/mojibake';
import { unfoldPresentation } from '@/lib/import/clean/characters/presentation';
import { Tally, type TextFilter } from '@/lib/import/clean/filter';
import type { Repairs } from '@/lib/import/import-record';

const normalise: TextFilter = (text, tally) => {
  const composed = text.normalize('NFC');
  if (composed !== text) tally.repaired('composed');
  return composed;
};

const plainSpaces: TextFilter = (text, tally) => {
  const plain = text.replace(/\s+/gu, ' ').trim();
  if (plain !== text) tally.repaired('spaces');
  return plain;
};

/** In this order: bytes first, for the rest looks at letters; entities before what they may stand for. */
const FILTERS: readonly TextFilter[] = [
  decodeAgain,
  repairMojibake,
  dropControls,
  unfoldPresentation,
  normalise,
  balanceBidi,
  plainSpaces,
];

/**
 * A title, a name, an excerpt or any other line of plain text, free of what its source did to it.
 * @param raw text without markup, decoded once already
 */
export function cleanText(raw: string): { text: string; repairs: Repairs; warnings: string[] } {
  const tally = new Tally();
  const text = FILTERS.reduce((current, filter) => filter(current, tally), raw);
  sayDoubts(text, tally);
  return { text, repairs: tally.repairs, warnings: tally.warnings };
}
