import type { ArticleFilter } from '@/lib/articles/queries';
import { recordsOf } from '@/lib/articles/record-queries';
import { reader } from '@/lib/db/client';
import { Prisma } from '@/lib/db/generated/client';
import type { Enclosure, FeedEntry } from '@/lib/feeds/feed';
import { noteRead } from '@/lib/freshness/reads';
import { authorTag, issueTag, LATEST, sectionTag, tagTag, type Tag } from '@/lib/freshness/tags';
import { pictureName, sharedCopyOf, mediaPathOf } from '@/lib/site/media-path';

/** Articles on a page of a feed: more than an issue brings at once. */
export const FEED_SIZE = 30;

/**
 * Ids that one archive document of an Atom feed spans: of the whole archive, and of a section, author, tag or issue,
 * which holds a part of them. These numbers are in the addresses of documents that readers' programs have kept, so they
 * never change (decision 020).
 */
const SPANS = { site: 50, part: 400 };

export interface FeedPage {
  entries: FeedEntry[];
  /** The article behind which the next page goes on; null at the end. */
  next: number | null;
}

/** A page of a feed, newest first. @param before the article that ended the page before; null when it is not known */
export async function feedPage(filter: ArticleFilter, before?: number): Promise<FeedPage | null> {
  noteRead(tagOf(filter));
  const start = before === undefined ? undefined : await instantOf(before);
  if (start === null) return null;
  const ids = await newest(filter, FEED_SIZE + 1, start);
  const entries = await entriesOf(ids.slice(0, FEED_SIZE));
  const last = ids[FEED_SIZE - 1];
  return { entries, next: ids.length > FEED_SIZE && last !== undefined ? last : null };
}

export interface AtomDocument {
  entries: FeedEntry[];
  /** The nearest archive documents that hold something, by the numbers of their spans. */
  older: number | null;
  newer: number | null;
}

/**
 * What readers subscribe to: the newest, and all that is in no archive document yet. The span of the highest id is
 * open; those below it are archive documents.
 */
export async function atomCurrent(filter: ArticleFilter): Promise<AtomDocument> {
  noteRead(tagOf(filter));
  const open = spanOf(filter, await edge(filter, 'max', Prisma.sql`true`));
  const [latest, waiting, older] = await Promise.all([
    newest(filter, FEED_SIZE),
    open === null ? [] : inSpan(filter, open),
    open === null ? null : edge(filter, 'max', Prisma.sql`id < ${boundsOf(filter, open).first}`),
  ]);
  const entries = await entriesOf([...new Set([...latest, ...waiting])]);
  return { entries: entries.sort(byInstant), older: spanOf(filter, older), newer: null };
}

/** An archive document; null when its span holds nothing. */
export async function atomArchive(filter: ArticleFilter, span: number): Promise<AtomDocument | null> {
  noteRead(tagOf(filter));
  const { first, last } = boundsOf(filter, span);
  // Beyond the ids of the database.
  if (last > 2_147_483_647) return null;
  const [ids, below, above, highest] = await Promise.all([
    inSpan(filter, span),
    edge(filter, 'max', Prisma.sql`id < ${first}`),
    edge(filter, 'min', Prisma.sql`id > ${last}`),
    edge(filter, 'max', Prisma.sql`true`),
  ]);
  if (ids.length === 0) return null;
  const newer = spanOf(filter, above);
  // The open span is not an archive document: what it holds stands in the current one.
  const isOpen = newer === spanOf(filter, highest);
  const entries = (await entriesOf(ids)).sort(byInstant);
  return { entries, older: spanOf(filter, below), newer: isOpen ? null : newer };
}

const widthOf = (filter: ArticleFilter): number => (tagOf(filter) === LATEST ? SPANS.site : SPANS.part);

const spanOf = (filter: ArticleFilter, id: number | null): number | null =>
  id === null ? null : Math.ceil(id / widthOf(filter));

function boundsOf(filter: ArticleFilter, span: number): { first: number; last: number } {
  const width = widthOf(filter);
  return { first: (span - 1) * width + 1, last: span * width };
}

const byInstant = ({ record: a }: FeedEntry, { record: b }: FeedEntry): number =>
  a.publishedAt === b.publishedAt ? b.id - a.id : a.publishedAt < b.publishedAt ? 1 : -1;

