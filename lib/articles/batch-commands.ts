import { foresee } from '@/lib/articles/clean-body';
import { prepareArticle, type PreparedArticle } from '@/lib/articles/prepare';
import {
  insertArticles,
  insertRevisions,
  replaceLinks,
  updateArticles,
  type Written,
} from '@/lib/articles/row-commands';
import { articleInput, type ArticleInput, type ParsedArticle } from '@/lib/articles/schema';
import { freeSlugs } from '@/lib/articles/slugs';
import { announceChange, takeTurn, touchedBy } from '@/lib/articles/touched';
import { rowsIn, type Transaction } from '@/lib/db/client';
import { Prisma } from '@/lib/db/generated/client';
import { queueNotices } from '@/lib/notify/commands';
import { indexArticles } from '@/lib/search/index-commands';

export interface SaveItem {
  input: ArticleInput;
  /** The article to change; a new one is made when missing. */
  id?: number;
  /** The number that a new one gets when it is free. */
  wantedId?: number | null;
  /** When it was last changed, where that is known from elsewhere; now, when missing. */
  updatedAt?: Date | null;
}

export interface BatchContext {
  /** Why: "import", "edit", "restore". Kept with the revisions. */
  reason: string;
  userId?: string;
  /** No search engine is told: an archive that moves in is no news. */
  isQuiet?: boolean;
}

/** An article as it was saved. */
export interface SavedArticle {
  id: number;
  revisionId: number;
}

/**
 * Saves articles with their revisions, moves the live pointers and announces what changed in public, inside the caller's
 * transaction: all of them or, when one cannot be, none. Markup is sanitised here, whoever calls.
 * @returns what was saved, in the order of the items
 * @throws ZodError naming every field of the first that is wrong
 */
export async function saveArticles(
  tx: Transaction,
  items: readonly SaveItem[],
  context: BatchContext,
): Promise<SavedArticle[]> {
  const parsed = items.map(({ input }) => articleInput.parse(input));
  const prepared = parsed.map(prepareArticle);
  await takeTurn(tx);
  const known = items.flatMap(({ id }) => (id === undefined ? [] : [id]));
  const before = await touchedBy(tx, known);
  const written = await numbered(tx, items, parsed, prepared);
  const byAge = (isNew: boolean) => written.filter((_, index) => (items[index]?.id === undefined) === isNew);
  const revisions = written.map((one, index) => revisionOf(one, parsed[index], context));
  await insertArticles(tx, byAge(true), revisions);
  await insertRevisions(tx, byAge(false), revisions);
  await updateArticles(tx, byAge(false));
  await replaceLinks(
    tx,
    known,
    written.map(({ id }, index) => ({ id, ...linksOf(parsed[index]) })),
  );
  const ids = written.map(({ id }) => id);
  await indexArticles(tx, ids);
  if (context.isQuiet !== true) await queueNotices(tx, ids);
  await announceChange(tx, before, await touchedBy(tx, ids));
  return written.map(({ id, liveRevisionId }) => ({ id, revisionId: liveRevisionId }));
}

/**
 * Works out what saving these bodies will ask for, so that it can be done while the database is at something else. To be
 * called for no more than the next batch or two.
 */
export const foreseeBodies = (bodies: readonly string[]): void => bodies.forEach(foresee);

/** Each with its number, its slug and the number of its revision. */
async function numbered(
  tx: Transaction,
  items: readonly SaveItem[],
  parsed: readonly ParsedArticle[],
  prepared: readonly PreparedArticle[],
): Promise<Written[]> {
  const slugs = await freeSlugs(
    tx,
    parsed.map(({ slug, title }, index) => ({ wanted: slug ?? title, articleId: items[index]?.id ?? null })),
  );
  const ids = await giveIds(tx, items);
  const revisionIds = await nextIds(tx, 'revision', items.length);
  const now = new Date();
  return prepared.map((row, index) => ({
    ...row,
    id: ids[index] ?? 0,
    slug: slugs[index] ?? '',
    liveRevisionId: revisionIds[index] ?? 0,
    updatedAt: items[index]?.updatedAt ?? now,
  }));
}

/** Numbers that are not free are given from the next of these on, so that they take none that another may still want. */
const ROUND = 100_000;

/** The numbers of all items: their own, the wanted ones that are free, and the next of the sequence for the others. */
async function giveIds(tx: Transaction, items: readonly SaveItem[]): Promise<number[]> {
  const wanted = [...new Set(items.flatMap(({ id, wantedId }) => (id === undefined && wantedId ? [wantedId] : [])))];
  const taken = new Set<number>();
  if (wanted.length > 0) {
    const rows = await rowsIn<{ id: number }>(tx, Prisma.sql`select id from article where id = any(${wanted}::int[])`);
    for (const { id } of rows) taken.add(id);
  }
  const given = items.map(({ id, wantedId }) => {
    if (id !== undefined) return id;
    if (!wantedId || taken.has(wantedId)) return null;
    taken.add(wantedId);
    return wantedId;
  });
  if (wanted.length > 0) {
    const highest = wanted.reduce((most, id) => Math.max(most, id), 0);
    const isShort = given.some((id, index) => id === null && items[index]?.wantedId);
    await moveSequence(tx, isShort ? Math.ceil(highest / ROUND) * ROUND : highest);
  }
  const fresh = await nextIds(tx, 'article', given.filter((id) => id === null).length);
  return given.map((id) => id ?? fresh.shift() ?? 0);
}

/** The sequence of article numbers goes on behind this one. */
const moveSequence = (tx: Transaction, last: number) => tx.$executeRaw`
  select setval('article_id_seq', greatest(${last}::bigint, (select last_value from article_id_seq)))`;

async function nextIds(tx: Transaction, table: 'article' | 'revision', count: number): Promise<number[]> {
  if (count === 0) return [];
  const sequence = `${table}_id_seq`;
  const rows = await rowsIn<{ id: number }>(
    tx,
    Prisma.sql`select nextval(${sequence}::regclass)::int as id from generate_series(1, ${count}::int)`,
  );
  return rows.map(({ id }) => id);
}

const linksOf = (parsed: ParsedArticle | undefined) => ({
  authorIds: [...new Set(parsed?.authorIds)],
  tagIds: [...new Set(parsed?.tagIds)],
});

export type RevisionRow = ReturnType<typeof revisionOf>;

function revisionOf(row: Written, parsed: ParsedArticle | undefined, context: BatchContext) {
  const { id: articleId, liveRevisionId: id, title, subtitle, excerpt, bodyHtml, noteHtml, noteLabel } = row;
  return {
    ...{ id, articleId, title, subtitle, excerpt, bodyHtml, noteHtml, noteLabel },
    userId: context.userId ?? null,
    reason: context.reason,
    facts: parsed && factsOf(parsed),
  };
}

function factsOf(parsed: ParsedArticle) {
  const { sectionId, issueId, authorIds, tagIds, publishedOn, printedHijri, pageStart, pageEnd, status } = parsed;
  const { publishedAt, withdrawAt, leadMediaId, language, slug, seriesId, seriesPart } = parsed;
  return {
    ...{ sectionId, issueId, authorIds, tagIds, printedHijri, pageStart, pageEnd },
    ...{ status, publishedOn, publishedAt, withdrawAt, leadMediaId, language, slug, seriesId, seriesPart },
  };
}
