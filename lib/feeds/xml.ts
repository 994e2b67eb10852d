import { create, fragment } from 'xmlbuilder2';

/**
 * XML from plain values (xmlbuilder2): a key is an element, «@name» an attribute, «#» text beside attributes, «$» a CDATA
 * section, an array several of one name. What XML 1.0 §2.2 forbids, such as control characters, is dropped; the rest is
 * escaped.
 */
export type XmlValue = string | number | undefined | XmlNode | readonly XmlValue[];
export interface XmlNode {
  readonly [name: string]: XmlValue;
}

const CLEAN = { invalidCharReplacement: '' } as const;
const CDATA = '$';

/** A whole document with its declaration, UTF-8. */
export const xmlDocument = (root: XmlNode): string =>
  create({ version: '1.0', encoding: 'UTF-8', ...CLEAN }, literal(root)).end();

/** Elements without a declaration: a piece of a document that is sent as it is made. */
export const xmlPiece = (nodes: XmlNode): string => fragment(CLEAN, literal(nodes)).end();

/** Markup as the text of an element, in CDATA: a third shorter than escaped. What would end the section is divided. */
export const asHtml = (html: string): XmlNode => ({ [CDATA]: html.split(/(?<=\]\])(?=>)/u) });

/**
 * The builder takes what looks like a reference in a text for one, when it reads a value and again when it writes it:
 * «&lt;» would become «<», and «&#0;» a character that no document may hold. So each «&» is given to it as what it reads
 * as «&amp;» and then writes as it is.
 */
function literal(nodes: XmlNode): XmlNode {
  return Object.fromEntries(
    Object.entries(nodes).map(([name, value]) => [name, name === CDATA ? value : literalValue(value)]),
  );
}

function literalValue(value: XmlValue): XmlValue {
  if (typeof value === 'string') return value.replaceAll('&', '&#38;amp;');
  if (typeof value !== 'object') return value;
  return isMany(value) ? value.map(literalValue) : literal(value);
}

const isMany = (value: XmlNode | readonly XmlValue[]): value is readonly XmlValue[] => Array.isArray(value);
