import { Table, TableCell, TableHeader, TableRow } from '@tiptap/extension-table';
import type { Node } from '@tiptap/pm/model';
import { inner, kept, textOf } from '@/components/desk/editor/schema/attributes';

/** How many columns or rows a cell spans: said only where it is more than one. */
const span = (name: string) => ({
  default: 1,
  parseHTML: (element: HTMLElement) => Math.max(1, Number(element.getAttribute(name)) || 1),
  renderHTML: (attributes: Record<string, unknown>) =>
    Number(attributes[name]) > 1 ? { [name]: String(attributes[name]) } : {},
});
const spans = () => ({
  colspan: span('colspan'),
  rowspan: span('rowspan'),
  colwidth: { default: null, rendered: false, parseHTML: () => null },
});

/** The text of the caption, for the style sheet to show. */
const saidOf = (table: Node): Record<string, string> => {
  const caption = textOf(table, 'caption');
  if (caption === null) return {};
  const text = caption
    .replace(/<[^>]*>/gu, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&amp;', '&');
  return { 'data-said': text };
};

/** The library's tables, without the widths that it would write. The caption waits in an attribute, as clean HTML. */
export const tables = [
  Table.extend({
    addAttributes: () => ({ caption: inner('caption') }),
    renderHTML: ({ node, HTMLAttributes }) => ['table', { ...HTMLAttributes, ...saidOf(node) }, ['tbody', 0]],
  }).configure({ View: null }),
  // Head, body or foot: which of them a row was in; null leaves it to `write`.
  TableRow.extend({ addAttributes: () => ({ part: inner('part') }) }),
  TableHeader.extend({ addAttributes: () => ({ ...spans(), scope: kept('scope') }) }),
  TableCell.extend({ addAttributes: () => ({ ...spans() }) }),
];
