import type { Element, ElementContent, Root } from 'hast';
import rehypeParse from 'rehype-parse';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';
import { dropEmpty, paragraphsIn, plainBlocks, splitAtBreaks } from '@/lib/html/paste/blocks';
import { shiftHeadings } from '@/lib/html/paste/headings';
import { notesByMeaning } from '@/lib/html/paste/notes';
import { cleanCharacters } from '@/lib/html/paste/spaces';
import { marksByMeaning } from '@/lib/html/paste/styles';
import { attribute, isBlock, isElement, rewrite, styleOf, textIn } from '@/lib/html/paste/tree';
import { listsOfWord } from '@/lib/html/paste/word-lists';
import { sanitiseHtml } from '@/lib/html/sanitise';

const parser = unified().use(rehypeParse, { fragment: true }).freeze();
const writer = unified().use(rehypeStringify).freeze();

/** HTML from the clipboard, of Word, Google Docs, LibreOffice or a web page, to the clean HTML of an article. */
export function cleanPaste(html: string): string {
  const root: Root = parser.parse(html);
  rewrite(root, dropForeign);
  notesByMeaning(root);
  withLists(root);
  rewrite(root, marksByMeaning);
  rewrite(root, cleanText);
  rewrite(root, plainBlocks);
  const content = root.children as ElementContent[];
  if (content.some(isBlock)) root.children = paragraphsIn(content);
  rewrite(root, splitAtBreaks);
  rewrite(root, dropEmpty);
  shiftHeadings(root);
  rewrite(root, cleanAttributes);
  return sanitiseHtml(writer.stringify(root));
}

/** Whether something was pasted whose pictures cannot come along: they are on the writer's machine, or in the text. */
export const hasLostPictures = (html: string): boolean =>
  /<(?:img|v:imagedata)[^>]+src=["']?(?!https?:|\/\/)[^\s"'>]/iu.test(html);

const DROPPED = ['style', 'script', 'meta', 'link', 'title', 'xml', 'head', 'template', 'noscript', 'button', 'svg'];

/** What is not text: styles, comments of reviewers, what a tracked change has deleted, pictures that are not on the web. */
function dropForeign(node: ElementContent): ElementContent[] {
  if (node.type === 'comment') return [];
  if (!isElement(node)) return [node];
  if (isElement(node, ...DROPPED)) return [];
  if (styleOf(node, 'display') === 'none' || styleOf(node, 'mso-hide') === 'all') return [];
  if (styleOf(node, 'mso-element') === 'comment-list' || /msocom/iu.test(attribute(node, 'className'))) return [];
  if (isElement(node, 'img')) return /^(?:https?:)?\/\//iu.test(attribute(node, 'src')) ? [node] : [];
  if (isElement(node, 'br') && attribute(node, 'className') === 'Apple-interchange-newline') return [];
  const isTracked = attribute(node, 'dateTime') !== '' || /^mailto:/u.test(attribute(node, 'cite'));
  if (isElement(node, 'del') && isTracked) return [];
  if (isElement(node, 'ins') && isTracked) return node.children;
  return [node];
}

function withLists(parent: Root | Element): void {
  for (const node of parent.children) if (isElement(node)) withLists(node);
  parent.children = listsOfWord(parent.children as ElementContent[]);
}

function cleanText(node: ElementContent): ElementContent[] {
  return node.type === 'text' ? [{ ...node, value: cleanCharacters(node.value) }] : [node];
}

const ARABIC = /\p{Script=Arabic}/u;

/** Language and direction as word processors scatter them go; a paragraph in Latin letters keeps its direction. */
function cleanAttributes(node: ElementContent): ElementContent[] {
  if (!isElement(node)) return [node];
  const { dir, lang: _, ...properties } = node.properties;
  const isForeign =
    typeof dir === 'string' &&
    dir.toLowerCase() === 'ltr' &&
    isElement(node, 'p', 'h2', 'h3', 'h4', 'li', 'blockquote');
  const text = isForeign ? textIn(node) : '';
  if (isForeign && /\p{Script=Latin}/u.test(text) && !ARABIC.test(text)) properties['dir'] = 'ltr';
  const target = /^https?:\/\/www\.google\.[a-z.]+\/url\?(?:.*&)?q=([^&]+)/u.exec(attribute(node, 'href'))?.[1];
  if (target !== undefined) properties['href'] = decodeURIComponent(target);
  if (isElement(node, 'a') && !('href' in properties)) return node.children;
  return [{ ...node, properties }];
}
