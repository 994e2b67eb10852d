import type { Transaction } from '@/lib/db/client';
import { changeBetween, type Wanted } from '@/lib/search/index/change';
import { ANALYSER, nameKeys, wordIds } from '@/lib/search/index/document';
import { packFacts, unpackFacts } from '@/lib/search/index/facts';
import { writeTermChanges, type Vocabulary } from '@/lib/search/merge-commands';
import { articlesNaming, readDocuments, readNames } from '@/lib/search/source-queries';
import { changeSlipsOf } from '@/lib/search/slip-commands';
import { reserveIds, writeDocs } from '@/lib/search/store-commands';
import { readStoredDocs, readTermsByKey, type StoredDoc } from '@/lib/search/store-queries';
import { unpackNumbers } from '@/lib/search/rank/codec';

/** Articles that are read and merged at once. */
const BATCH = 2_000;

const NO_WORDS: Vocabulary = { known: [], fresh: new Map() };

type Batch = (tx: Transaction, ids: number[], version: number) => Promise<number>;

/**
 * Makes the index agree with what readers may see of these articles now, in the caller's transaction: published ones are
 * in it as they are, all others are not. To be called after every change of an article's standing, text or names.
 * While the index is being built the articles are noted, and the build takes them in.
 */
export const indexArticles = (tx: Transaction, ids: readonly number[]): Promise<void> => inBatches(tx, ids, indexBatch);

/** The same when only the names that they hang on have changed: their texts need not be read again. */
export const indexNames = (tx: Transaction, ids: readonly number[]): Promise<void> => inBatches(tx, ids, nameBatch);

/** Takes articles out, whatever their standing: to be called before they are deleted. */
export const unindexArticles = (tx: Transaction, ids: readonly number[]): Promise<void> =>
  inBatches(tx, ids, async (_, batch, version) =>
    write(tx, { was: await readStoredDocs(tx, batch), now: [], words: NO_WORDS, version }),
  );

/**
 * Changes the names of a section, an author or a tag by `work`, and what the index holds of the articles that hang on
 * them with it.
 */
export async function withNames<T>(
  tx: Transaction,
  noun: 'section' | 'author' | 'tag',
  ids: readonly number[],
  work: () => Promise<T>,
): Promise<T> {
  const articles = await articlesNaming(tx, noun, ids);
  const result = await work();
  await indexNames(tx, articles);
  return result;
}

async function inBatches(tx: Transaction, ids: readonly number[], work: Batch): Promise<void> {
  const all = [...new Set(ids)].sort((one, other) => one - other);
  if (all.length === 0) return;
  const version = await openForWriting(tx, all);
  if (version === null) {
    await tx.$executeRaw`
      insert into search_pending (article_id) select unnest(${all}::int[]) on conflict do nothing`;
    return;
  }
  let changes = 0;
  for (let from = 0; from < all.length; from += BATCH)
    changes += await work(tx, all.slice(from, from + BATCH), version + 1);
  if (changes > 0) await tx.$executeRaw`update search_stat set version = ${version + 1}`;
}

/** Waits for other writers of the index. @returns its version; null when there is none that could be changed */
async function openForWriting(tx: Transaction, ids: number[]): Promise<number | null> {
  const [stat] = await tx.$queryRaw<{ version: number; isReady: boolean }[]>`
    select version, ready and analyser = ${ANALYSER} as "isReady" from search_stat for update`;
  if (stat) return stat.isReady ? stat.version : null;
  // Nothing was public until now: an index of nothing is an index.
  const made = await tx.$executeRaw`
    insert into search_stat (epoch, analyser, ready) select gen_random_uuid()::text, ${ANALYSER}, true
    where not exists (select from article where status = 'published' and id <> all(${ids}::int[]))
    on conflict do nothing`;
  return made === 1 ? 0 : null;
}

/** @returns how many articles differ from how they stood in the index */
export async function indexBatch(tx: Transaction, ids: readonly number[], version: number): Promise<number> {
  const now = await readDocuments(tx, ids);
  const { idOf, ...words } = await termIds(
    tx,
    now.flatMap(({ parts }) => parts.flat()),
  );
  const wanted = now.map((document) => ({ ...document, ids: wordIds(document, idOf) }));
  return write(tx, { was: await readStoredDocs(tx, ids), now: wanted, words, version });
}

async function nameBatch(tx: Transaction, ids: readonly number[], version: number): Promise<number> {
  const was = new Map((await readStoredDocs(tx, ids)).map((doc) => [doc.id, doc]));
  const now = await readNames(tx, ids);
  const { idOf, ...vocabulary } = await termIds(tx, now.flatMap(nameKeys));
  const wanted = now.flatMap((names): Wanted[] => {
    const old = was.get(names.id);
    if (old === undefined) return [];
    const words = unpackNumbers(old.words);
    const { sectionId, authors, tags } = names;
    const facts = packFacts({
      ...unpackFacts(old.facts),
      ...{
        sectionId,
        issueId: names.issueId ?? 0,
        authorIds: authors.map(({ id }) => id),
        tagIds: tags.map(({ id }) => id),
      },
    });
    const text = words.slice(0, words.indexOf(0, words.indexOf(0) + 1) + 1);
    return [{ id: names.id, facts, ids: [...text, ...nameKeys(names).map(idOf)] }];
  });
  return write(tx, { was: [...was.values()], now: wanted, words: vocabulary, version });
}

interface TermIds extends Vocabulary {
  idOf: (key: string) => number;
}

async function termIds(tx: Transaction, all: string[]): Promise<TermIds> {
  const keys = [...new Set(all)];
  const known = await readTermsByKey(tx, keys);
  const ids = new Map(known.map(({ key, id }) => [key, id]));
  const fresh = await reserveIds(
    tx,
    keys.filter((key) => !ids.has(key)),
  );
  return { idOf: (key) => ids.get(key) ?? fresh.get(key) ?? 0, known, fresh };
}

interface Writing {
  was: readonly StoredDoc[];
  now: readonly Wanted[];
  words: Vocabulary;
  version: number;
}

async function write(tx: Transaction, { was, now, words, version }: Writing): Promise<number> {
  const change = changeBetween(was, now);
  await writeTermChanges(tx, change.terms, words);
  await changeSlipsOf(tx, words.fresh, []);
  await writeDocs(tx, version, change.docs);
  return change.docs.length;
}
