import type pg from 'pg';
import { progressBar } from '../progress';
import { percentile } from '../statistics';
import { articleOf, questionsOf } from './archive';

export interface SizeRow {
  name: string;
  size: number;
  p50: number;
  p95: number;
  common: number;
  /** Seconds. */
  build: number;
  rate: number;
  megabytes: number;
  publish: number | null;
  edit: number | null;
  withdraw: number | null;
}

const MEGABYTE = 1_048_576;
const PUBLISHED = 40;

/** Our own index: built by the command that people use, asked through the function that pages use. */
export async function measureSearch(
  client: pg.Client,
  size: number,
  queries: number,
  say: (step: string) => void,
): Promise<SizeRow> {
  const { rebuildIndex } = await import('@/lib/search/build-commands');
  const { searchArticles } = await import('@/lib/search/search-queries');
  const started = performance.now();
  await rebuildIndex(progressBar('Indexing', size, say));
  const build = (performance.now() - started) / 1_000;
  await client.query('vacuum (analyze) search_term, search_block, search_doc');
  const tables = ['search_term', 'search_slip', 'search_block', 'search_doc'];
  const sizes = await client.query<{ name: string; bytes: string }>(
    'select t as name, pg_total_relation_size(t::regclass) as bytes from unnest($1::text[]) t',
    [tables],
  );
  say(sizes.rows.map(({ name, bytes }) => `${name} ${Math.round(Number(bytes) / MEGABYTE)} MB`).join(', '));
  const { times, common } = await askAll(size, queries, async (q) => {
    await searchArticles({ q, facets: true, group: true });
  });
  const writes = await measureWrites(size);
  const megabytes = sizes.rows.reduce((sum, { bytes }) => sum + Number(bytes), 0) / MEGABYTE;
  return { name: 'search', size, ...timesOf(times, common), build, rate: size / build, megabytes, ...writes };
}

/** PostgreSQL's text search: its own Arabic stemmer, any of the words, ranked by ts_rank. */
export async function measureTextSearch(
  client: pg.Client,
  size: number,
  queries: number,
  say: (step: string) => void,
): Promise<SizeRow> {
  say('Building the text search of PostgreSQL');
  const started = performance.now();
  await client.query(`
    create table bench_text as select id, setweight(to_tsvector('arabic', title), 'A') || to_tsvector('arabic', body_text) as words
      from article where status = 'published';
    create index on bench_text using gin (words)`);
  const build = (performance.now() - started) / 1_000;
  await client.query('vacuum (analyze) bench_text');
  const { rows } = await client.query<{ bytes: string }>(`select pg_total_relation_size('bench_text') as bytes`);
  const asked = size > 20_000 ? Math.min(queries, 100) : queries;
  const { times, common } = await askAll(size, asked, async (q) => {
    const any = q.split(' ').join(' | ');
    await client.query(
      `select b.id, a.title, left(a.body_text, 200) from bench_text b join article a using (id), to_tsquery('arabic', $1) q
       where b.words @@ q order by ts_rank(b.words, q) desc limit 20`,
      [any],
    );
  });
  const megabytes = Number(rows[0]?.bytes ?? 0) / MEGABYTE;
  const none = { publish: null, edit: null, withdraw: null };
  return {
    name: 'to_tsvector, ts_rank',
    size,
    ...timesOf(times, common),
    build,
    rate: size / build,
    megabytes,
    ...none,
  };
}

async function askAll(size: number, count: number, ask: (q: string) => Promise<void>) {
  const questions = questionsOf(size, count + 20);
  const [times, common]: [number[], number[]] = [[], []];
  for (const [index, question] of questions.entries()) {
    const started = performance.now();
    await ask(question);
    const took = performance.now() - started;
    // The first ones open connections and read what a process keeps.
    if (index < 20) continue;
    times.push(took);
    if (index % 10 === 9) common.push(took);
  }
  return { times, common };
}

const timesOf = (times: number[], common: number[]) => ({
  p50: percentile(times, 0.5),
  p95: percentile(times, 0.95),
  common: percentile(common, 0.95),
});

/** What the index adds to publishing, editing and withdrawing one article. */
async function measureWrites(size: number) {
  const { db } = await import('@/lib/db/client');
  const { indexArticles } = await import('@/lib/search/index-commands');
  const times: Record<'publish' | 'edit' | 'withdraw', number[]> = { publish: [], edit: [], withdraw: [] };
  for (let n = 1; n <= PUBLISHED; n += 1) {
    const [first, second] = [articleOf(size + n), articleOf(size + n + 1_000)];
    const { id } = await db().article.create({
      data: {
        ...{ slug: `bench-${n}`, title: first.title, bodyHtml: '', bodyText: first.body, status: 'published' },
        ...{ publishedOn: new Date('2026-01-01'), publishedAt: new Date(), sectionId: 1 },
      },
    });
    const indexed = async (kind: keyof typeof times) => {
      await db().$transaction(async (tx) => {
        const started = performance.now();
        await indexArticles(tx, [id]);
        times[kind].push(performance.now() - started);
      });
    };
    await indexed('publish');
    const edited = `${first.body.split(' ').slice(20).join(' ')} ${second.body.split(' ').slice(0, 20).join(' ')}`;
    await db().article.update({ where: { id }, data: { bodyText: edited } });
    await indexed('edit');
    await db().article.update({ where: { id }, data: { status: 'withdrawn' } });
    await indexed('withdraw');
  }
  const p95 = (kind: keyof typeof times) => percentile(times[kind], 0.95);
  return { publish: p95('publish'), edit: p95('edit'), withdraw: p95('withdraw') };
}