function tagOf(filter: ArticleFilter): Tag {
  if ('authorId' in filter) return authorTag(filter.authorId);
  if ('tagId' in filter) return tagTag(filter.tagId);
  if ('issueId' in filter) return issueTag(filter.issueId);
  return filter.sectionId === undefined ? LATEST : sectionTag(filter.sectionId);
}

/** The keys of the published articles of a list: «id» and «at», each from an index that has both. */
function keysOf(filter: ArticleFilter): Prisma.Sql {
  const link = (table: 'article_author' | 'article_tag', column: 'author_id' | 'tag_id', id: number) =>
    Prisma.sql`(select article_id as id, published_at as at from ${Prisma.raw(table)}
      where ${Prisma.raw(column)} = ${id} and published_at is not null) k`;
  if ('authorId' in filter) return link('article_author', 'author_id', filter.authorId);
  if ('tagId' in filter) return link('article_tag', 'tag_id', filter.tagId);
  const part =
    'issueId' in filter
      ? Prisma.sql`and issue_id = ${filter.issueId}`
      : filter.sectionId === undefined
        ? Prisma.empty
        : Prisma.sql`and section_id = ${filter.sectionId}`;
  return Prisma.sql`(select id, published_at as at from article where status = 'published' ${part}) k`;
}

interface Instant {
  id: number;
  at: string;
}

/** Where an article stands in time; null when it never was public. */
async function instantOf(id: number): Promise<Instant | null> {
  const row = await reader().article.findUnique({ where: { id }, select: { publishedAt: true } });
  return row?.publishedAt ? { id, at: row.publishedAt.toISOString() } : null;
}

async function newest(filter: ArticleFilter, limit: number, start?: Instant): Promise<number[]> {
  const behind = start ? Prisma.sql`where (at, id) < (${start.at}::timestamptz, ${start.id})` : Prisma.empty;
  const rows = await reader().$queryRaw<{ id: number }[]>`
    select id from ${keysOf(filter)} ${behind} order by at desc, id desc limit ${limit}`;
  return rows.map(({ id }) => id);
}

async function inSpan(filter: ArticleFilter, span: number): Promise<number[]> {
  const { first, last } = boundsOf(filter, span);
  const rows = await reader().$queryRaw<{ id: number }[]>`
    select id from ${keysOf(filter)} where id between ${first} and ${last} order by id`;
  return rows.map(({ id }) => id);
}

/** The lowest or highest id among those that the condition leaves; null when it leaves none. */
async function edge(filter: ArticleFilter, side: 'min' | 'max', condition: Prisma.Sql): Promise<number | null> {
  const order = Prisma.raw(side === 'max' ? 'desc' : 'asc');
  const [row] = await reader().$queryRaw<{ id: number }[]>`
    select id from ${keysOf(filter)} where ${condition} order by id ${order} limit 1`;
  return row?.id ?? null;
}

async function entriesOf(ids: readonly number[]): Promise<FeedEntry[]> {
  const records = await recordsOf(ids);
  const leads = records.flatMap(({ lead }) => (lead === null ? [] : [lead.path]));
  const select = { path: true, mime: true, bytes: true, variants: true } as const;
  const files = leads.length === 0 ? [] : await reader().media.findMany({ where: { path: { in: leads } }, select });
  const pictures = new Map(files.map((file) => [file.path, enclosureOf(file)]));
  return records.map((record) => ({ record, picture: (record.lead && pictures.get(record.lead.path)) ?? null }));
}

interface MediaFile {
  path: string;
  mime: string;
  bytes: number;
  variants: unknown;
}

/** The copy that other sites show, with its true length; the picture itself where there is no such copy. */
function enclosureOf({ path, mime, bytes, variants }: MediaFile): Enclosure {
  const name = pictureName(path);
  const wanted = name && mediaPathOf(sharedCopyOf(name));
  const copies = Array.isArray(variants) ? (variants as Omit<MediaFile, 'variants'>[]) : [];
  const copy = copies.find((one) => one.path === wanted);
  return copy ? { path: copy.path, type: copy.mime, bytes: copy.bytes } : { path, type: mime, bytes };
}
