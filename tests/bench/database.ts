import path from 'node:path';
import pg from 'pg';
import { hashFiles } from '@/lib/build/stamp';
import { ensureDatabase, startEmbedded, type EmbeddedPostgres } from '@/lib/db/embedded/cluster';
import { dataHome } from '@/lib/db/embedded/home';
import { applyMigrations } from '@/lib/db/migrate';
import { fillDatabase } from './generate/fill';
import { progressBar } from './progress';

/** Raised when the generator makes other articles than before: then databases of older runs are made anew. */
const GENERATOR = 4;

export interface BenchDatabase {
  url: string;
  articles: number;
  client: pg.Client;
  /** For example "18.4". */
  version: string;
  close(): Promise<void>;
}

/** Where a bench keeps its server. */
export const benchHome = (folder = 'bench'): string => path.join(dataHome(), folder);

/** The bench's own server, in a folder beside the archive's, with the settings that an archive has. */
export const startCluster = (say: (step: string) => void, folder?: string): Promise<EmbeddedPostgres> =>
  startEmbedded({ home: benchHome(folder), say });

/** The database of that many articles: the one of an earlier run when nothing has changed since, else a new one. */
export async function openBench(
  cluster: EmbeddedPostgres,
  articles: number,
  say: (step: string) => void,
  name = `bench_${articles}`,
): Promise<BenchDatabase> {
  const mark = `generator ${GENERATOR}, migrations ${(await hashFiles(['prisma/migrations'])).slice(0, 16)}`;
  if (!(await isMade(cluster, name, mark, articles))) await make(cluster, name, mark, articles, say);
  const url = cluster.url(name);
  const client = await connect(url);
  const { rows } = await client.query<{ server_version: string }>('show server_version');
  return { url, articles, client, version: rows[0]?.server_version ?? '', close: () => client.end() };
}

/** The mark is written last, so a database that was cut off half way has none. */
async function isMade(cluster: EmbeddedPostgres, name: string, mark: string, articles: number): Promise<boolean> {
  const known = await withClient(cluster.url('postgres'), (client) =>
    client.query<{ mark: string | null }>(
      `select shobj_description(oid, 'pg_database') as mark from pg_database where datname = $1`,
      [name],
    ),
  );
  if (known.rows[0]?.mark !== mark) return false;
  const count = await withClient(cluster.url(name), (client) =>
    client.query<{ n: number }>('select count(*)::int as n from article'),
  );
  return count.rows[0]?.n === articles;
}

async function make(
  cluster: EmbeddedPostgres,
  name: string,
  mark: string,
  articles: number,
  say: (step: string) => void,
): Promise<void> {
  say(`Making the database ${name}`);
  const maintain = (sql: string) => withClient(cluster.url('postgres'), (client) => client.query(sql));
  await maintain(`drop database if exists ${name} with (force)`);
  await ensureDatabase(cluster, name);
  await applyMigrations(cluster.url(name));
  const tell = progressBar('Articles', articles, say);
  await withClient(cluster.url(name), (client) => fillDatabase(client, articles, tell));
  await maintain(`comment on database ${name} is '${mark}'`);
  await maintain('checkpoint');
}

async function withClient<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = await connect(url);
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

export async function connect(connectionString: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString, application_name: 'khizana-bench' });
  // When the run is broken off the server may go first; whoever waits for an answer is told by it.
  client.on('error', () => undefined);
  await client.connect();
  return client;
}
