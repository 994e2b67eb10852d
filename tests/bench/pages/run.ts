import { parseArgs } from 'node:util';
import type pg from 'pg';
import { prepareSources } from '@/lib/build/products';
import { requireEnvironment } from '@/lib/cli/environment';
import { print, runCommand } from '@/lib/cli/terminal';
import type { EmbeddedPostgres } from '@/lib/db/embedded/cluster';
import { provideDatabaseUrl } from '@/lib/env';
import { openBench, startCluster } from '../database';
import { stepTeller } from '../progress';
import { percentile } from '../statistics';
import { drawTable, show } from '../table';
import type { Known } from './asked';

/** `npm run bench:pages`: what the lists of readers' pages ask of the database, by how many articles there are. */

const RUNS = 40;
/** Runs before those that count: connections are opened, statements parsed. */
const WARM = 5;

interface Times {
  p50: number;
  p95: number;
  found: number;
}

await runCommand(async () => {
  requireEnvironment();
  const { values } = parseArgs({ options: { sizes: { type: 'string', default: '1000,100000' } } });
  const sizes = values.sizes.split(',').map(Number);
  const say = stepTeller();
  await prepareSources(say);
  const cluster = await startCluster(say);
  const { disconnect } = await import('@/lib/db/client');
  const columns: Map<string, Times>[] = [];
  try {
    for (const size of sizes) {
      columns.push(await measureSize(cluster, size, say));
      await disconnect();
    }
  } finally {
    await disconnect();
    await cluster.release();
  }
  print(drawTable(tableOf(sizes, columns)));
});

async function measureSize(cluster: EmbeddedPostgres, articles: number, say: (step: string) => void) {
  const { fillWhatPagesRead } = await import('./fill');
  const { askedOf } = await import('./asked');
  const bench = await openBench(cluster, articles, say, `pages_${articles}`);
  provideDatabaseUrl(bench.url);
  say('Adding what pages read');
  await fillWhatPagesRead(bench.client, articles);
  const asked = await askedOf({ articles, ...(await countNames(bench.client)) });
  await bench.close();
  say(`Asking ${show(articles)} articles`);
  const times = new Map<string, Times>();
  for (const [name, ask] of Object.entries(asked)) times.set(name, await timesOf(ask));
  return times;
}

async function countNames(client: pg.Client): Promise<Omit<Known, 'articles'>> {
  const { rows } = await client.query<Omit<Known, 'articles'>>(`
    select (select count(*)::int from author) as authors, (select count(*)::int from tag) as tags,
      (select count(*)::int from section) as sections, (select count(*)::int from issue) as issues,
      (select count(*)::int from series) as series`);
  const [known] = rows;
  if (known === undefined) throw new Error('nothing was counted');
  return known;
}

async function timesOf(ask: (run: number) => Promise<number>): Promise<Times> {
  const times: number[] = [];
  let found = 0;
  for (let run = -WARM; run < RUNS; run += 1) {
    const started = performance.now();
    found = await ask(run + WARM);
    if (run >= 0) times.push(performance.now() - started);
  }
  return { p50: percentile(times, 0.5), p95: percentile(times, 0.95), found };
}

function tableOf(sizes: readonly number[], columns: readonly Map<string, Times>[]) {
  const names = [...(columns[0]?.keys() ?? [])];
  const cells = (times: Times | undefined) => [show(times?.p50, 1), show(times?.p95, 1), show(times?.found)];
  return {
    title: 'What pages ask for, in milliseconds with the way to the database',
    head: ['', ...sizes.flatMap((size) => [`${show(size)}: p50`, 'p95', 'found'])],
    rows: names.map((name) => [name, ...columns.flatMap((column) => cells(column.get(name)))]),
  };
}
