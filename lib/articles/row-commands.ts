import type { PreparedArticle } from '@/lib/articles/prepare';
import type { RevisionRow } from '@/lib/articles/batch-commands';
import { rowsIn, type Transaction } from '@/lib/db/client';
import { Prisma } from '@/lib/db/generated/client';

/** The rows of many articles, written by one statement each; only lib/articles/batch-commands.ts calls these. */

/** What is written of an article. */
export interface Written extends PreparedArticle {
  id: number;
  slug: string;
  liveRevisionId: number;
  updatedAt: Date;
}

/** Columns, their names here, and their types. */
const ARTICLE: Record<keyof Written, [column: string, type: string]> = {
  id: ['id', 'int'],
  slug: ['slug', 'text'],
  title: ['title', 'text'],
  subtitle: ['subtitle', 'text'],
  excerpt: ['excerpt', 'text'],
  bodyHtml: ['body_html', 'text'],
  bodyText: ['body_text', 'text'],
  wordCount: ['word_count', 'int'],
  noteHtml: ['note_html', 'text'],
  noteLabel: ['note_label', 'text'],
  language: ['language', 'text'],
  status: ['status', 'article_status'],
  publishedOn: ['published_on', 'date'],
  publishedAt: ['published_at', 'timestamptz'],
  withdrawAt: ['withdraw_at', 'timestamptz'],
  printedHijri: ['printed_hijri', 'text'],
  hijriOn: ['hijri_on', 'int'],
  updatedAt: ['updated_at', 'timestamptz'],
  sectionId: ['section_id', 'int'],
  issueId: ['issue_id', 'int'],
  pageStart: ['page_start', 'int'],
  pageEnd: ['page_end', 'int'],
  source: ['source', 'text'],
  externalId: ['external_id', 'text'],
  importChecksum: ['import_checksum', 'text'],
  oldUrls: ['old_urls', 'text[]'],
  seriesId: ['series_id', 'int'],
  seriesPart: ['series_part', 'int'],
  leadMediaId: ['lead_media_id', 'int'],
  liveRevisionId: ['live_revision_id', 'int'],
  titleFold: ['title_fold', 'text'],
};

const REVISION: Record<keyof RevisionRow, [column: string, type: string]> = {
  id: ['id', 'int'],
  articleId: ['article_id', 'int'],
  userId: ['user_id', 'text'],
  reason: ['reason', 'text'],
  title: ['title', 'text'],
  subtitle: ['subtitle', 'text'],
  excerpt: ['excerpt', 'text'],
  bodyHtml: ['body_html', 'text'],
  noteHtml: ['note_html', 'text'],
  noteLabel: ['note_label', 'text'],
  facts: ['facts', 'jsonb'],
};

const quoted = (columns: Record<string, readonly [string, string]>) =>
  Object.values(columns).map(([column]) => `"${column}"`);

/** Rows as the server reads them from one value: the names of columns are the house's own, the data is a parameter. */
function recordsOf(columns: Record<string, readonly [string, string]>, rows: readonly object[]): Prisma.Sql {
  const names = Object.fromEntries(Object.entries(columns).map(([name, [column]]) => [name, column]));
  const plain = rows.map((row) =>
    Object.fromEntries(Object.entries(row).flatMap(([name, value]) => (names[name] ? [[names[name], value]] : []))),
  );
  const types = Object.values(columns).map(([column, type]) => `"${column}" ${type}`);
  return Prisma.sql`json_to_recordset(${wellFormed(plain)}::json) as n(${Prisma.raw(types.join(', '))})`;
}

/**
 * The server refuses half of a pair of code units, which a cut text may hold; it becomes the sign for what is lost. Such
 * halves stand escaped in the JSON, and are looked for there: asking at each value costs as much as all else.
 */
function wellFormed(value: unknown): string {
  const text = JSON.stringify(value);
  if (!text.includes('\\ud')) return text;
  return text.replace(/\\(?:\\|ud[89a-f][0-9a-f]{2})/gu, (sign) => (sign === '\\\\' ? sign : '\\ufffd'));
}

const list = (names: readonly string[]) => Prisma.raw(names.join(', '));

/** What a revision says beside what it has from its article. */
const REVISION_ONLY = { userId: REVISION.userId, reason: REVISION.reason, facts: REVISION.facts };
/** Of what an article's row is called, what its revision calls otherwise. */
const REVISION_FROM: Partial<Record<keyof RevisionRow, string>> = { id: '"live_revision_id"', articleId: '"id"' };

