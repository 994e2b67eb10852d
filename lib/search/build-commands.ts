import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { db, type Transaction } from '@/lib/db/client';
import { directDatabaseUrl } from '@/lib/env';
import { ANALYSER } from '@/lib/search/index/document';
import { indexArticles, indexBatch } from '@/lib/search/index-commands';

/** Told how many of how many articles are done. */
export type Progress = (done: number, of: number) => void;

/** Articles in one transaction of a build. */
const BATCH = 4_000;
/** Milliseconds that one may take, on a slow disk too. */
const LONG = { timeout: 600_000, maxWait: 30_000 };
/** Any fixed number: one build at a time. */
const BUILDING = 7_262_812;

/**
 * Makes the index anew from what is public. Meanwhile a search is told so, and what changes is noted and taken in at the
 * end. A build that is cut off is begun anew by the next.
 * @returns how many articles it holds
 */
export async function rebuildIndex(progress: Progress = () => undefined): Promise<number> {
  const epoch = randomUUID();
  await db().$transaction(async (tx) => {
    await tx.$executeRaw`truncate search_term, search_slip, search_block, search_doc, search_pending, search_stat restart identity`;
    await tx.$executeRaw`insert into search_stat (epoch, analyser, ready) values (${epoch}, ${ANALYSER}, false)`;
  }, LONG);
  await runDirect(INDEXES.map(([name]) => `drop index if exists "${name}"`));
  const rows = await db().$queryRaw<{ id: number }[]>`select id from article where status = 'published' order by id`;
  const ids = rows.map(({ id }) => id);
  for (let from = 0; from < ids.length; from += BATCH) {
    const batch = ids.slice(from, from + BATCH);
    await db().$transaction(async (tx) => {
      await holdBuild(tx, epoch);
      await indexBatch(tx, batch, 1);
    }, LONG);
    progress(from + batch.length, ids.length);
  }
  await runDirect([
    ...INDEXES.map(([name, on]) => `create index if not exists "${name}" on "search_term" ${on}`),
    // Until it is counted the database would read all of it for each word.
    'analyze search_term, search_slip, search_block, search_doc',
  ]);
  await db().$transaction((tx) => finish(tx, epoch), LONG);
  return ids.length;
}

/** Made in one go they take a tenth of the time, and half the room, of being kept up word by word. */
const INDEXES = [
  ['search_term_light_idx', '("light")'],
  ['search_term_ext_idx', '("ext")'],
  ['search_term_bones_idx', '("bones")'],
] as const;

/** On a connection of its own: the pool's ends what takes seconds. */
async function runDirect(statements: string[]): Promise<void> {
  const client = new pg.Client({ connectionString: directDatabaseUrl(), application_name: 'khizana-search' });
  await client.connect();
  try {
    for (const statement of statements) await client.query(statement);
  } finally {
    await client.end();
  }
}

/** Opens the index to writers, and takes in what they noted meanwhile. */
async function finish(tx: Transaction, epoch: string): Promise<void> {
  await holdBuild(tx, epoch);
  await tx.$executeRaw`update search_stat set ready = true, version = 1`;
  // Who changes an article now waits for the row above; who did so before has noted it.
  const noted = await tx.$queryRaw<{ id: number }[]>`delete from search_pending returning article_id as id`;
  await indexArticles(
    tx,
    noted.map(({ id }) => id),
  );
}

/** @throws Error when another build has begun anew meanwhile */
async function holdBuild(tx: Transaction, epoch: string): Promise<void> {
  await tx.$executeRaw`select pg_advisory_xact_lock(${BUILDING})`;
  const [stat] = await tx.$queryRaw<{ epoch: string }[]>`select epoch from search_stat`;
  if (stat?.epoch !== epoch) throw new Error('another build of the search index has begun: this one ends');
}

/** Makes the index when there is none, or one by an older analyser. @returns how many articles; null when it was there */
export async function ensureIndex(progress?: Progress): Promise<number | null> {
  const [stat] = await db().$queryRaw<{ isReady: boolean }[]>`
    select ready and analyser = ${ANALYSER} as "isReady" from search_stat`;
  if (stat?.isReady) return null;
  const count = await db().article.count({ where: { status: 'published' } });
  if (count === 0 && stat === undefined) return null;
  return rebuildIndex(progress);
}
