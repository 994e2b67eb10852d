import type { Fix, Rule } from '@/lib/proof/finding';
import { proof } from '@/lib/proof/proof';

/** Mends one finding of a plain text; a text that has changed since stays as it is. */
export const fixText = (text: string, { start, end, found, replacement }: Fix): string =>
  replacement === null || text.slice(start, end) !== found
    ? text
    : `${text.slice(0, start)}${replacement}${text.slice(end)}`;

/** Mending may uncover more ("a a a"): a few rounds settle everything seen. */
export const ROUNDS = 5;

/** Mends everything that a rule finds in a plain text and can decide. */
export function fixAllText(text: string, rule: Rule): string {
  let mended = text;
  for (let round = 0; round < ROUNDS; round += 1) {
    const findings = proof(mended).filter((one) => one.rule === rule && one.replacement !== null);
    if (findings.length === 0) break;
    // From the end, so that the places before stay true.
    mended = findings.reduceRight(fixText, mended);
  }
  return mended;
}
