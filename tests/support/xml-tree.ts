import { SaxesParser } from 'saxes';

/** An element as a strict, namespace-aware parser reads it. */
export interface XmlElement {
  name: string;
  /** The namespace's address. */
  ns: string;
  attributes: Record<string, string>;
  children: XmlElement[];
  /** What stands directly in it. */
  text: string;
}

/** @throws at anything that is not well-formed XML 1.0 with namespaces */
export function parseXml(source: string): XmlElement {
  const parser = new SaxesParser({ xmlns: true });
  const root: XmlElement = { name: '', ns: '', attributes: {}, children: [], text: '' };
  const open: XmlElement[] = [root];
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ local, uri, attributes }) => {
    const plain = Object.fromEntries(Object.entries(attributes).map(([name, { value }]) => [name, value]));
    const element: XmlElement = { name: local, ns: uri, attributes: plain, children: [], text: '' };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  const add = (text: string) => {
    const top = open.at(-1);
    if (top && open.length > 1) top.text += text;
  };
  parser.on('text', add);
  parser.on('cdata', add);
  parser.on('closetag', () => void open.pop());
  parser.write(source).close();
  const [first] = root.children;
  if (first === undefined) throw new Error('there is no element');
  return first;
}

/** The children of this name. */
export const childrenOf = (element: XmlElement, name: string): XmlElement[] =>
  element.children.filter((child) => child.name === name);

/** The one child of this name. @throws when there is none or several */
export function childOf(element: XmlElement, name: string): XmlElement {
  const [child, another] = childrenOf(element, name);
  if (child === undefined || another !== undefined) throw new Error(`${element.name} has not one ${name}`);
  return child;
}
