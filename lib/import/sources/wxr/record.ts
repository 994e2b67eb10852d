import { z } from 'zod';
import { site as house } from '@/content/site';
import { escapeHtml } from '@/lib/html/escape';
import { plainText } from '@/lib/html/plain-text';
import type { CleanContext } from '@/lib/import/clean/body';
import { bylineOf } from '@/lib/import/clean/byline';
import { emptyRecord, refused, type ImportRecord, type SourceItem } from '@/lib/import/import-record';
import { distinct } from '@/lib/import/mapping/names';
import { dateFields, type Day } from '@/lib/import/sources/day';
import { isHtml } from '@/lib/import/sources/fields';
import { Findings } from '@/lib/import/sources/findings';
import { oldUrlsOf, slugOf } from '@/lib/import/sources/wxr/address';
import { choose } from '@/lib/import/sources/wxr/choice';
import { changeOf, publicationOf } from '@/lib/import/sources/wxr/date';
import type { Item } from '@/lib/import/sources/wxr/item';
import { isOwn, ownFacts, withoutNote } from '@/lib/import/sources/wxr/own';
import { mappedMeta, viewsOf } from '@/lib/import/sources/wxr/meta';
import { nicenameOf, type MovedLists } from '@/lib/import/sources/wxr/moved';
import type { WxrSite } from '@/lib/import/sources/wxr/site';
import { filingOf, tagNames, type Filing } from '@/lib/import/sources/wxr/terms';

const FIRST_WORDS = 8;

export interface WxrContext {
  site: WxrSite;
  hosts: string[];
  base: string;
  moved: MovedLists;
}

/** What an item of an export becomes here. */
export function recordOf(item: Item, origin: string, context: WxrContext): SourceItem {
  const { site } = context;
  const { mapping } = site;
  const of = (name: string) => item.fields.get(name)?.trim() ?? '';
  const choice = choose(item, mapping);
  if ('skip' in choice) return { kind: 'skipped', origin, reason: choice.skip };
  const externalId = of('wp:post_id') || of('guid') || of('link');
  if (externalId === '') return refused(origin, null, 'has no number, guid or address to be known by');

  const findings = new Findings();
  if (item.damaged) findings.warn('its XML is damaged: what could be read is taken');
  if (choice.warning !== undefined) findings.warn(choice.warning);
  const raw = item.fields.get('content:encoded') ?? '';
  const own = ownFacts(item, findings);
  const parts = withoutNote(item, raw);
  // What is ours was cleaned when it was saved: an article on the forms of letters keeps them.
  const body = own ? parts.body : findings.body(parts.body, cleanContext(item, context));
  const words = plainText(body).split(/\s+/u).slice(0, FIRST_WORDS).join(' ');
  const title = findings.text(of('title')) || words;
  if (title === '') return refused(origin, null, 'has neither a title nor a text');
  if (of('title') === '') findings.warn('has no title: its first words are taken');
  const published = publicationOf(item, mapping.zone);
  const filing = filingOf(item, site);
  const { authors, bodyHtml } = authorsOf(item, filing, body, context, findings);
  context.moved.file(filing);
  const meta = mappedMeta(item, mapping, findings);
  const lead = leadOf(item, context, findings);
  const updatedAt = changeOf(item, mapping.zone);
  const record: ImportRecord = {
    ...emptyRecord,
    ...{ origin, externalId, title, subtitle: meta.subtitle, bodyHtml, section: filing.section },
    ...dateOf(published, findings, site),
    ...(updatedAt !== undefined && { updatedAt }),
    ...(lead && { lead }),
    ...{ authors: distinct([...authors, ...meta.authors]), tags: tagNames(filing.tags) },
    excerpt: excerptOf(item, findings),
    ...{ issueNumber: meta.issue, pageStart: meta.pages?.start ?? null, pageEnd: meta.pages?.end ?? null },
    printedHijri: meta.hijri,
    slug: slugOf(of('wp:post_name')),
    ...own,
    ...noteOf(meta.note ?? parts.note, context, findings),
    ...(meta.note === null && parts.note !== null && { noteLabel: parts.label && findings.text(parts.label) }),
    views: viewsOf(item, mapping, findings),
    status: statusOf(choice.status, published, words, lead !== null, findings),
    oldUrls: [...oldUrlsOf(item, context.base), ...(own?.oldUrls ?? [])],
  };
  const { warnings, repairs } = findings;
  return { kind: 'record', record, warnings, repairs, raw };
}

