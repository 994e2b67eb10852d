import type { Element, ElementContent } from 'hast';
import { isElement } from '@/lib/html/paste/tree';
import type { TreeFilter } from '@/lib/import/clean/filter';
import { change, eachElement, isBlank, linkLine, plainOf, valueOf } from '@/lib/import/clean/markup/tree';

const DROPPED = new Set(['script', 'style', 'template', 'noscript', 'link', 'meta', 'title']);

/** What runs or styles goes with what is in it; a frame, a film or a sound becomes a link, for a link is never lost. */
export const linkEmbeds: TreeFilter = (tree, _, tally) =>
  change(tree, (node) => {
    if (!isElement(node)) return null;
    if (DROPPED.has(node.tagName)) {
      tally.repaired('scripts');
      return [];
    }
    if (isElement(node, 'p') && isBareAddress(node)) {
      tally.repaired('embeds');
      return [linkLine(plainOf(node).trim())];
    }
    if (isElement(node, 'figure') && node.children.some((child) => isElement(child, 'p')) && !holdsShown(node)) {
      return node.children.filter((child) => !isBlank(child)).map(captionToLine);
    }
    if (!isElement(node, 'iframe', 'video', 'audio', 'object', 'embed')) return null;
    tally.repaired('embeds');
    const url = canonical(sourceOf(node));
    if (url === null) tally.warn(`a frame without an address left out: <${node.tagName}>`);
    return url === null ? [] : [linkLine(url)];
  });

const captionToLine = (node: ElementContent): ElementContent =>
  isElement(node, 'figcaption') ? { ...node, tagName: 'p' } : node;

const holdsShown = (node: Element): boolean => {
  let found = false;
  eachElement(node, (inner) => {
    if (isElement(inner, 'img', 'table', 'pre', 'blockquote')) found = true;
    return !found;
  });
  return found;
};

/** An address alone in its paragraph is shown as a film by WordPress. */
const isBareAddress = ({ children }: Element): boolean => {
  const [only, ...others] = children.filter((child) => !isBlank(child));
  return only?.type === 'text' && others.length === 0 && /^\s*https?:\/\/\S{4,2000}\s*$/u.test(only.value);
};

function sourceOf(node: Element): string {
  for (const name of ['src', 'data', 'dataSrc', 'dataLazySrc']) {
    const value = valueOf(node, name);
    if (value !== '' && value !== 'about:blank') return value;
  }
  let found = '';
  eachElement(node, (inner) => {
    const isMovie = inner.tagName === 'param' && valueOf(inner, 'name').toLowerCase() === 'movie';
    if (found === '' && isElement(inner, 'source', 'embed')) found = valueOf(inner, 'src');
    if (found === '' && isMovie) found = valueOf(inner, 'value');
    // What was made a link on the way up from inside.
    if (found === '' && isElement(inner, 'a')) found = valueOf(inner, 'href');
    return undefined;
  });
  return found;
}

/** The page of a film rather than its frame; null for what is no address of the web. */
function canonical(source: string): string | null {
  const url = source.startsWith('//') ? `https:${source}` : source;
  const film = /^https?:\/\/(?:www\.)?youtube(?:-nocookie)?\.com\/(?:embed|v)\/([\w-]{6,20})/u.exec(url)?.[1];
  if (film !== undefined) return `https://www.youtube.com/watch?v=${film}`;
  const other = /^https?:\/\/player\.vimeo\.com\/video\/(\d{1,15})/u.exec(url)?.[1];
  if (other !== undefined) return `https://vimeo.com/${other}`;
  return /^(?:https?:\/\/|\/)[^\s]+$/iu.test(url) ? url : null;
}
