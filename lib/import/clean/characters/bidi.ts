import type { TextFilter } from '@/lib/import/clean/filter';

const CONTROL = /[\u202a-\u202e\u2066-\u2069]/u;
const isIsolate = (sign: string) => sign >= '\u2066' && sign <= '\u2068';
const POP_ISOLATE = '\u2069';
const POP = '\u202c';
/** An embedding or isolate with nothing in it. */
const HOLLOW = /[\u202a\u202b\u202d\u202e]\u202c|[\u2066-\u2068]\u2069/gu;

/**
 * Direction controls of one line, balanced: what is left open is closed at its end, what closes nothing goes. Marks
 * of direction (U+200E, U+200F, U+061C) need no balance and stay.
 */
export const balanceBidi: TextFilter = (text, tally) => {
  if (!CONTROL.test(text)) return text;
  const balanced = balancedLine(text).replace(HOLLOW, '');
  if (balanced !== text) tally.repaired('bidi');
  return balanced;
};

function balancedLine(text: string): string {
  const open: string[] = [];
  let out = '';
  for (const sign of text) {
    if (!CONTROL.test(sign)) out += sign;
    else if (sign === POP) {
      if (open.at(-1) === POP) out += open.pop() ?? '';
    } else if (sign === POP_ISOLATE) {
      const at = open.lastIndexOf(POP_ISOLATE);
      // Closing an isolate closes all that was opened in it.
      if (at >= 0) out += open.splice(at).reverse().join('');
    } else if (open.length < 100) {
      open.push(isIsolate(sign) ? POP_ISOLATE : POP);
      out += sign;
    }
  }
  return out + open.reverse().join('');
}
