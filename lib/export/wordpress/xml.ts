/** The XML of a WordPress export is written by hand: it is a stream, and WordPress reads its very form. */

/** What XML 1.0 §2.2 does not allow; lone halves of pairs too. */
const FORBIDDEN = /[\0-\x08\v\f\x0e-\x1f\p{Cs}\ufffe\uffff]/gu;

/** A text in CDATA, as WordPress writes every text; what would end the section is divided between two. */
export const cdata = (text: string): string =>
  `<![CDATA[${text.replace(FORBIDDEN, '').replaceAll(']]>', ']]]]><![CDATA[>')}]]>`;

/** An element with a text. */
export const element = (name: string, text: string): string => `<${name}>${cdata(text)}</${name}>`;

/** An element with a number or a fixed word. */
export const plain = (name: string, value: string | number): string => `<${name}>${value}</${name}>`;

const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** A text as an attribute or between tags. */
export const escaped = (text: string): string =>
  text.replace(FORBIDDEN, '').replace(/[&<>"]/gu, (sign) => ESCAPES[sign] ?? sign);

export const meta = (key: string, value: string): string =>
  `<wp:postmeta>${element('wp:meta_key', key)}${element('wp:meta_value', value)}</wp:postmeta>\n`;
