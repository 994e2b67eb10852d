import { repairMojibake } from '@/lib/import/clean/characters/mojibake';
import { composeLetters } from '@/lib/import/clean/characters/compose';
import { dropControls } from '@/lib/import/clean/characters/controls';
import { sayDoubts } from '@/lib/import/clean/characters/doubts';
import { unfoldPresentation } from '@/lib/import/clean/characters/presentation';
import { Tally, type CleanContext, type TextFilter } from '@/lib/import/clean/filter';
import { isEscaped, unescapeOnce } from '@/lib/import/clean/markup/entities';
import { cleanMarkup } from '@/lib/import/clean/markup/markup';
import { expandShortcodes } from '@/lib/import/clean/shortcodes/shortcodes';
import type { Repairs } from '@/lib/import/import-record';

export type { CleanContext } from '@/lib/import/clean/filter';

export interface CleanedBody {
  html: string;
  repairs: Repairs;
  /** In words for the person who runs the import. */
  warnings: string[];
}

const CHARACTERS: readonly TextFilter[] = [repairMojibake, dropControls, unfoldPresentation, composeLetters];

/** No markup, no entity, no shortcode, no line that would part paragraphs: nothing to parse. */
const isPlain = (text: string): boolean => !/[<&\n[]|https?:|[\u202a-\u202e\u2066-\u2069]/u.test(text);

/** A body as its source kept it, to HTML free of what that source put there. Not yet sanitised: saving does that. */
export function cleanBody(raw: string, context: CleanContext): CleanedBody {
  const tally = new Tally();
  let html = CHARACTERS.reduce((current, filter) => filter(current, tally), raw);
  if (isEscaped(html)) {
    html = unescapeOnce(html);
    tally.repaired('entities');
    tally.warn('the whole body was escaped once too often');
  }
  if (/\r/u.test(html)) html = html.replace(/\r\n?/gu, '\n');
  if (context.form === 'wordpress') html = expandShortcodes(html, context, tally);
  const clean = isPlain(html) && context.form === 'html' ? html : cleanMarkup(html, context, tally);
  sayDoubts(clean, tally);
  // Line ends alone are no repair.
  return { html: tally.total === 0 ? raw : clean, repairs: tally.repairs, warnings: tally.warnings };
}
