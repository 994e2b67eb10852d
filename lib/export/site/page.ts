import type { Element, ElementContent, RootContent } from 'hast';
import rehypeParse from 'rehype-parse';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';
import { SKIP, visit } from 'unist-util-visit';
import { rewriteCss, rewriteSet, type Links } from '@/lib/export/site/links';

/**
 * A page of the site as a page of the copy: without its scripts, which ask a server, and browsers run none from a folder
 * as from a site; with links to files.
 */
export function copyPage(html: string, links: Links): string {
  const tree = processor.parse(html);
  visit(tree, 'element', (node, index, parent) => {
    if (index === undefined || parent === undefined) return undefined;
    if (isUseless(node)) {
      parent.children.splice(index, 1);
      return [SKIP, index];
    }
    if (node.tagName === 'noscript') {
      const said = parsedInside(node);
      (parent.children as RootContent[]).splice(index, 1, ...said);
      return [SKIP, index];
    }
    rewriteNode(node, links.rewrite);
    return undefined;
  });
  return processor.stringify(tree);
}

const processor = unified().use(rehypeParse).use(rehypeStringify).freeze();

/** What would be fetched as from a server, or only serves one. */
const USELESS_LINKS = [
  'preload',
  'modulepreload',
  'prefetch',
  'preconnect',
  'dns-prefetch',
  'manifest',
  'search',
  'shortlink',
];
const DATA = 'application/ld+json';

function isUseless({ tagName, properties }: Element): boolean {
  if (tagName === 'script') return properties['type'] !== DATA;
  return tagName === 'link' && listOf(properties['rel']).some((one) => USELESS_LINKS.includes(one));
}

const listOf = (value: unknown): string[] => (Array.isArray(value) ? value.map(String) : []);

/** Where there are no scripts, what is said to those without is said to all. In a head nothing is. */
function parsedInside({ children }: Element): ElementContent[] {
  const text = children.map((child) => (child.type === 'text' ? child.value : '')).join('');
  if (text === '') return children;
  return fragment.parse(text).children.filter((child) => child.type !== 'doctype');
}

const fragment = unified().use(rehypeParse, { fragment: true }).freeze();

const ADDRESSES = ['href', 'src', 'action', 'formAction', 'poster'];
const SETS = ['srcSet', 'imageSrcSet'];
/** These name the page's own address on the site, which a copy has no other of. */
const OWN = ['canonical', 'cite-as'];

function rewriteNode(node: Element, rewrite: (address: string) => string): void {
  const { properties, tagName } = node;
  delete properties['crossOrigin'];
  delete properties['integrity'];
  if (tagName === 'link' && listOf(properties['rel']).some((one) => OWN.includes(one))) return;
  for (const name of ADDRESSES) {
    const value = properties[name];
    if (typeof value === 'string' && value !== '') properties[name] = rewrite(value);
  }
  for (const name of SETS) {
    const value = properties[name];
    if (typeof value === 'string') properties[name] = rewriteSet(value, rewrite);
  }
  if (typeof properties['style'] === 'string') properties['style'] = rewriteCss(properties['style'], rewrite);
  const [first] = node.children;
  if (tagName === 'style' && first?.type === 'text') first.value = rewriteCss(first.value, rewrite);
}
