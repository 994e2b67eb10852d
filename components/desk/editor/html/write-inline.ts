import type { Fragment, Mark, Node } from '@tiptap/pm/model';

type Attributes = Record<string, unknown>;

/** Escaped as sanitiseHtml does, so that what it has cleaned comes back letter by letter. */
const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '"': '&quot;', "'": '&#x27;' };
const escapeText = (text: string) => text.replace(/[&<]/gu, (sign) => ENTITIES[sign] ?? '');
const escapeValue = (text: string) => text.replace(/[&"']/gu, (sign) => ENTITIES[sign] ?? '');

/** What only the editor needs is not written; what readers' pages lean on is. */
const WRITTEN = /^(?!data-(?!footnote)|contenteditable)/u;

/** ` name="value"` for each attribute that has a value. */
export const attributesOf = (attributes: Attributes): string =>
  Object.entries(attributes)
    .filter(([name, value]) => value !== null && value !== undefined && WRITTEN.test(name))
    .map(([name, value]) => ` ${name}="${escapeValue(String(value))}"`)
    .join('');

/** The name and the attributes that the schema gives an element; its content is written elsewhere. */
export function tagOf(spec: unknown): { tag: string; attributes: Attributes } {
  const [tag, attributes] = Array.isArray(spec) ? (spec as unknown[]) : [spec];
  const isObject = typeof attributes === 'object' && attributes !== null && !Array.isArray(attributes);
  return { tag: String(tag), attributes: isObject ? (attributes as Attributes) : {} };
}

const openMark = (mark: Mark): string => {
  const { tag, attributes } = tagOf(mark.type.spec.toDOM?.(mark, true));
  return `<${tag}${attributesOf(attributes)}>`;
};
const closeMark = (mark: Mark): string => `</${tagOf(mark.type.spec.toDOM?.(mark, true)).tag}>`;

/** The text of a line with its marks, each opened and closed as seldom as can be. */
export function writeInline(content: Fragment, writeNode: (node: Node) => string): string {
  let html = '';
  let open: readonly Mark[] = [];
  content.forEach((node) => {
    let same = 0;
    while (same < open.length && same < node.marks.length && node.marks[same]?.eq(open[same] as Mark)) same += 1;
    html += [...open.slice(same)].reverse().map(closeMark).join('');
    html += node.marks.slice(same).map(openMark).join('');
    open = node.marks;
    html += node.isText ? escapeText(node.text ?? '') : writeNode(node);
  });
  return html + [...open].reverse().map(closeMark).join('');
}
