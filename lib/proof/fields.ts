import { fixAllText, fixText } from '@/lib/proof/fix';
import { applyAll, applyFix, proofHtml, type HtmlFinding } from '@/lib/proof/html';
import type { Rule } from '@/lib/proof/finding';
import { proof } from '@/lib/proof/proof';

/** The proof of a form: fields of plain text and fields of HTML alike. */

export interface ProofField {
  name: string;
  label: string;
  text?: string;
  html?: string;
}

export interface FieldFinding extends HtmlFinding {
  field: string;
}

/** What looks wrong in each field; a plain text is one paragraph. */
export const proofFields = (fields: ProofField[]): FieldFinding[] =>
  fields.flatMap(({ name, text = '', html }) => {
    const findings = html === undefined ? proof(text).map((one) => ({ ...one, block: 0, text })) : proofHtml(html);
    return findings.map((one) => ({ ...one, field: name }));
  });

/** The field with one finding mended. */
export function fixField({ text = '', html }: ProofField, finding: HtmlFinding): string {
  if (html !== undefined) return applyFix(html, finding);
  return text === finding.text ? fixText(text, finding) : text;
}

/** The field with all that a rule can decide mended. */
export const fixAllField = ({ text = '', html }: ProofField, rule: Rule): string =>
  html === undefined ? fixAllText(text, rule) : applyAll(html, rule);
