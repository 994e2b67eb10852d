import path from 'node:path';
import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { ensureDatabase, startEmbedded } from '@/lib/db/embedded/cluster';
import { dataHome } from '@/lib/db/embedded/home';
import { applyMigrations } from '@/lib/db/migrate';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Address of the maintenance database; workers clone the template from there. */
    postgres: string;
  }
}

export const TEMPLATE = 'khizana_template';
/** How the names of the clones begin. */
export const CLONES = 'khizana_test_';

/** One real server for the run, with a migrated template that each test file clones. Its own folder and port. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  // A lost test database is no loss: without waiting for the disk the suite runs several times faster.
  const settings = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_connections: '60' };
  const cluster = await startEmbedded({ home: path.join(dataHome(), 'test-postgres'), settings });
  const client = new pg.Client({ connectionString: cluster.url('postgres') });
  await client.connect();
  // What a run that was killed left behind goes too.
  const old = await client.query<{ datname: string }>(
    `select datname from pg_database where datname = '${TEMPLATE}' or starts_with(datname, '${CLONES}')`,
  );
  for (const { datname } of old.rows) await client.query(`drop database ${datname} with (force)`);
  await client.end();
  await ensureDatabase(cluster, TEMPLATE);
  await applyMigrations(cluster.url(TEMPLATE));
  project.provide('postgres', cluster.url('postgres'));
  return () => cluster.release();
}
