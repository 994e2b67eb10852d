import type { Element, ElementContent, Root } from 'hast';
import { Tokenizer } from 'htmlparser2';

/** Deeper than any text goes. What stands deeper stays, without the elements around it. */
export const DEEPEST = 64;

const VOID = new Set('area base br col embed hr img input link meta param source track wbr'.split(' '));
const BLOCKS =
  'address article aside blockquote center div dl fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr main nav ol p pre section table ul'.split(
    ' ',
  );
/** What an opening tag closes, up to the elements that stop it: paragraphs by blocks, items by items. */
const CLOSES = new Map<string, { closes: readonly string[]; within: readonly string[] }>([
  ...BLOCKS.map(
    (name) => [name, { closes: ['p'], within: ['td', 'th', 'li', 'div', 'figure', 'blockquote'] }] as const,
  ),
  ['li', { closes: ['li'], within: ['ul', 'ol'] }],
  ['dt', { closes: ['dt', 'dd'], within: ['dl'] }],
  ['dd', { closes: ['dt', 'dd'], within: ['dl'] }],
  ['tr', { closes: ['tr', 'td', 'th'], within: ['table'] }],
  ['td', { closes: ['td', 'th'], within: ['tr', 'table'] }],
  ['th', { closes: ['td', 'th'], within: ['tr', 'table'] }],
  ['tbody', { closes: ['thead', 'tbody'], within: ['table'] }],
  ['option', { closes: ['option'], within: ['select'] }],
]);
/** An end tag does not reach out of these. */
const WALLS = ['table', 'td', 'th'];

/**
 * A body as a tree, in time that grows with its length alone, whatever it holds: the nesting is bounded, and nothing
 * is moved about. Comments are kept; attributes have the names they are written with, but for `className` and
 * `dataName`.
 * @returns the tree, and whether its nesting was cut
 */
export function parseMarkup(html: string): { tree: Root; cut: boolean } {
  const tree: Root = { type: 'root', children: [] };
  const open: Element[] = [];
  let cut = false;
  let name = '';
  let properties: Element['properties'] = {};
  let [attribute, value] = ['', ''];

  const children = (): ElementContent[] => open.at(-1)?.children ?? (tree.children as ElementContent[]);
  const addText = (text: string) => {
    const last = children().at(-1);
    if (last?.type === 'text') last.value += text;
    else children().push({ type: 'text', value: text });
  };
  const closeUpTo = (names: readonly string[], within: readonly string[], once = false) => {
    for (let at = open.length - 1; at >= 0; at -= 1) {
      const tag = open[at]?.tagName ?? '';
      if (names.includes(tag)) {
        open.length = at;
        if (once) return;
      } else if (within.includes(tag)) return;
    }
  };
  const finish = () => {
    const closes = CLOSES.get(name);
    if (closes) closeUpTo(closes.closes, closes.within);
    const element: Element = { type: 'element', tagName: name, properties, children: [] };
    if (open.length >= DEEPEST && !VOID.has(name)) cut = true;
    else {
      children().push(element);
      if (!VOID.has(name)) open.push(element);
    }
    properties = {};
  };
  const tokenizer = new Tokenizer(
    {},
    {
      ontext: (from, to) => addText(html.slice(from, to)),
      ontextentity: (code) => addText(String.fromCodePoint(code)),
      onopentagname: (from, to) => (name = html.slice(from, to).toLowerCase()),
      onattribname: (from, to) => (attribute = html.slice(from, to).toLowerCase()),
      onattribdata: (from, to) => (value += html.slice(from, to)),
      onattribentity: (code) => (value += String.fromCodePoint(code)),
      onattribend: () => {
        const key = propertyOf(attribute);
        if (key !== '' && !(key in properties))
          properties[key] = key === 'className' ? value.split(/\s+/u).filter(Boolean) : value;
        value = '';
      },
      onopentagend: finish,
      onselfclosingtag: () => {
        const depth = open.length;
        finish();
        // `<o:p/>` and the like hold nothing; HTML's own elements are not closed so.
        if (name.includes(':') && open.length > depth) open.pop();
      },
      onclosetag: (from, to) => {
        const tag = html.slice(from, to).toLowerCase();
        if (tag === 'br') children().push({ type: 'element', tagName: 'br', properties: {}, children: [] });
        closeUpTo([tag], WALLS.includes(tag) ? [] : WALLS, true);
      },
      oncomment: (from, to, offset) => {
        children().push({ type: 'comment', value: html.slice(from, to - offset) });
      },
      oncdata: (from, to, offset) => addText(html.slice(from, to - offset)),
      ondeclaration: () => undefined,
      onprocessinginstruction: () => undefined,
      onend: () => undefined,
    },
  );
  tokenizer.write(html);
  tokenizer.end();
  return { tree, cut };
}

const ATTRIBUTE = /^[a-z_][\w:.-]*$/u;
const names = new Map<string, string>([['class', 'className']]);

/** The name of a property; "" for what is no name of an attribute. */
function propertyOf(attribute: string): string {
  const seen = names.get(attribute);
  if (seen !== undefined) return seen;
  const isName = ATTRIBUTE.test(attribute) && attribute !== '__proto__' && attribute !== 'constructor';
  const key = !isName
    ? ''
    : attribute.startsWith('data-')
      ? attribute.replace(/-([a-z])/gu, (_, letter: string) => letter.toUpperCase())
      : attribute;
  if (names.size < 500) names.set(attribute, key);
  return key;
}
