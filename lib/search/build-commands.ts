import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { batchesOf } from '@/lib/batches';
import { db, type Transaction } from '@/lib/db/client';
import { directDatabaseUrl } from '@/lib/env';
import { readAhead } from '@/lib/read-ahead';
import { ANALYSER, type Document } from '@/lib/search/index/document';
import { IndexBuilder, type BuiltTerm } from '@/lib/search/index/builder';
import { blocksOf, FEW } from '@/lib/search/index/postings';
import { unpackPostings } from '@/lib/search/rank/codec';
import { changeSlipsOf } from '@/lib/search/slip-commands';
import { readDocuments } from '@/lib/search/source-queries';
import { allSlips } from '@/lib/search/index/slips';
import { insertTerms, writeBlocks, writeDocs, writeSlips } from '@/lib/search/store-commands';
import { indexArticles, indexBatch } from '@/lib/search/index-commands';

/** Told how many of how many articles are done. */
export type Progress = (done: number, of: number) => void;

/** What one transaction of a build writes: articles, words, bytes of their postings, buckets of slips. */
const BATCH = 250;
const WORDS = 2_000;
const MOST_BYTES = 524_288;
const BUCKETS = 1_000;
/** Articles whose words are gathered; those beyond are merged into what was written. */
const MOST_IN_MEMORY = 200_000;
/** Milliseconds that one may take, on a slow disk too. */
const LONG = { timeout: 600_000, maxWait: 30_000 };
/** Any fixed number: one build at a time. */
export const BUILDING = 7_262_812;

/**
 * Makes the index anew from what is public. Meanwhile a search is told so, and what changes is noted and taken in at the
 * end. A build that is cut off is begun anew by the next.
 * @returns how many articles it holds
 */
export async function rebuildIndex(progress: Progress = () => undefined): Promise<number> {
  const sign = await signOfBuilding();
  try {
    return await buildAnew(progress);
  } finally {
    await sign.end();
  }
}

/** Shows others that the index is being made, for as long as the process is at it, however it ends. */
async function signOfBuilding(): Promise<pg.Client> {
  const client = await connectDirectly();
  await client.query('select pg_advisory_lock_shared($1::int, 1)', [BUILDING]);
  return client;
}

async function buildAnew(progress: Progress): Promise<number> {
  const epoch = randomUUID();
  await db().$transaction(async (tx) => {
    await tx.$executeRaw`truncate search_term, search_slip, search_block, search_doc, search_pending, search_stat restart identity`;
    await tx.$executeRaw`insert into search_stat (epoch, analyser, ready) values (${epoch}, ${ANALYSER}, false)`;
  }, LONG);
  await runDirect(INDEXES.map(([name]) => `drop index if exists "${name}"`));
  const rows = await db().$queryRaw<{ id: number }[]>`select id from article where status = 'published' order by id`;
  const ids = rows.map(({ id }) => id);
  const first = ids.slice(0, MOST_IN_MEMORY);
  const builder = new IndexBuilder();
  let done = 0;
  // The database reads the next articles and writes the last ones while this process works at those between.
  const behind = writerBehind(epoch);
  for await (const documents of readAhead(readInBatches(first))) {
    const docs = documents.map((document) => builder.add(document));
    await behind.write((tx) => writeDocs(tx, 1, docs));
    progress((done = Math.min(done + BATCH, first.length)), ids.length);
  }
  await behind.end();
  await writeBuilt(builder, epoch);
  await runDirect([
    ...INDEXES.map(([name, on]) => `create index if not exists "${name}" on "search_term" ${on}`),
    // Until it is counted the database would read all of it for each word.
    'analyze search_term, search_slip, search_block, search_doc',
  ]);
  for (let from = MOST_IN_MEMORY; from < ids.length; from += BATCH) {
    await inBuild(epoch, (tx) => indexBatch(tx, ids.slice(from, from + BATCH), 1));
    progress(Math.min(from + BATCH, ids.length), ids.length);
  }
  await inBuild(epoch, finish);
  return ids.length;
}

/** A transaction of this build, unless another has begun anew. */
const inBuild = (epoch: string, work: (tx: Transaction) => Promise<unknown>): Promise<void> =>
  db().$transaction(async (tx) => {
    await holdBuild(tx, epoch);
    await work(tx);
  }, LONG);

/** The articles in batches. What changes after it was read is noted elsewhere. */
async function* readInBatches(ids: number[]): AsyncGenerator<Document[]> {
  for (let from = 0; from < ids.length; from += BATCH)
    yield await db().$transaction((tx) => readDocuments(tx, ids.slice(from, from + BATCH)), LONG);
}

/** Writes one thing while the caller makes the next: each waits for the one before. */
function writerBehind(epoch: string) {
  let written: Promise<unknown> = Promise.resolve();
  return {
    async write(work: (tx: Transaction) => Promise<unknown>): Promise<void> {
      await written;
      written = inBuild(epoch, work);
      // It is told when the next is written, or at the end.
      written.catch(() => undefined);
    },
    end: () => written,
  };
}

/** Writes the words that were gathered, in portions: one is made while the last is written. */
async function writeBuilt(builder: IndexBuilder, epoch: string): Promise<void> {
  const behind = writerBehind(epoch);
  const sizeOf = ({ posts }: BuiltTerm) => posts.length;
  for await (const terms of batchesOf(builder.all(), { most: WORDS, sizeOf, mostSize: MOST_BYTES })) {
    const rows = terms.map((term) => (term.df > FEW ? { ...term, posts: null } : term));
    const blocks = terms
      .filter(({ df }) => df > FEW)
      .flatMap(({ id, posts }) => blocksOf(unpackPostings(posts, 0)).map((block) => ({ termId: id, ...block })));
    await behind.write(async (tx) => {
      await writeBlocks(tx, blocks);
      await insertTerms(tx, rows);
    });
  }
  await behind.write(
    (tx) => tx.$executeRaw`
    select setval(pg_get_serial_sequence('search_term', 'id'), ${Math.max(builder.words.size, 1)}::int)`,
  );
  const slips = allSlips(builder.words);
  if (slips === null) await behind.write((tx) => changeSlipsOf(tx, builder.words, []));
  else for await (const some of batchesOf(slips, { most: BUCKETS })) await behind.write((tx) => writeSlips(tx, some));
  await behind.end();
}

/** Made in one go they take a tenth of the time, and half the room, of being kept up word by word. */
const INDEXES = [
  ['search_term_light_idx', '("light")'],
  ['search_term_ext_idx', '("ext")'],
  ['search_term_bones_idx', '("bones")'],
] as const;

async function connectDirectly(): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: directDatabaseUrl(), application_name: 'khizana-search' });
  // A lost connection ends the statement that waits for it, or the sign; neither may end the process.
  client.on('error', () => undefined);
  await client.connect();
  return client;
}

/** On a connection of its own: the pool's ends what takes seconds. */
async function runDirect(statements: string[]): Promise<void> {
  const client = await connectDirectly();
  try {
    for (const statement of statements) await client.query(statement);
  } finally {
    await client.end();
  }
}

/** Opens the index to writers, and takes in what they noted meanwhile. */
async function finish(tx: Transaction): Promise<void> {
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
