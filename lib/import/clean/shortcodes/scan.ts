/** A shortcode of WordPress in a text: `[name key="value"]`, or `[/name]`. */
export interface Code {
  name: string;
  attributes: ReadonlyMap<string, string>;
  isClosing: boolean;
  from: number;
  to: number;
  /** The code that closes this one. */
  closer?: Code;
}

/**
 * Tags stand between, and codes begin with a Latin letter: a verse of the Qur'an, the number of a note or any word in
 * Arabic between brackets is none. Every part is bounded or stops at the next bracket, so the time is linear.
 */
const TOKEN =
  /<(\/?)(pre|code)\b[^<>]{0,500}>|<[a-z/!][^<>]{0,5000}>|(?<!\[)\[(\/?)([a-z][\w-]{0,40})((?:[\s=:"][^[\]]{0,3000})?)\](?!\])/giu;
const ATTRIBUTE = /([a-z][\w-]{0,40})\s?=\s?(?:"([^"]*)"|'([^']*)'|([^\s"']+))/giu;

/** The shortcodes of a text in order, each with the one that closes it. Not those in code. */
export function shortcodesIn(html: string): Code[] {
  const codes: Code[] = [];
  const open = new Map<string, Code[]>();
  let verbatim = 0;
  for (const token of html.matchAll(TOKEN)) {
    const [all, ends, tag, slash, written, rest = ''] = token;
    if (tag !== undefined) verbatim = Math.max(0, verbatim + (ends === '/' ? -1 : 1));
    if (written === undefined || verbatim > 0) continue;
    const name = written.toLowerCase();
    const isClosing = slash === '/';
    const code: Code = {
      name,
      isClosing,
      attributes: attributesOf(rest),
      from: token.index,
      to: token.index + all.length,
    };
    codes.push(code);
    const same = open.get(name) ?? [];
    if (!isClosing) open.set(name, [...(same.length < 50 ? same : []), code]);
    else {
      const opener = same.pop();
      if (opener) opener.closer = code;
    }
  }
  return codes;
}

/** Also `[youtube=address]`, whose value is called "". */
function attributesOf(rest: string): ReadonlyMap<string, string> {
  const plain = rest.replace(/&quot;|&#34;|&#822[01];|[\u201c\u201d\u2033]/gu, '"').replace(/&amp;/gu, '&');
  const attributes = new Map<string, string>();
  if (/^[=:]/u.test(plain)) attributes.set('', plain.slice(1).replace(/^"|"$/gu, '').trim());
  else
    for (const [, key = '', ...values] of plain.matchAll(ATTRIBUTE)) {
      const value = values.find(Boolean) ?? '';
      if (!attributes.has(key.toLowerCase())) attributes.set(key.toLowerCase(), value);
    }
  return attributes;
}
