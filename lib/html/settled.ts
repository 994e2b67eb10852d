/**
 * What the sanitiser surely gives back as it is, known by one look along the text: elements of an ordinary article, each
 * closed where it must be, without anything that is written in two ways. Most bodies are so once they are cleaned, and
 * need not be parsed to be known so. What this does not know is only parsed, as before.
 */

const INLINE = new Set('strong em b i s small code cite q bdi del ins mark sub sup a'.split(' '));
/** Hold text, and what stands in a line. */
const LINES = new Set(['p', 'h2', 'h3', 'h4', 'figcaption']);
/** Hold other blocks. */
const BLOCKS = new Set(['blockquote', 'ul', 'ol', 'li', 'figure', 'div']);
const LISTS = new Set(['ul', 'ol']);
const DEEPEST = 24;

/** Controls, halves of pairs, and references other than those that must be. */
const DOUBTFUL = /[\0-\x08\x0b-\x1f\x7f-\x9f\ufeff\ufffe\uffff]|\p{Surrogate}|&(?!amp;|lt;)/u;
const TAG = /<(\/?)([a-z][a-z0-9]{0,9})((?: [a-z]{1,8}="[^"]*")*)>/uy;

/** The elements with the attributes that may stand in them, as the sanitiser writes them. */
const ATTRIBUTES: Readonly<Record<string, RegExp>> = {
  a: /^ href="(?:https?:\/\/|mailto:|\/|#)(?:[^\s"'`<>&]|&amp;)+"$/u,
  div: /^ class="poem"$/u,
  p: /^ class="verse"$/u,
  span: /^ class="hemistich"$/u,
  // Pictures of our own, which have no host, are given their sizes.
  img: /^ src="https?:\/\/(?:[^\s"'`<>&]|&amp;)+" alt="[^"'`<>&]*"(?: width="[1-9]\d{0,3}" height="[1-9]\d{0,3}")?$/u,
};
/** Would say nothing, or hide what is in them. */
const NEEDS_ATTRIBUTES = new Set(['a', 'span', 'img']);

/** Whether the sanitiser surely leaves this as it is. False says nothing. */
export function isSettled(html: string): boolean {
  if (DOUBTFUL.test(html) || html.trim() !== html) return false;
  const open: string[] = [];
  for (let at = html.indexOf('<'); at >= 0; at = html.indexOf('<', TAG.lastIndex)) {
    TAG.lastIndex = at;
    const [, slash, name = '', attributes = ''] = TAG.exec(html) ?? [];
    if (slash === undefined) return false;
    if (slash === '/') {
      if (attributes !== '' || open.pop() !== name) return false;
    } else if (!mayHave(name, attributes) || !mayStand(name, open)) return false;
    else if (name !== 'br' && name !== 'hr' && name !== 'img') open.push(name);
    if (open.length > DEEPEST) return false;
  }
  return open.length === 0;
}

function mayHave(name: string, attributes: string): boolean {
  if (attributes === '') return !NEEDS_ATTRIBUTES.has(name);
  return ATTRIBUTES[name]?.test(attributes) === true;
}

/** Whether a parser leaves the element where it is. */
function mayStand(name: string, open: readonly string[]): boolean {
  const parent = open.at(-1) ?? '';
  const isInLine = open.some((one) => LINES.has(one) || INLINE.has(one) || one === 'span');
  if (name === 'br' || name === 'img' || name === 'span') return !LISTS.has(parent);
  // A second one of the same closes the first, or is forgotten when it is the fourth.
  if (INLINE.has(name)) return !LISTS.has(parent) && !open.includes(name);
  if (isInLine) return false;
  if (name === 'li') return LISTS.has(parent);
  if (name === 'figcaption') return parent === 'figure';
  return !LISTS.has(parent) && (LINES.has(name) || BLOCKS.has(name) || name === 'hr');
}
