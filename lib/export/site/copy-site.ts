import { copyWords } from '@/content/copy-words';
import { askSite } from '@/lib/export/ask';
import type { Sink } from '@/lib/export/bundle/sink';
import { linksFrom, rewriteCss } from '@/lib/export/site/links';
import { copyPage } from '@/lib/export/site/page';
import { placeOf, SERVED_PARTS } from '@/lib/export/site/places';
import { movedPage, plainPage } from '@/lib/export/site/plain-page';
import type { Progress } from '@/lib/export/progress';
import { isSitemapPath } from '@/lib/site/sitemap-urls';

export interface SiteAddress {
  /** Where the site is asked, and under which address it is known; no slash at the end. */
  ask: string;
  known: string;
  /** Milliseconds before a page that failed is asked for again, each time; the usual ones when missing. */
  waits?: readonly number[];
}

export interface SiteCopy {
  files: number;
  /** Addresses that a link led to and that the site did not answer with a page. With 500 and more it could not make it. */
  missing: { path: string; status: number; from: string }[];
}

/** Asked at once: making pages takes a core, and the site may be read meanwhile. */
const AT_ONCE = 3;
/** What nothing links to, and who comes to a site looks for. */
const BEGIN = ['/', '/robots.txt', '/sitemap.xml', '/feed.xml', '/feed.json', '/atom.xml', '/away.css', '/favicon.ico'];

/** Copies every page and file of the site that a reader can come to, from its first page and from its sitemaps. */
export async function copySite(site: SiteAddress, sink: Sink, progress: Progress): Promise<SiteCopy> {
  const origins = [...new Set([site.known, site.ask])];
  const queue = BEGIN.map((path) => ({ path, from: '' }));
  const known = new Set(BEGIN);
  const written = new Set<string>();
  const missing: SiteCopy['missing'] = [];
  const keep = async (place: string, content: string | Uint8Array) => {
    if (written.has(place)) return;
    written.add(place);
    await sink.file(place, once(content));
  };
  for (const part of SERVED_PARTS) await keep(`${part}/index.html`, plainPage(`${part}/index.html`, wordsFor(part)));
  let done = 0;
  const work = async ({ path, from }: { path: string; from: string }) => {
    const { content, found, status } = await copyOf(site, path, origins);
    for (const next of found) {
      if (known.has(next)) continue;
      known.add(next);
      queue.push({ path: next, from: path });
    }
    if (status >= 400) missing.push({ path, status, from });
    await keep(placeOf(path), content);
    progress('pages and files', (done += 1), queue.length);
  };
  const running = new Set<Promise<void>>();
  // When the queue is at its end, what runs may still lengthen it.
  for (let next = 0; next < queue.length || running.size > 0;) {
    const one = queue[next];
    if (one !== undefined && running.size < AT_ONCE) {
      next += 1;
      const job: Promise<void> = work(one).finally(() => running.delete(job));
      running.add(job);
    } else await Promise.race(running);
  }
  return { files: written.size, missing };
}

async function* once(content: string | Uint8Array): AsyncGenerator<Uint8Array> {
  yield typeof content === 'string' ? Buffer.from(content) : content;
}

const { parts } = copyWords;
const wordsFor = (part: string) => (part === 'search' || part === 'saved' ? parts[part] : parts.other);

interface Copied {
  content: string | Uint8Array;
  found: Iterable<string>;
  status: number;
}

/** What stands at a path, as it stands in the copy, and what it leads to. */
async function copyOf({ ask, known, waits }: SiteAddress, path: string, origins: readonly string[]): Promise<Copied> {
  const answer = await askSite(ask + path, waits);
  const { status, headers } = answer;
  const place = placeOf(path);
  const links = linksFrom(path, place, origins);
  const isPage = place.endsWith('.html');
  const target = headers.get('location');
  if (status >= 300 && target !== null) {
    await answer.body?.cancel();
    const { pathname, search } = new URL(target, known + path);
    links.rewrite(target);
    return { content: movedPage(place, placeOf(pathname + search)), found: links.found, status };
  }
  if (status !== 200) {
    await answer.body?.cancel();
    return { content: isPage ? plainPage(place, copyWords.missing) : '', found: [], status };
  }
  const type = headers.get('content-type') ?? '';
  if (type.startsWith('text/html'))
    return { content: copyPage(await answer.text(), links), found: links.found, status };
  if (type.startsWith('text/css')) {
    return { content: rewriteCss(await answer.text(), links.rewrite), found: links.found, status };
  }
  const content = new Uint8Array(await answer.arrayBuffer());
  if (isSitemapPath(path)) for (const address of locations(content)) links.rewrite(address);
  return { content, found: links.found, status };
}

/** The addresses that a sitemap lists. */
const locations = (xml: Uint8Array): string[] =>
  [
    ...Buffer.from(xml)
      .toString()
      .matchAll(/<loc>([^<]+)<\/loc>/gu),
  ].map(([, address = '']) => address.replaceAll('&amp;', '&').replaceAll('&apos;', "'"));
