import type { Root } from 'hast';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';
import type { CleanContext, Tally } from '@/lib/import/clean/filter';
import { dropComments, plainBlocks } from '@/lib/import/clean/markup/blocks';
import { balanceLines } from '@/lib/import/clean/markup/direction';
import { completeCaptions } from '@/lib/import/clean/markup/captions';
import { linkEmbeds } from '@/lib/import/clean/markup/embeds';
import { dropEmpty } from '@/lib/import/clean/markup/empty';
import { decodeEntities } from '@/lib/import/clean/markup/entities';
import { footnotesByMeaning } from '@/lib/import/clean/markup/footnotes';
import { absoluteLinks } from '@/lib/import/clean/markup/links';
import { liftBlocks, paragraphsByLines } from '@/lib/import/clean/markup/paragraphs';
import { DEEPEST, parseMarkup } from '@/lib/import/clean/markup/parse';
import { originalPictures } from '@/lib/import/clean/markup/pictures';
import { poemsByShape } from '@/lib/import/clean/markup/poems';
import { isOfWord, listsByMeaning, marksByMeaning } from '@/lib/import/clean/markup/styles';

interface Step {
  name: string;
  run: (tree: Root, of: { html: string; context: CleanContext; tally: Tally }) => void;
}

const step = (name: string, filter: (tree: Root, context: CleanContext, tally: Tally) => void): Step => ({
  name,
  run: (tree, { context, tally }) => filter(tree, context, tally),
});

/** Text of WordPress that its block editor did not write has its paragraphs by blank lines. */
const isByLines = (html: string, { form }: CleanContext): boolean => form === 'wordpress' && !/<!--\s*wp:/u.test(html);

/** The filters of markup, in the order in which they must run: what gives names and places before what takes them. */
export const STEPS: readonly Step[] = [
  step('block editor', plainBlocks),
  step('comments', dropComments),
  step('captions', completeCaptions),
  step('double entities', decodeEntities),
  step('footnotes', footnotesByMeaning),
  { name: 'lists of Word', run: (tree, { html }) => listsByMeaning(html, tree) },
  { name: 'fonts and styles', run: (tree, { html, tally }) => marksByMeaning(tree, isOfWord(html), tally) },
  {
    name: 'paragraphs by lines',
    run: (tree, { html, context, tally }) => {
      if (isByLines(html, context)) paragraphsByLines(tree, tally);
      else if (context.form === 'wordpress') joinLines(tree, tally);
    },
  },
  step('embedded things', linkEmbeds),
  { name: 'blocks in paragraphs', run: (tree, { tally }) => liftBlocks(tree, tally) },
  step('poems', poemsByShape),
  step('pictures', originalPictures),
  step('links', absoluteLinks),
  step('direction', balanceLines),
  step('what is empty', dropEmpty),
];

const writer = unified()
  .use(rehypeStringify, { characterReferences: { useNamedReferences: true } })
  .freeze();

/** Signs that may begin an element. No article has as many; each filter would look at each of them. */
const MOST_TAGS = 50_000;

export const hasTooMuchMarkup = (html: string): boolean => {
  let count = 0;
  for (let at = html.indexOf('<'); at >= 0 && count <= MOST_TAGS; at = html.indexOf('<', at + 1)) count += 1;
  return count > MOST_TAGS;
};

/** Markup without what its source put there. Text in which no filter found anything comes back as it was. */
export function cleanMarkup(html: string, context: CleanContext, tally: Tally): string {
  if (hasTooMuchMarkup(html)) {
    tally.warn(`more than ${MOST_TAGS} tags: the markup is left as it came`);
    return html;
  }
  const { tree, cut } = parseMarkup(html);
  if (cut) {
    tally.repaired('nesting');
    tally.warn(`elements more than ${DEEPEST} deep, their text kept`);
  }
  const before = tally.total;
  for (const { run } of STEPS) run(tree, { html, context, tally });
  if (tally.total === before && !cut) return html;
  // What was taken out leaves its line breaks behind.
  for (const node of tree.children) if (node.type === 'text' && node.value.trim() === '') node.value = '\n';
  return writer.stringify(tree).trim();
}

/** In text of the block editor a line break means nothing; left in, it would be taken for one the next time. */
function joinLines(tree: Root, tally: Tally): void {
  const walk = (parent: { children: Root['children'] }): void => {
    for (const node of parent.children) {
      if (node.type === 'text' && /\S/u.test(node.value) && node.value.includes('\n')) {
        node.value = node.value.replace(/\s*\n\s*/gu, ' ');
        tally.repaired('paragraphs');
      } else if (node.type === 'element' && node.tagName !== 'pre') walk(node);
    }
  };
  walk(tree);
}
