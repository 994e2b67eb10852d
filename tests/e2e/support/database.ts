import { readFileSync } from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import { DATA } from '../settings';
import { root } from './sites';

/** Where the shared site keeps its data. */
export const home = path.resolve(root, DATA);

const read = (file: string) => readFileSync(path.join(home, file), 'utf8');

/** The password of the shared site's server. */
export const password = (): string => read('postgres-password');

/** The address of a database of that server, which the fourth line of its lock file tells. */
export const databaseUrl = (database = 'khizana', port = read('postgres-data/postmaster.pid').split('\n')[3]): string =>
  `postgresql://khizana:${password()}@127.0.0.1:${port ?? ''}/${database}`;

/** Asks the database, on a connection of its own. */
export async function query<Row extends pg.QueryResultRow>(
  sql: string,
  values: unknown[] = [],
  connectionString = databaseUrl(),
): Promise<Row[]> {
  const client = new pg.Client({ connectionString, connectionTimeoutMillis: 5_000 });
  await client.connect();
  try {
    return (await client.query<Row>(sql, values)).rows;
  } finally {
    await client.end();
  }
}