function cleanContext({ meta, fields }: Item, { hosts, site }: WxrContext): CleanContext {
  const footnotes = footnotesOf(meta.get('footnotes')?.at(-1));
  const attachment = (id: string) => site.attachments.get(id) ?? null;
  const attached = () => site.attachments.of(fields.get('wp:post_id')?.trim() ?? '');
  return { hosts, attachment, attached, form: 'wordpress', ...(footnotes && { footnotes }) };
}

const footnotesForm = z.array(z.object({ id: z.string(), content: z.string() }));

/** Footnotes that the block editor keeps beside the text, as JSON. */
function footnotesOf(text: string | undefined): z.output<typeof footnotesForm> | null {
  if (text === undefined || text.trim() === '') return null;
  try {
    return footnotesForm.parse(JSON.parse(text));
  } catch {
    return null;
  }
}

function dateOf(published: Day | null, findings: Findings, site: WxrSite): Pick<ImportRecord, 'publishedOn'> {
  if (published === null) return { publishedOn: null };
  const crowd = site.crowd(published.day);
  if (crowd !== null) {
    findings.warn(`${crowd} articles bear the date ${published.day}: likely that of an upload, not the printed one`);
  }
  return dateFields(published);
}

function statusOf(
  wanted: ImportRecord['status'],
  published: Day | null,
  words: string,
  hasLead: boolean,
  findings: Findings,
): ImportRecord['status'] {
  if (wanted === 'draft') return 'draft';
  if (published === null) findings.warn('has no date: kept as a draft');
  else if (words === '' && !hasLead) findings.warn('has no text: kept as a draft');
  else return wanted;
  return 'draft';
}

/** People: those of Co-Authors Plus, else those of a line in the body, else who entered it. */
function authorsOf(item: Item, filing: Filing, body: string, context: WxrContext, findings: Findings) {
  const { site, moved } = context;
  const { names, mapping } = site;
  const follow = (slug: string, people: string[]) => {
    const [only, ...more] = people;
    if (only !== undefined && more.length === 0) moved.author(slug, only);
    return people;
  };
  if (filing.authors.length > 0) {
    const authors = filing.authors.flatMap(({ slug, name }) => follow(slug, names.authors(name, slug)));
    return { authors, bodyHtml: body };
  }
  const byline = mapping.byline === 'read' && !isOwn(item) ? bylineOf(body) : null;
  if (byline) {
    const authors = byline.names.flatMap((name) => names.authors(findings.text(name)));
    return { authors, bodyHtml: byline.html };
  }
  const login = item.fields.get('dc:creator')?.trim() ?? '';
  if (login === '') return { authors: [], bodyHtml: body };
  const known = site.authorOf(login);
  if (known === null) findings.warn(`the export does not say who "${login}" is`);
  return { authors: follow(nicenameOf(login), names.authors(site.clean(known ?? login), login)), bodyHtml: body };
}

function leadOf({ meta }: Item, { site }: WxrContext, findings: Findings): ImportRecord['lead'] | null {
  const id = meta.get('_thumbnail_id')?.at(-1)?.trim() ?? '';
  if (id === '' || id === '0' || id === '-1') return null;
  const lead = site.attachments.get(id);
  if (lead === undefined) findings.warn(`its picture (attachment ${id}) is not in the export`);
  return lead ?? null;
}

/** The excerpt, else what was written for search engines. A pattern of a plugin ("%%title%%") is no text. */
function excerptOf({ fields, meta }: Item, findings: Findings): string {
  const texts = [
    fields.get('excerpt:encoded') ?? '',
    ...['_yoast_wpseo_metadesc', 'rank_math_description'].flatMap((key) => meta.get(key)?.at(-1) ?? []),
  ];
  const excerpt = texts.find((text) => text.trim() !== '' && !/%\w+%/u.test(text));
  return excerpt === undefined ? '' : findings.excerpt(excerpt);
}

function noteOf(text: string | null, { hosts, site }: WxrContext, findings: Findings) {
  if (text === null) return {};
  const html = isHtml(text) ? text : `<p>${escapeHtml(text)}</p>`;
  const noteHtml = findings.body(html, { hosts, form: 'html' });
  return { noteHtml, noteLabel: site.mapping.note_label ?? house.defaultNoteLabel };
}
