import { parseArgs } from 'node:util';
import type pg from 'pg';
import { prepareSources } from '@/lib/build/products';
import { requireEnvironment } from '@/lib/cli/environment';
import { print, runCommand } from '@/lib/cli/terminal';
import { ensureDatabase, type EmbeddedPostgres } from '@/lib/db/embedded/cluster';
import { applyMigrations } from '@/lib/db/migrate';
import { provideDatabaseUrl } from '@/lib/env';
import { connect, startCluster } from '../database';
import { progressBar, stepTeller } from '../progress';
import { drawTable, show } from '../table';
import { fillArchive } from './archive';
import { measureSearch, measureTextSearch, type SizeRow } from './measure';
import { DEVELOPMENT_SET, hasDevelopmentSet, measureQuality, readDevelopmentSet } from './quality';

/**
 * `npm run bench:search`: how well the search finds (where the development set lies beside the project), how fast, how
 * large its index is and what publishing costs, beside PostgreSQL's own text search in the same run.
 */
await runCommand(async () => {
  requireEnvironment();
  const options = {
    'sizes': { type: 'string', default: '1000,10000,100000' },
    'queries': { type: 'string', default: '300' },
    'data': { type: 'string', default: DEVELOPMENT_SET },
    'no-quality': { type: 'boolean', default: false },
  } as const;
  const { values } = parseArgs({ options });
  const say = stepTeller();
  await prepareSources(say);
  if (!values['no-quality'] && hasDevelopmentSet(values.data)) await tellQuality(values.data);
  const sizes = values.sizes
    .split(',')
    .map(Number)
    .filter((size) => size > 0);
  const cluster = await startCluster(say, 'bench-search');
  const { disconnect } = await import('@/lib/db/client');
  const rows: SizeRow[] = [];
  try {
    for (const size of sizes) rows.push(...(await measureSize(cluster, size, Number(values.queries), say)));
  } finally {
    await disconnect();
    await cluster.release();
  }
  print(drawTable(tableOf(rows)));
});

async function tellQuality(folder: string): Promise<void> {
  const rows = await measureQuality(readDevelopmentSet(folder));
  print(
    drawTable({
      title: 'Quality on the development set',
      head: ['queries', 'n', 'nDCG@10', 'R@100', 'empty %'],
      rows: rows.map(({ family, n, ndcg, recall, zero }) => [
        ...[family, show(n), show(ndcg, 4), show(recall, 4), show(zero * 100, 1)],
      ]),
    }),
  );
}

async function measureSize(cluster: EmbeddedPostgres, size: number, queries: number, say: (step: string) => void) {
  const name = `bench_search_${size}`;
  const maintain = await connect(cluster.url('postgres'));
  await maintain.query(`drop database if exists ${name} with (force)`);
  await maintain.end();
  await ensureDatabase(cluster, name);
  await applyMigrations(cluster.url(name));
  const client: pg.Client = await connect(cluster.url(name));
  say(`Making ${size} articles`);
  await fillArchive(client, size, progressBar('Articles', size, say));
  const { disconnect } = await import('@/lib/db/client');
  await disconnect();
  provideDatabaseUrl(cluster.url(name));
  const rows = [await measureSearch(client, size, queries, say), await measureTextSearch(client, size, queries, say)];
  await disconnect();
  await client.end();
  const after = await connect(cluster.url('postgres'));
  await after.query(`drop database ${name} with (force)`);
  await after.end();
  return rows;
}

function tableOf(rows: SizeRow[]) {
  return {
    title: 'Time and size',
    head: [
      '',
      'articles',
      'p50 ms',
      'p95 ms',
      'common p95',
      'build s',
      'articles/s',
      'MB',
      'publish p95 ms',
      'edit p95',
      'withdraw p95',
    ],
    rows: rows.map((row) => [
      ...[row.name, show(row.size), show(row.p50, 1), show(row.p95, 1), show(row.common, 1), show(row.build, 1)],
      ...[show(row.rate), show(row.megabytes, 1), show(row.publish, 1), show(row.edit, 1), show(row.withdraw, 1)],
    ]),
    notes: [
      'A search here is everything behind the page: reading the query, ranking, counting facets, twenty results with marks. Each query is asked once.',
      '«common»: three very common words.',
    ],
  };
}
