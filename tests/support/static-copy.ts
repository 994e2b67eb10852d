import type { Element, Root } from 'hast';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';

/** What a static copy of the site must hold to when it is opened from a folder, by its files alone. */

const parser = unified().use(rehypeParse).freeze();
/** What names an address and what it names: a page that a reader may go to, or something that the page itself shows. */
const ADDRESSES = ['href', 'src', 'action', 'formAction', 'poster', 'data'];
const SETS = ['srcSet', 'imageSrcSet'];
/** These say which page of the site this is a copy of; nothing is fetched from there. */
const NAMING = /^(?:canonical|cite-as|alternate|license|author|schema\.\w+)$/iu;
const DATA = 'application/ld+json';

interface Page {
  place: string;
  ids: Set<string>;
  links: { address: string; isShown: boolean }[];
}

/**
 * Everything that is wrong with a copy: a link or a resource without its file or its place in it, anything that is shown
 * from another host, a link to the site itself, a script.
 * @param root the folder of the copy
 * @param origins the addresses under which the site was known
 */
export async function faultsOfCopy(root: string, origins: readonly string[]): Promise<string[]> {
  const files = new Set(await filesBelow(root));
  const faults: string[] = [];
  const pages = new Map<string, Page>();
  for (const place of files) {
    const file = path.join(root, place);
    if (place.endsWith('.html')) {
      const page = readPage(place, parser.parse(await readFile(file, 'utf8')), faults);
      pages.set(place, page);
    } else if (place.endsWith('.css')) {
      const links = urlsIn(await readFile(file, 'utf8')).map((address) => ({ address, isShown: true }));
      pages.set(place, { place, ids: new Set(), links });
    }
  }
  for (const page of pages.values()) {
    for (const link of page.links) {
      const fault = faultOf(link, page, { files, pages, origins });
      if (fault !== null) faults.push(`${page.place}: ${link.address} ${fault}`);
    }
  }
  return [...new Set(faults)];
}

async function filesBelow(root: string): Promise<string[]> {
  const entries = await readdir(root, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'));
}

function readPage(place: string, tree: Root, faults: string[]): Page {
  const page: Page = { place, ids: new Set(), links: [] };
  visit(tree, 'element', (node) => {
    const { properties, tagName } = node;
    if (typeof properties['id'] === 'string') page.ids.add(properties['id']);
    if (tagName === 'script' && properties['type'] !== DATA) faults.push(`${place}: has a script`);
    for (const name of Object.keys(properties)) {
      if (/^on[A-Z]?[a-z]+$/u.test(name) && name !== 'once') faults.push(`${place}: has a script in ${name}`);
    }
    page.links.push(...linksOf(node));
  });
  return page;
}

function linksOf(node: Element): Page['links'] {
  const { properties, tagName } = node;
  const rel = [properties['rel'] ?? []].flat().map(String);
  if (tagName === 'link' && rel.some((one) => NAMING.test(one)) && /^https?:/u.test(String(properties['href'])))
    return [];
  const isShown = tagName !== 'a' && tagName !== 'area' && tagName !== 'form';
  const of = (address: string) => ({ address: address.trim(), isShown });
  const links = ADDRESSES.flatMap((name) => {
    const value = properties[name];
    return typeof value === 'string' && value !== '' ? [of(value)] : [];
  });
  for (const name of SETS) {
    const value = properties[name];
    const sets = Array.isArray(value) ? value.map(String) : typeof value === 'string' ? value.split(',') : [];
    links.push(...sets.map((one) => of(one.trim().split(/\s/u, 1)[0] ?? '')));
  }
  if (typeof properties['style'] === 'string') links.push(...urlsIn(properties['style']).map(of));
  const [first] = node.children;
  if (tagName === 'style' && first?.type === 'text') links.push(...urlsIn(first.value).map(of));
  const refresh = properties['httpEquiv'] === undefined ? null : /url=(.*)$/iu.exec(String(properties['content']));
  if (refresh?.[1] !== undefined) links.push({ address: refresh[1], isShown: false });
  return links;
}

/** What a style sheet fetches. */
const urlsIn = (css: string): string[] =>
  [...css.matchAll(/url\(\s*(["']?)([^"')]*)\1\s*\)|@import\s+["']([^"']+)["']/gu)].map(
    ([, , url, imported]) => url ?? imported ?? '',
  );

interface Known {
  files: ReadonlySet<string>;
  pages: ReadonlyMap<string, Page>;
  origins: readonly string[];
}

function faultOf({ address, isShown }: Page['links'][number], page: Page, { files, pages, origins }: Known) {
  if (/^(?:data|mailto|tel):/iu.test(address)) return null;
  if (/^(?:[a-z][a-z\d+.-]*:|\/\/)/iu.test(address)) {
    if (isShown) return 'is shown from another host';
    return origins.some((origin) => address.startsWith(origin)) ? 'leads to the site, not to the copy' : null;
  }
  if (address.startsWith('/')) return 'leads to the root of whatever serves the copy';
  const [file = '', fragment = ''] = address.split('#', 2);
  const [named = ''] = file.split('?', 1);
  const target = named === '' ? page.place : placeFrom(page.place, named);
  if (target === null || !files.has(target)) return 'has no file';
  const ids = pages.get(target)?.ids;
  if (fragment === '' || fragment === 'top' || ids === undefined || fragment.startsWith(':~:')) return null;
  return ids.has(decoded(fragment)) || ids.has(fragment) ? null : 'has no such place in its file';
}

const placeFrom = (from: string, address: string): string | null => {
  const place = path.posix.normalize(path.posix.join(path.posix.dirname(from), decoded(address)));
  return place.startsWith('../') ? null : place;
};

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
