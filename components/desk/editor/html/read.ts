import { DOMParser as SchemaParser, type Node as TextNode, type Schema } from '@tiptap/pm/model';
import { prepare } from '@/components/desk/editor/html/prepare';

/** HTML as the elements that the schema reads. The document is a quiet one: nothing in it is fetched or run. */
export function elementsOf(html: string): HTMLElement {
  const { body } = new DOMParser().parseFromString(`<body>${html}`, 'text/html');
  prepare(body);
  return body;
}

/** Stored HTML to a text of the editor. */
export const readHtml = (schema: Schema, html: string): TextNode =>
  SchemaParser.fromSchema(schema).parse(elementsOf(html));
