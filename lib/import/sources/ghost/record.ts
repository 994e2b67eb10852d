import { importWords } from '@/content/import-words';
import { slugify } from '@/lib/arabic/slug';
import { markdownToHtml } from '@/lib/html/markdown';
import { emptyRecord, refused, type ImportRecord, type SourceItem } from '@/lib/import/import-record';
import { decoded, distinct, type Names } from '@/lib/import/mapping/names';
import type { Mapping } from '@/lib/import/mapping/schema';
import { dateFields, readDay, type Day } from '@/lib/import/sources/day';
import { Findings } from '@/lib/import/sources/findings';
import { lexicalToHtml } from '@/lib/import/sources/ghost/lexical';
import { mobiledocToHtml } from '@/lib/import/sources/ghost/mobiledoc';
import { postRow, type GhostTables, type Named, type Post } from '@/lib/import/sources/ghost/tables';

export interface GhostContext {
  tables: GhostTables;
  mapping: Mapping;
  names: Names;
  hosts: string[];
  /** The address of the site, without closing slash; empty where the mapping names no host. */
  base: string;
  moved: Map<string, SourceItem>;
}

const STATUSES: Readonly<Record<string, ImportRecord['status']>> = {
  published: 'published',
  scheduled: 'scheduled',
  draft: 'draft',
};

export function recordOfPost(row: unknown, origin: string, context: GhostContext): SourceItem {
  const parsed = postRow.safeParse(row);
  if (!parsed.success) return refused(origin, null, 'is no post: it has no id');
  const post = parsed.data;
  const isPage = post.type === 'page' || post.page === '1' || post.page === 'true';
  const use = context.mapping.types[isPage ? 'page' : 'post'] ?? (isPage ? 'page' : 'article');
  if (use === 'skip')
    return { kind: 'skipped', origin, reason: `the mapping leaves out ${isPage ? 'pages' : 'posts'}` };
  const findings = new Findings();
  const { tables, hosts, base, mapping } = context;
  const raw = withBase(bodyOf(post, findings), base);
  const bodyHtml = findings.body(raw, { hosts, form: 'html' });
  const title = findings.text(post.title);
  if (title === '') return refused(origin, null, 'has no title');
  const meta = tables.metaOf(post);
  const image = withBase(post.feature_image || post.image, base);
  const published = moment(post.published_at, mapping.zone);
  const updated = moment(post.updated_at, mapping.zone)?.at;
  const tags = tables.tagsOf(post);
  const section = filedUnder(tags, context);
  const rest = tags.filter((tag) => tag !== section?.tag);
  const record: ImportRecord = {
    ...emptyRecord,
    ...{ origin, externalId: post.uuid || post.slug || post.id, title, bodyHtml },
    ...(published ? dateFields(published) : { publishedOn: null }),
    ...(updated && { updatedAt: updated.toISOString() }),
    excerpt: findings.excerpt(post.custom_excerpt || meta?.meta_description || post.meta_description),
    section: section?.name ?? mapping.section ?? importWords.unsorted,
    tags: mapping.categories === 'tags' ? distinct(rest.flatMap((tag) => follow('tag', tag, context))) : [],
    authors: distinct(tables.authorsOf(post).flatMap((author) => follow('author', author, context))),
    ...(image !== '' && { lead: leadOf(image, meta, findings) }),
    slug: /[\p{L}\p{N}]/u.test(post.slug) ? decoded(post.slug) : null,
    language: /^[a-z]{2,3}$/u.test(post.language) && post.language !== 'en' ? post.language : 'ar',
    status: statusOf(post, use === 'page', published, bodyHtml, findings),
    oldUrls: post.slug === '' ? [] : [`${base}/${post.slug}/`],
  };
  return { kind: 'record', record, warnings: findings.warnings, repairs: findings.repairs, raw };
}

/** The finished HTML, else what an editor made, by the age of the export. */
function bodyOf(post: Post, findings: Findings): string {
  if (post.html !== '') return post.html;
  try {
    if (post.markdown !== '') return markdownToHtml(post.markdown);
    const render = post.lexical !== '' ? lexicalToHtml : mobiledocToHtml;
    const document = post.lexical || post.mobiledoc;
    if (document === '') return '';
    const { html, unknown } = render(document);
    if (unknown.size > 0) findings.warn(`parts of the body that are not taken: ${[...unknown].join(', ')}`);
    return html;
  } catch {
    findings.warn('the document of its editor is damaged and was left out');
    return '';
  }
}

const withBase = (text: string, base: string): string => text.replaceAll('__GHOST_URL__', base);

/** Seconds are in UTC where nothing else is said; the oldest exports count milliseconds. */
function moment(text: string, zone: string): Day | null {
  if (/^\d{11,14}$/u.test(text)) return readDay(new Date(Number(text)).toISOString(), zone);
  return readDay(/^\d{4}-\d{2}-\d{2} \d{2}:\d{2}(:\d{2})?$/u.test(text) ? `${text}Z` : text, zone);
}

function statusOf(
  post: Post,
  isPage: boolean,
  published: Day | null,
  body: string,
  findings: Findings,
): ImportRecord['status'] {
  const status = STATUSES[post.status] ?? 'draft';
  if (status === 'draft') return 'draft';
  if (post.visibility !== '' && post.visibility !== 'public') {
    findings.warn(`was for ${post.visibility} only: kept as a draft`);
  } else if (isPage) findings.warn('was a page of the site, not an article: kept as a draft');
  else if (published === null) findings.warn('has no date: kept as a draft');
  else if (body.trim() === '') findings.warn('has no text: kept as a draft');
  else return status;
  return 'draft';
}

/** The first tag is the section; the mapping may pass one over. */
function filedUnder(tags: readonly Named[], { names, moved }: GhostContext): { tag: Named; name: string } | null {
  for (const tag of tags) {
    const name = names.section(tag.name, tag.slug);
    if (name === null) continue;
    note(moved, 'section', tag, name);
    return { tag, name };
  }
  return null;
}

function follow(noun: 'tag' | 'author', { name, slug }: Named, { names, moved }: GhostContext): string[] {
  const found = noun === 'tag' ? [names.tag(name, slug)].flatMap((one) => one ?? []) : names.authors(name, slug);
  const [only, ...more] = found;
  if (only !== undefined && more.length === 0) note(moved, noun, { name, slug }, only);
  return found;
}

/** Ghost's lists of a tag and an author; those that the form of the address finds need no telling. */
function note(moved: Map<string, SourceItem>, noun: 'section' | 'tag' | 'author', { slug }: Named, name: string): void {
  const from = `/${noun === 'author' ? 'author' : 'tag'}/${decoded(slug)}`;
  if (slug === '' || (noun !== 'section' && slugify(name) === decoded(slug))) return;
  if (moved.has(from) && noun === 'tag') return;
  moved.set(from, { kind: 'moved', from, noun, name });
}

const leadOf = (url: string, meta: ReturnType<GhostTables['metaOf']>, findings: Findings) => ({
  url,
  alt: findings.text(meta?.feature_image_alt ?? ''),
  caption: findings.text(meta?.feature_image_caption ?? ''),
});