/**
 * New articles and their revisions, which name each other, by one statement: pointing at the revision afterwards would
 * write every row and every entry of its indexes twice. Texts, which both have, are sent once.
 */
export async function insertArticles(
  tx: Transaction,
  rows: readonly Written[],
  revisions: readonly RevisionRow[],
): Promise<void> {
  if (rows.length === 0) return;
  const byArticle = new Map(
    revisions.map(({ articleId, userId, reason, facts }) => [articleId, { userId, reason, facts }]),
  );
  const all = rows.map((row) => ({ ...row, ...byArticle.get(row.id) }));
  const names = list(quoted(ARTICLE));
  const own = Object.entries(REVISION).map(
    ([name, [column]]) => REVISION_FROM[name as keyof RevisionRow] ?? `"${column}"`,
  );
  await rowsIn(
    tx,
    Prisma.sql`
      with given as materialized (select * from ${recordsOf({ ...ARTICLE, ...REVISION_ONLY }, all)}),
      made as (insert into revision (${list(quoted(REVISION))}) select ${list(own)} from given)
      insert into article (${names}) select ${names} from given`,
  );
}

/** Revisions of articles that are there. */
export async function insertRevisions(
  tx: Transaction,
  rows: readonly Written[],
  revisions: readonly RevisionRow[],
): Promise<void> {
  if (rows.length === 0) return;
  const names = list(quoted(REVISION));
  const ids = new Set(rows.map(({ id }) => id));
  const own = revisions.filter(({ articleId }) => ids.has(articleId));
  await rowsIn(tx, Prisma.sql`insert into revision (${names}) select ${names} from ${recordsOf(REVISION, own)}`);
}

/** Articles that are there become what is given. */
export async function updateArticles(tx: Transaction, rows: readonly Written[]): Promise<void> {
  if (rows.length === 0) return;
  const changes = quoted(ARTICLE)
    .filter((column) => column !== '"id"')
    .map((column) => `${column} = n.${column}`);
  await rowsIn(
    tx,
    Prisma.sql`update article a set ${list(changes)} from ${recordsOf(ARTICLE, rows)} where a.id = n.id`,
  );
}

interface Links {
  id: number;
  authorIds: number[];
  tagIds: number[];
}

/** Whose the articles are and what they are about, in the given order. @param known those that have links already */
export async function replaceLinks(tx: Transaction, known: readonly number[], articles: Links[]): Promise<void> {
  if (known.length > 0) {
    await tx.articleAuthor.deleteMany({ where: { articleId: { in: [...known] } } });
    await tx.articleTag.deleteMany({ where: { articleId: { in: [...known] } } });
  }
  const authors = articles.flatMap(({ id, authorIds }) => authorIds.map((one, place) => [id, one, place] as const));
  const tags = articles.flatMap(({ id, tagIds }) => tagIds.map((one) => [id, one] as const));
  const column = (rows: readonly (readonly number[])[], at: number) => Prisma.sql`${rows.map((row) => row[at])}::int[]`;
  if (authors.length > 0) {
    await rowsIn(
      tx,
      Prisma.sql`
        insert into article_author (article_id, author_id, position)
        select * from unnest(${column(authors, 0)}, ${column(authors, 1)}, ${column(authors, 2)})`,
    );
  }
  if (tags.length > 0) {
    await rowsIn(
      tx,
      Prisma.sql`
        insert into article_tag (article_id, tag_id) select * from unnest(${column(tags, 0)}, ${column(tags, 1)})`,
    );
  }
}

/** Rows and links as they were, from how the server wrote them as JSON. */
export async function restoreRows(
  tx: Transaction,
  former: readonly { id: number; row: object; authors: number[]; tags: number[] }[],
): Promise<void> {
  const rows = JSON.stringify(former.map(({ row }) => row));
  const changes = quoted(ARTICLE)
    .filter((column) => column !== '"id"')
    .map((column) => `${column} = n.${column}`);
  const from = Prisma.sql`from jsonb_populate_recordset(null::article, ${rows}::jsonb) n where a.id = n.id`;
  await rowsIn(tx, Prisma.sql`update article a set ${list(changes)} ${from}`);
  // A trigger lets it follow `updated_at`; a working copy may have moved it further.
  await rowsIn(tx, Prisma.sql`update article a set changed_at = n.changed_at ${from}`);
  const links = former.map(({ id, authors, tags }) => ({ id, authorIds: authors, tagIds: tags }));
  await replaceLinks(
    tx,
    former.map(({ id }) => id),
    links,
  );
}
