import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { markdownToHtml } from '@/lib/html/markdown';
import { publicHtml } from '@/lib/html/sanitise';
import { log } from '@/lib/log';
import { noteLifetime } from '@/lib/freshness/reads';
import { readFrontMatter, type PageFacts } from '@/lib/pages/front-matter';

/**
 * Pages that editors write as files, content/pages/NAME.md with front matter, each at the address /NAME. They are read
 * at run time and remembered until a file changes, so a new one needs no build and no new start.
 */

export interface StaticPage extends PageFacts {
  name: string;
  /** Sanitised, like the body of an article. */
  html: string;
}

/** What the address can be: small letters, digits, hyphens. */
const NAME = /^[a-z0-9]+(?:-[a-z0-9]+)*$/u;
/** Seconds after which a page is made anew, for nobody announces that a file was changed. */
const LIFETIME = 60;

const known = new Map<string, { changed: string; page: StaticPage | null }>();
const folder = () => path.join(process.cwd(), 'content/pages');

/** Milliseconds for which the list is taken as it was: every page that is made asks for it. */
const LIST_LIFETIME = 2_000;
let listed: { until: number; pages: Promise<StaticPage[]> } | null = null;

/** All of them in the order of their links, for the footer and the sitemap; a change is seen two seconds later. */
export function listPages(): Promise<StaticPage[]> {
  if (listed === null || Date.now() >= listed.until) listed = { until: Date.now() + LIST_LIFETIME, pages: readPages() };
  return listed.pages;
}

async function readPages(): Promise<StaticPage[]> {
  const files = await readdir(folder()).catch(() => []);
  const names = files.filter((file) => file.endsWith('.md')).map((file) => file.slice(0, -3));
  const pages = await Promise.all(names.filter((name) => NAME.test(name)).map(read));
  return pages.filter((page) => page !== null).sort((a, b) => a.order - b.order || (a.name < b.name ? -1 : 1));
}

/** One page by its name; null when there is none. */
export async function getPage(name: string): Promise<StaticPage | null> {
  const page = NAME.test(name) ? await read(name) : null;
  if (page) noteLifetime(LIFETIME);
  return page;
}

async function read(name: string): Promise<StaticPage | null> {
  const file = path.join(folder(), `${name}.md`);
  const facts = await stat(file).catch(() => null);
  if (!facts?.isFile()) return null;
  const changed = `${facts.mtimeMs} ${facts.size}`;
  const remembered = known.get(name);
  if (remembered?.changed === changed) return remembered.page;
  const page = pageOf(name, await readFile(file, 'utf8'));
  known.set(name, { changed, page });
  return page;
}

/** Null for a file without front matter, such as the text on counting, and for one whose front matter is at fault. */
function pageOf(name: string, source: string): StaticPage | null {
  const text = readFrontMatter(source);
  if (text === null) return null;
  if ('fault' in text) {
    log().warn({ page: `content/pages/${name}.md`, fault: text.fault }, 'a page has front matter that cannot be used');
    return null;
  }
  return { name, ...text.facts, html: publicHtml(markdownToHtml(text.markdown)) };
}
