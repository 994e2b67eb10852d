import type { Element, Root } from 'hast';
import rehypeParse from 'rehype-parse';
import rehypeSanitize, { type Options } from 'rehype-sanitize';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { completePicture, decorate } from '@/lib/html/pictures';
import { isSettled } from '@/lib/html/settled';

/**
 * What an article's markup may hold. Everything else is unwrapped (its text stays) or, for the tags in `strip`,
 * dropped with its content. Bodies are cleaned when they are saved and rendered as stored (decision 008).
 */
const schema: Options = {
  tagNames: [
    ...['p', 'br', 'hr', 'h2', 'h3', 'h4', 'blockquote', 'pre', 'div', 'section', 'figure', 'figcaption', 'img'],
    ...['ul', 'ol', 'li', 'dl', 'dt', 'dd', 'table', 'caption', 'thead', 'tbody', 'tfoot', 'tr', 'th', 'td'],
    ...[
      'a',
      'strong',
      'b',
      'em',
      'i',
      'cite',
      'q',
      'abbr',
      'bdi',
      'code',
      'del',
      'ins',
      's',
      'mark',
      'small',
      'span',
      'sub',
      'sup',
    ],
  ],
  attributes: {
    '*': ['lang', ['dir', 'rtl', 'ltr', 'auto']],
    'a': [
      'href',
      'title',
      'dataFootnoteRef',
      'dataFootnoteBackref',
      'ariaLabel',
      ['id', /^fnref-[\p{L}\p{N}-]{1,40}$/u],
    ],
    'abbr': ['title'],
    'blockquote': ['cite'],
    'div': [['className', 'poem']],
    'img': ['src', 'alt', 'width', 'height'],
    'li': [['id', /^fn-[\p{L}\p{N}-]{1,40}$/u]],
    'ol': ['start'],
    'p': [['className', 'verse']],
    'section': [['className', 'footnotes'], 'dataFootnotes'],
    'span': [['className', 'hemistich']],
    'td': ['colSpan', 'rowSpan'],
    'th': ['colSpan', 'rowSpan', ['scope', 'col', 'row']],
  },
  protocols: { href: ['http', 'https', 'mailto'], src: ['http', 'https'], cite: ['http', 'https'] },
  // Ids are held to the footnote shapes above, so nothing needs a prefix, and saving twice changes nothing.
  clobber: [],
  clobberPrefix: '',
  required: {},
  strip: ['script', 'style', 'template', 'noscript', 'iframe', 'object', 'embed', 'title', 'svg', 'math', 'form'],
  ancestors: {
    li: ['ul', 'ol'],
    ...Object.fromEntries(['thead', 'tbody', 'tfoot', 'tr', 'th', 'td', 'caption'].map((tag) => [tag, ['table']])),
  },
  allowComments: false,
  allowDoctypes: false,
};

const eachElement = (change: (node: Element) => void) => (tree: Root) => visit(tree, 'element', change);

/** @param picture what a picture gets, beyond what its own address says of it */
const cleanerWith = (picture: (node: Element) => void) =>
  unified()
    .use(rehypeParse, { fragment: true })
    .use(() => eachElement(normalise))
    .use(rehypeSanitize, schema)
    .use(() => eachElement(dropEmptyClass))
    .use(() => eachElement(picture))
    .use(() => eachElement(completePicture))
    .use(rehypeStringify, { characterReferences: { useNamedReferences: true } })
    .freeze();

const cleaner = cleanerWith(() => undefined);
const publisher = cleanerWith(decorate);

/** Unwrapping can leave nesting that HTML does not allow; a few passes settle everything seen. */
const PASSES = 4;

/** Any HTML, however broken, to the safe and well-formed HTML of an article. Idempotent. */
export const sanitiseHtml = (html: string): string => settled(html, cleaner);

/**
 * The same for readers: pictures that nobody has described are decoration. The desk asks for a description before it
 * publishes (lib/html/descriptions.ts); what comes from elsewhere goes without.
 */
export const publicHtml = (html: string): string => settled(html, publisher);

/** One pass, for a proof that none is needed (lib/html/settled.ts). */
export const publicPass = (html: string): string => String(publisher.processSync(html)).trim();

function settled(html: string, by: typeof cleaner): string {
  let clean = html;
  for (let pass = 0; pass < PASSES && !isSettled(clean); pass += 1) {
    const next = String(by.processSync(clean)).trim();
    if (next === clean) break;
    clean = next;
  }
  return clean;
}

// The title is the page's only first heading; blocks that the list does not know keep their place as plain blocks,
// or their words would run together.
const RENAMED: Record<string, string> = {
  h1: 'h2',
  h5: 'h4',
  h6: 'h4',
  ...Object.fromEntries(
    ['article', 'aside', 'main', 'header', 'footer', 'nav', 'center', 'address', 'details', 'summary', 'fieldset']
      .concat(['legend', 'dir', 'menu', 'option', 'hgroup', 'search'])
      .map((tag) => [tag, 'div']),
  ),
};
const ADDRESSES = ['href', 'src', 'cite'];
const KEYWORDS = ['dir', 'scope'];

/** Old editors shout and pad: schemes and keywords in small letters, addresses without spaces around them. */
function normalise(node: Element): void {
  node.tagName = RENAMED[node.tagName] ?? node.tagName;
  for (const [name, value] of Object.entries(node.properties)) {
    if (typeof value !== 'string') continue;
    if (KEYWORDS.includes(name)) node.properties[name] = value.trim().toLowerCase();
    if (ADDRESSES.includes(name)) {
      node.properties[name] = value.trim().replace(/^[a-z]+:/iu, (scheme) => scheme.toLowerCase());
    }
  }
  const first = node.children[0];
  // A parser drops the first line break of <pre>; written again it would lose one each time.
  if (node.tagName === 'pre' && first?.type === 'text') first.value = first.value.replace(/^\n+/u, '');
}

function dropEmptyClass(node: Element): void {
  const { className } = node.properties;
  if (Array.isArray(className) && className.length === 0) delete node.properties['className'];
}
