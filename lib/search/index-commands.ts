import type { Transaction } from '@/lib/db/client';
import { changeBetween } from '@/lib/search/index/change';
import { ANALYSER, type Document } from '@/lib/search/index/document';
import { writeTermChanges } from '@/lib/search/index/merge-commands';
import { readDocuments } from '@/lib/search/index/source-queries';
import { addTerms, writeDocs } from '@/lib/search/index/store-commands';
import { readStoredDocs, readTermIds } from '@/lib/search/index/store-queries';

/** Articles that are read and merged at once. */
const BATCH = 2_000;

/**
 * Makes the index agree with what readers may see of these articles now, in the caller's transaction: published ones are
 * in it as they are, all others are not. To be called after every change of an article's standing, text or names.
 * While the index is being built the articles are noted, and the build takes them in.
 */
export async function indexArticles(tx: Transaction, ids: readonly number[]): Promise<void> {
  const all = [...new Set(ids)].sort((one, other) => one - other);
  if (all.length === 0) return;
  const version = await openIndex(tx, all);
  if (version === null) {
    await tx.$executeRaw`
      insert into search_pending (article_id) select unnest(${all}::int[]) on conflict do nothing`;
    return;
  }
  let changes = 0;
  for (let from = 0; from < all.length; from += BATCH) {
    changes += await indexBatch(tx, all.slice(from, from + BATCH), version + 1);
  }
  if (changes > 0) await tx.$executeRaw`update search_stat set version = ${version + 1}`;
}

/** Takes articles out, whatever their standing: to be called before they are deleted. */
export async function unindexArticles(tx: Transaction, ids: readonly number[]): Promise<void> {
  const all = [...new Set(ids)];
  const version = all.length === 0 ? null : await openIndex(tx, all);
  if (version === null) return;
  for (let from = 0; from < all.length; from += BATCH) {
    const batch = all.slice(from, from + BATCH);
    await writeChange(tx, await readStoredDocs(tx, batch), [], version + 1);
  }
  await tx.$executeRaw`update search_stat set version = ${version + 1}`;
}

/** Waits for other writers of the index. @returns its version; null when there is none that could be changed */
async function openIndex(tx: Transaction, ids: number[]): Promise<number | null> {
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
  return writeChange(tx, await readStoredDocs(tx, ids), now, version);
}

async function writeChange(
  tx: Transaction,
  was: Awaited<ReturnType<typeof readStoredDocs>>,
  now: Document[],
  version: number,
): Promise<number> {
  const keys = new Set(now.flatMap(({ parts }) => parts.flat()));
  const ids = await readTermIds(tx, [...keys]);
  const unknown = [...keys].filter((key) => !ids.has(key));
  for (const [key, id] of await addTerms(tx, unknown)) ids.set(key, id);
  const change = changeBetween(was, now, (key) => ids.get(key) ?? 0);
  await writeTermChanges(tx, change.terms);
  await writeDocs(tx, version, change.docs);
  return change.docs.length;
}
