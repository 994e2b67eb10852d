import rehypeParse from 'rehype-parse';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';
import { blocksOf, write } from '@/lib/proof/blocks';
import type { Finding, Rule } from '@/lib/proof/finding';
import { ROUNDS } from '@/lib/proof/fix';
import { proof } from '@/lib/proof/proof';

/** The proof of an article's HTML: findings lie in paragraphs, across bold and links; mending changes text alone. */

export interface HtmlFinding extends Finding {
  /** The paragraph, counted among those that hold text; offsets are within its text. */
  block: number;
  /** The text of that paragraph. */
  text: string;
}

const parser = unified().use(rehypeParse, { fragment: true }).freeze();
// As articles are written when they are saved, so that mending alone changes them.
const writer = unified()
  .use(rehypeStringify, { characterReferences: { useNamedReferences: true } })
  .freeze();

/** What looks wrong in the paragraphs of an article. */
export const proofHtml = (html: string): HtmlFinding[] =>
  blocksOf(parser.parse(html)).flatMap(({ text }, block) => proof(text).map((one) => ({ ...one, block, text })));

/** Mends one finding; a paragraph that has changed since stays as it is. */
export function applyFix(html: string, { block, text, start, end, replacement }: HtmlFinding): string {
  const tree = parser.parse(html);
  const place = blocksOf(tree)[block];
  if (replacement === null || place?.text !== text) return html;
  write(place, start, end, replacement);
  return writer.stringify(tree);
}

/** Mends everything that a rule finds and can decide. */
export function applyAll(html: string, rule: Rule): string {
  const tree = parser.parse(html);
  let hasChanged = false;
  for (let round = 0; round < ROUNDS; round += 1) {
    let isSettled = true;
    for (const block of blocksOf(tree)) {
      // From the end, so that the places before stay true.
      for (const { rule: its, start, end, replacement } of proof(block.text).reverse()) {
        if (its !== rule || replacement === null) continue;
        write(block, start, end, replacement);
        isSettled = false;
        hasChanged = true;
      }
    }
    if (isSettled) break;
  }
  return hasChanged ? writer.stringify(tree) : html;
}
