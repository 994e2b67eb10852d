import { sampleOf, type CleanContext, type Tally } from '@/lib/import/clean/filter';
import { meaningOf } from '@/lib/import/clean/shortcodes/meanings';
import { shortcodesIn, type Code } from '@/lib/import/clean/shortcodes/scan';

type Edit = [from: number, to: number, text: string];

/**
 * Shortcodes to what they mean in HTML. A pair that nobody knows goes and what it holds stays; one without a pair is
 * left as it is written; both are named to the reader of the report.
 */
export function expandShortcodes(html: string, context: CleanContext, tally: Tally): string {
  if (!/\[[a-z/]/iu.test(html)) return html;
  const edits: Edit[] = [];
  for (const code of shortcodesIn(html)) {
    if (code.isClosing) continue;
    const meaning = meaningOf(code, context, tally);
    if (meaning) {
      const { opening, closing = '', drops = false } = meaning;
      if (code.closer && drops) edits.push([code.from, code.closer.to, opening]);
      else {
        edits.push([code.from, code.to, opening]);
        if (code.closer) edits.push([code.closer.from, code.closer.to, closing]);
      }
      tally.repaired('shortcodes');
    } else edits.push(...unknown(code, html, tally));
  }
  return edited(html, edits);
}

function unknown(code: Code, html: string, tally: Tally): Edit[] {
  const { closer, from, to, name, attributes } = code;
  if (closer) {
    tally.repaired('shortcodes');
    tally.warn(`an unknown shortcode, taken off its text: ${sampleOf(html.slice(from, to), 80)}`);
    return [
      [from, to, ''],
      [closer.from, closer.to, ''],
    ];
  }
  // A word in Latin letters between brackets is a remark of the writer's.
  if (attributes.size > 0 || /[_-]/u.test(name)) {
    tally.warn(`an unknown shortcode, left as it is: ${sampleOf(html.slice(from, to), 80)}`);
  }
  return [];
}

/** What is inside of something dropped is dropped with it. */
function edited(html: string, edits: Edit[]): string {
  if (edits.length === 0) return html;
  let out = '';
  let done = 0;
  for (const [from, to, replacement] of edits.sort((one, other) => one[0] - other[0])) {
    if (from < done) continue;
    out += html.slice(done, from) + replacement;
    done = to;
  }
  return out + html.slice(done);
}
