import { repairMojibake } from '@/lib/import/clean/characters/mojibake';
import { composeLetters } from '@/lib/import/clean/characters/compose';
import { dropControls } from '@/lib/import/clean/characters/controls';
import { sayDoubts } from '@/lib/import/clean/characters/doubts';
import { unfoldPresentation } from '@/lib/import/clean/characters/presentation';
import { Tally, type CleanContext, type TextFilter } from '@/lib/import/clean/filter';
import type { Repairs } from '@/lib/import/import-record';

export type { CleanContext } from '@/lib/import/clean/filter';

export interface CleanedBody {
  html: string;
  repairs: Repairs;
  /** In words for the person who runs the import. */
  warnings: string[];
}

const CHARACTERS: readonly TextFilter[] = [repairMojibake, dropControls, unfoldPresentation, composeLetters];

/** A body as its source kept it, to HTML free of what that source put there. Not yet sanitised: saving does that. */
export function cleanBody(raw: string, _context: CleanContext): CleanedBody {
  const tally = new Tally();
  const html = CHARACTERS.reduce((current, filter) => filter(current, tally), raw);
  sayDoubts(html, tally);
  return { html, repairs: tally.repairs, warnings: tally.warnings };
}
