import pg from 'pg';
import { orderOf, selectOf, toJsonOf } from '@/lib/export/bundle/columns';
import type { Line, Table } from '@/lib/export/bundle/table';
import { SERIAL } from '@/lib/export/bundle/tables';
import { directDatabaseUrl } from '@/lib/env';

/** The archive as it was at one instant, read in portions however large it is; what changes meanwhile is not seen. */
export interface Snapshot {
  /** The rows of a query in its order, some hundreds in memory at a time. The caller names the row's type. */
  each<T extends pg.QueryResultRow>(query: string, values?: readonly unknown[]): AsyncGenerator<T>;
  /** The lines of one of a bundle's tables, sorted by its key. */
  lines(table: Table): AsyncGenerator<Line>;
  count(table: Table): Promise<number>;
  /** The highest id that each sequence has given. */
  lastIds(): Promise<Record<string, number>>;
}

const PORTION = 200;

/** A connection of its own: the pool's ends what takes seconds, and this may take many minutes. */
export async function withSnapshot<T>(work: (snapshot: Snapshot) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: directDatabaseUrl(), application_name: 'khizana-export' });
  await client.connect();
  try {
    await client.query('begin isolation level repeatable read read only');
    return await work(snapshotOf(client));
  } finally {
    await client.end();
  }
}

function snapshotOf(client: pg.Client): Snapshot {
  let cursors = 0;
  async function* each<T extends pg.QueryResultRow>(query: string, values: readonly unknown[] = []) {
    const cursor = `portion_${(cursors += 1)}`;
    await client.query(`declare ${cursor} no scroll cursor for ${query}`, [...values]);
    for (;;) {
      const { rows } = await client.query<T>(`fetch ${PORTION} from ${cursor}`);
      yield* rows;
      if (rows.length < PORTION) break;
    }
    await client.query(`close ${cursor}`);
  }
  return {
    each,
    async *lines(table) {
      const columns = Object.entries(table.columns);
      for await (const row of each<Line>(queryOf(table))) {
        yield Object.fromEntries(columns.map(([name, kind]) => [name, toJsonOf(kind, row[name])]));
      }
    },
    async count({ table, from = table }) {
      const { rows } = await client.query<{ n: string }>(`select count(*) as n from ${from}`);
      return Number(rows[0]?.n ?? 0);
    },
    async lastIds() {
      const ids: Record<string, number> = {};
      for (const table of SERIAL) {
        const { rows } = await client.query<{ id: string | null }>(
          `select coalesce(pg_sequence_last_value(pg_get_serial_sequence($1, 'id')::regclass), 0) as id`,
          [table],
        );
        ids[table] = Number(rows[0]?.id ?? 0);
      }
      return ids;
    },
  };
}

function queryOf({ table, from = table, columns, key }: Table): string {
  const selected = Object.entries(columns).map(([name, kind]) => `${selectOf(kind, name)} as ${name}`);
  const order = key.map((name) => orderOf(columns[name] ?? 'text', `source.${name}`));
  return `select ${selected.join(', ')} from ${from === table ? `${table} source` : `(select * from ${from}) source`}
    order by ${order.join(', ')}`;
}
