import { SaxesParser, type SaxesTagNS } from 'saxes';

/** An element of a document that was read strictly: well-formed (XML 1.0), with its namespaces resolved. */
export interface XmlElement {
  /** «{namespace}local». */
  name: string;
  attributes: Record<string, string>;
  children: XmlElement[];
  /** The characters directly in it. */
  text: string;
}

/** @throws Error for what is not well-formed, or uses a prefix that was not declared */
export function readXml(document: string): XmlElement {
  const parser = new SaxesParser({ xmlns: true });
  const top: XmlElement = { name: '', attributes: {}, children: [], text: '' };
  const open = [top];
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', (tag: SaxesTagNS) => {
    const element = { name: `{${tag.uri}}${tag.local}`, attributes: attributesOf(tag), children: [], text: '' };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on('closetag', () => void open.pop());
  const add = (text: string) => {
    const element = open.at(-1);
    if (element) element.text += text;
  };
  parser.on('text', add);
  parser.on('cdata', add);
  parser.write(document).close();
  const [root] = top.children;
  if (root === undefined) throw new Error('no element');
  return root;
}

function attributesOf({ attributes }: SaxesTagNS): Record<string, string> {
  const own = Object.values(attributes).filter(({ prefix, name }) => prefix !== 'xmlns' && name !== 'xmlns');
  return Object.fromEntries(own.map(({ uri, local, value }) => [uri === '' ? local : `{${uri}}${local}`, value]));
}

export const all = ({ children }: XmlElement, name: string): XmlElement[] =>
  children.filter((child) => child.name === name);

/** The text of the one element of this name. @throws Error when there is none, or more than one */
export function textOf(element: XmlElement, name: string): string {
  const [one, ...more] = all(element, name);
  if (one === undefined || more.length > 0) throw new Error(`${more.length + (one ? 1 : 0)} of ${name}`);
  return one.text;
}
