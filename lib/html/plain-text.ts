import type { Root } from 'hast';
import { toText } from 'hast-util-to-text';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';
import { SKIP, visit } from 'unist-util-visit';
import { isSettled } from '@/lib/html/settled';

const parser = unified().use(rehypeParse, { fragment: true }).freeze();

/**
 * The text of an article's HTML as a reader would copy it: a line per paragraph, no footnote numbers, no footnotes
 * list. Used for search, descriptions and word counts.
 */
export const plainText = (html: string): string => flatText(html) ?? textOfTree(html);

/** By a parser, whatever it is. */
export function textOfTree(html: string): string {
  const tree: Root = parser.parse(html);
  visit(tree, 'element', (node, index, parent) => {
    const { properties } = node;
    const aside = properties['dataFootnoteRef'] !== undefined || properties['dataFootnotes'] !== undefined;
    if (!aside || !parent || index === undefined) return;
    parent.children.splice(index, 1);
    return [SKIP, index];
  });
  return toText(tree, { whitespace: 'normal' })
    .replace(/\s*\n\s*/gu, '\n')
    .trim();
}

const NOT_FLAT = /<(?!\/?(?:p|br|strong|em|b|i|s|small|code|cite|q|bdi|del|ins|mark|sub|sup|a)[ >])|<p /u;
/** White space that would be folded, and signs beside which it is. */
const FOLDED = / {2}|^ | $| \n|\n |[\t\f\r\u061c\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069]/u;

/**
 * The same of paragraphs that hold nothing but words, as most articles are: without a parser, in a tenth of the time.
 * @returns null for all others
 */
export function flatText(html: string): string | null {
  if (NOT_FLAT.test(html) || !isSettled(html)) return null;
  const parts = html.split('</p>');
  if (parts.pop() !== '') return null;
  const lines: string[] = [];
  for (const part of parts) {
    const [, inner] = /^\n*<p>([^\n]*)$/u.exec(part) ?? [];
    if (inner === undefined) return null;
    const line = inner.replaceAll('<br>', '\n').replace(/<[^>]*>/gu, '');
    if (FOLDED.test(line)) return null;
    lines.push(line);
  }
  return lines
    .join('\n')
    .replaceAll('&lt;', '<')
    .replaceAll('&amp;', '&')
    .replace(/\s*\n\s*/gu, '\n')
    .trim();
}
