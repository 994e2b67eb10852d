import { create, fragment } from 'xmlbuilder2';

/**
 * XML from plain values (xmlbuilder2): a key is an element, «@name» an attribute, «#» text beside attributes, an array
 * several elements of one name. What XML 1.0 §2.2 forbids, such as control characters, is dropped; the rest is escaped.
 */
export type XmlValue = string | number | undefined | XmlNode | readonly XmlValue[];
export interface XmlNode {
  readonly [name: string]: XmlValue;
}

const CLEAN = { invalidCharReplacement: '' } as const;

/** A whole document with its declaration, UTF-8. */
export const xmlDocument = (root: XmlNode): string =>
  create({ version: '1.0', encoding: 'UTF-8', ...CLEAN }, root).end();

/** Elements without a declaration: a piece of a document that is sent as it is made. */
export const xmlPiece = (nodes: XmlNode): string => fragment(CLEAN, nodes).end();

/**
 * Markup as the text of an element, in CDATA: several readers decode what was escaped twice, and would show an escaped
 * «<» in a text as markup. What would end the section is divided between two.
 */
export const asHtml = (html: string): XmlNode => ({ $: html.split(/(?<=\]\])(?=>)/u) });
