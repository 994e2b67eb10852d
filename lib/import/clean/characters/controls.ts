import { signOfControl } from '@/lib/import/clean/characters/code-pages';
import type { TextFilter } from '@/lib/import/clean/filter';

/** Controls but tab and line breaks, halves of a pair, non-characters, anchors of annotations, stray byte order marks. */
const UNWANTED = new RegExp(
  '[\\0-\\x08\\x0b\\x0c\\x0e-\\x1f\\x7f-\\x9f\\u200b\\u2028\\u2029\\ufeff\\ufff9-\\ufffc\\ufffe\\uffff]|\\p{Surrogate}',
  'gu',
);
const BREAKS = new Set([0x0b, 0x0c, 0x85, 0x2028, 0x2029]);

/** Characters that no text has: gone, or what was meant (a line break, a quotation mark of windows-1252). */
export const dropControls: TextFilter = (text, tally) => {
  let count = 0;
  const clean = text.replace(UNWANTED, (character) => {
    count += 1;
    const code = character.charCodeAt(0);
    if (BREAKS.has(code)) return '\n';
    return code >= 0x80 && code <= 0x9f ? signOfControl(code) : '';
  });
  tally.repaired('control-characters', count);
  if (/\ufffd/u.test(clean)) tally.warn(`${clean.split('\ufffd').length - 1} character(s) were lost before: \ufffd`);
  return clean;
};
