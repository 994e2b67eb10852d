import { importWords } from '@/content/import-words';
import { site } from '@/content/site';
import { bylineOf } from '@/lib/import/clean/byline';
import { parseRoughCount } from '@/lib/import/clean/rough-count';
import { looksLikeViews, parseViewsLine } from '@/lib/import/clean/views';
import { emptyRecord, refused, type ImportRecord, type ParsedItem } from '@/lib/import/import-record';
import { distinct } from '@/lib/import/mapping/names';
import type { Mapping } from '@/lib/import/mapping/schema';
import { dateFields, readDay, type Day } from '@/lib/import/sources/day';
import { splitNames } from '@/lib/import/sources/fields';
import { Findings } from '@/lib/import/sources/findings';
import { Page } from '@/lib/import/sources/html/page';
import { renamed } from '@/lib/import/sources/keys';

/** Reads a saved page. One in which no title or no body can be found is refused. */
export function parsePage(html: string, origin: string, name: string, mapping: Mapping): ParsedItem {
  const page = new Page(html, mapping.html);
  const findings = new Findings();
  const data = articleIn(page);
  const own = addressOf(page);
  const number = numberOf(page);
  const host = own === null ? [] : [new URL(own).hostname];
  const hosts = mapping.hosts.length > 0 ? mapping.hosts : host;

  const title = findings.text(first(page.values('title')) ?? '');
  if (title === '') return refused(origin, null, 'no title was found: name its place in the mapping (html.title)');
  const when = dateOf(page, data, mapping, findings);
  const said = { section: sectionOf(page, data), authors: authorsOf(page, data), tags: page.list('tags') };
  const [image] = page.list('image');
  const noteHtml = page.take('note');
  const countThere = viewsIn(page);
  const raw = page.take('body');
  if (raw.trim() === '') return refused(origin, null, 'no body was found: name its place in the mapping (html.body)');
  let bodyHtml = findings.body(raw, { hosts, form: 'html' });
  const byline = said.authors.length === 0 && mapping.byline === 'read' ? bylineOf(bodyHtml) : null;
  if (byline) bodyHtml = byline.html;
  if (when === null) findings.warn('no date was found: kept as a draft');
  const record: ImportRecord = {
    ...emptyRecord,
    ...{ origin, externalId: number ?? own ?? name, title, bodyHtml },
    excerpt: findings.excerpt(first(page.values('excerpt')) ?? ''),
    ...(when ? dateFields(when) : { publishedOn: null }),
    printedHijri: when?.hijri ?? null,
    section: findings.text(said.section) || importWords.unsorted,
    authors: distinct((byline?.names ?? said.authors).map((author) => findings.text(author))),
    tags: distinct(said.tags.map((tag) => findings.text(tag))),
    ...(image !== undefined && { lead: { url: absolute(image, own), alt: '', caption: '' } }),
    noteHtml: noteHtml.trim() === '' ? null : findings.body(noteHtml, { hosts, form: 'html' }),
    noteLabel: noteHtml.trim() === '' ? null : (mapping.note_label ?? site.defaultNoteLabel),
    views: countThere ?? viewsNear(page),
    status: when === null ? 'draft' : 'published',
    oldUrls: [
      ...(own === null ? [] : [own]),
      ...(number === null || own === null ? [] : [`${new URL(own).origin}/?p=${number}`]),
    ],
  };
  const { warnings, repairs } = findings;
  return { kind: 'record', record: renamed(record, mapping), warnings, repairs, raw };
}

const first = <T>(values: Iterable<T>): T | undefined => {
  for (const value of values) return value;
  return undefined;
};

/** The object of JSON-LD that speaks of the article. */
const articleIn = (page: Page): Record<string, unknown> =>
  page.data().find((one) => /Article|BlogPosting/u.test(String(one['@type']))) ?? {};

const text = (value: unknown): string => (typeof value === 'string' ? value.trim() : '');

function dateOf(page: Page, data: Record<string, unknown>, mapping: Mapping, findings: Findings): Day | null {
  const own = mapping.html.date === undefined ? [text(data['datePublished'])] : [];
  for (const written of [...own, ...page.values('date')]) {
    const when = written === '' ? null : readDay(written, mapping.zone);
    if (when?.doubt !== undefined) findings.warn(when.doubt);
    if (when) return when;
  }
  return null;
}

function sectionOf(page: Page, data: Record<string, unknown>): string {
  const [place] = page.list('section');
  const said: unknown = data['articleSection'];
  return place ?? text(Array.isArray(said) ? said[0] : said);
}

function authorsOf(page: Page, data: Record<string, unknown>): string[] {
  const said = [data['author']].flat().map((one: unknown) => text(nameIn(one)));
  const found = page.list('author').flatMap(splitNames);
  return found.length > 0 ? found : said.filter((name) => name !== '');
}

const nameIn = (value: unknown): unknown =>
  typeof value === 'object' && value !== null && 'name' in value ? value.name : value;

/** The count at the place of counts, with its word or alone. */
function viewsIn(page: Page): number | null {
  for (const written of page.values('views')) {
    const count = parseRoughCount(written) ?? parseRoughCount(written.replace(/[^\p{Nd}.,\u066b\u066c\u060c]+/gu, ''));
    if (count) return count.count;
  }
  return null;
}

/** Else a short text beside the body that says a number of readings. */
function viewsNear(page: Page): number | null {
  const line = page.pieces().find((piece) => looksLikeViews(piece) || parseViewsLine(piece) !== null);
  return line === undefined ? null : parseViewsLine(line);
}

/** The page's own address, as it says itself. */
function addressOf(page: Page): string | null {
  const said = [page.attribute('link[rel~="canonical"]', 'href'), page.attribute('meta[property="og:url"]', 'content')];
  return said.find((url) => /^https?:\/\//iu.test(url) && url.length <= 2_000 && URL.canParse(url)) ?? null;
}

/** The number that it had in WordPress, by its short link or the classes of its body. */
function numberOf(page: Page): string | null {
  const short = /[?&]p=([1-9]\d{0,9})(?:&|$)/u.exec(page.attribute('link[rel~="shortlink"]', 'href'))?.[1];
  const classes = /(?:^|\s)postid-([1-9]\d{0,9})(?:\s|$)/u.exec(page.attribute('body', 'className'))?.[1];
  return short ?? classes ?? null;
}

const absolute = (url: string, base: string | null): string =>
  base !== null && URL.canParse(url, base) ? new URL(url, base).href : url;
