import { strFromU8, unzipSync } from 'fflate';
import path from 'node:path';
import { all, readXml, type XmlElement } from './xml';

/** What a book (EPUB 3.2) must hold to, by rules of our own: where epubcheck is not installed, these still fail. */

const OPF = '{http://www.idpf.org/2007/opf}';
const DC = '{http://purl.org/dc/elements/1.1/}';
const XHTML = '{http://www.w3.org/1999/xhtml}';
const TYPE = '{http://www.idpf.org/2007/ops}type';
const CONTAINER = '{urn:oasis:names:tc:opendocument:xmlns:container}';
const OUTSIDE = /^(?:https?|mailto):/u;

const walk = (element: XmlElement): XmlElement[] => [element, ...element.children.flatMap(walk)];

/** Everything that is wrong with a book; what cannot be read at all is one fault. */
export function epubFaults(book: Uint8Array): string[] {
  try {
    return [...containerFaults(book), ...packageFaults(unzipSync(book))];
  } catch (error) {
    return [`cannot be read: ${error instanceof Error ? error.message : String(error)}`];
  }
}

/** OCF 3.2, 4.3: the first entry says in plain bytes what the file is. */
function containerFaults(book: Uint8Array): string[] {
  const first = strFromU8(book.subarray(30, 58), true);
  return first === 'mimetypeapplication/epub+zip' ? [] : ['does not begin by saying what it is'];
}

type Files = Record<string, Uint8Array>;

const textAt = (files: Files, name: string): string => {
  const bytes = files[name];
  if (bytes === undefined) throw new Error(`${name} is missing`);
  return strFromU8(bytes);
};

function packageFaults(files: Files): string[] {
  const container = readXml(textAt(files, 'META-INF/container.xml'));
  const root = walk(container).find(({ name }) => name === `${CONTAINER}rootfile`)?.attributes['full-path'] ?? '';
  const opf = readXml(textAt(files, root));
  const part = (name: string) => all(opf, OPF + name)[0];
  const items = all(part('manifest') ?? opf, `${OPF}item`).map(({ attributes }) => attributes);
  const places = items.map(({ href = '' }) => path.posix.join(path.posix.dirname(root), decodeURIComponent(href)));
  const faults = [
    ...sameNames([...places, root, 'mimetype', 'META-INF/container.xml'], Object.keys(files)),
    ...twice(items.map(({ id = '' }) => id)).map((id) => `the package has two items ${id}`),
    ...metadataFaults(part('metadata') ?? opf),
  ];
  const navs = items.filter(({ properties = '' }) => properties.split(' ').includes('nav'));
  if (navs.length !== 1) faults.push(`has ${navs.length} tables of contents`);
  const known = new Set(items.map(({ id }) => id));
  const spine = all(part('spine') ?? opf, `${OPF}itemref`).map(({ attributes }) => attributes['idref']);
  if (spine.length === 0) faults.push('has nothing to read');
  for (const id of spine) if (!known.has(id)) faults.push(`reads ${id ?? ''}, which is no item`);
  return [...faults, ...places.filter((place) => files[place]).flatMap((place) => fileFaults(files, place))];
}

function metadataFaults(metadata: XmlElement): string[] {
  const said = [
    ...metadata.children.filter(({ text }) => text.trim() !== '').map(({ name }) => name),
    ...metadata.children.map(({ attributes }) => attributes['property'] ?? ''),
  ];
  const needed = [`${DC}identifier`, `${DC}title`, `${DC}language`, 'dcterms:modified'];
  return needed.filter((name) => !said.includes(name)).map((name) => `does not say its ${name}`);
}

function fileFaults(files: Files, place: string): string[] {
  if (place.endsWith('.css')) {
    const urls = [...textAt(files, place).matchAll(/url\(\s*["']?([^"')]+)["']?\s*\)/gu)].map(([, url = '']) => url);
    return urls.flatMap((url) => linkFaults(files, place, url, true));
  }
  if (!place.endsWith('.xhtml')) return [];
  const elements = walk(readXml(textAt(files, place)));
  const faults = twice(elements.flatMap(({ attributes }) => attributes['id'] ?? [])).map(
    (id) => `${place}: has two places ${id}`,
  );
  if (elements.some(({ name }) => name === `${XHTML}script`)) faults.push(`${place}: has a script`);
  if (!elements.some(({ name, text }) => name === `${XHTML}title` && text.trim() !== ''))
    faults.push(`${place}: has no title`);
  const isNav = elements.some(({ attributes }) => attributes[TYPE] === 'toc');
  if (place.endsWith('/nav.xhtml') && !isNav) faults.push(`${place}: has no table of contents`);
  for (const { name, attributes } of elements) {
    const { href, src } = attributes;
    const isShown = name !== `${XHTML}a`;
    for (const link of [href, src]) if (link !== undefined) faults.push(...linkFaults(files, place, link, isShown));
  }
  return faults;
}

/** @param isShown whether the page itself shows what is named */
function linkFaults(files: Files, from: string, link: string, isShown: boolean): string[] {
  if (OUTSIDE.test(link)) return isShown ? [`${from}: shows ${link}, which is not in the book`] : [];
  const [file = '', fragment = ''] = link.split('#', 2);
  const place = file === '' ? from : path.posix.join(path.posix.dirname(from), decodeURIComponent(file));
  if (files[place] === undefined) return [`${from}: ${link} has no file`];
  if (fragment === '' || !place.endsWith('.xhtml')) return [];
  const ids = walk(readXml(textAt(files, place))).map(({ attributes }) => attributes['id']);
  return ids.includes(decodeURIComponent(fragment)) ? [] : [`${from}: ${link} has no such place`];
}

function sameNames(listed: string[], found: string[]): string[] {
  return [
    ...listed.filter((name) => !found.includes(name)).map((name) => `${name} is listed and not there`),
    ...found.filter((name) => !listed.includes(name)).map((name) => `${name} is there and not listed`),
    ...twice(listed).map((name) => `${name} is listed twice`),
  ];
}

const twice = (names: string[]): string[] => [...new Set(names.filter((name, at) => names.indexOf(name) !== at))];
