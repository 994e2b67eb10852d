import { createHash } from 'node:crypto';
import { PrismaPg } from '@prisma/adapter-pg';
import { LRUCache } from 'lru-cache';
import pg from 'pg';
import { openBoard, type Board, type PoolState } from '@/lib/db/board';
import { env } from '@/lib/env';
import { Prisma, PrismaClient } from '@/lib/db/generated/client';

export type Transaction = Parameters<Parameters<PrismaClient['$transaction']>[0]>[0];

interface Holder {
  khizanaDatabase?: PrismaClient;
  khizanaPool?: pg.Pool;
  khizanaReplica?: PrismaClient;
  khizanaReplicaPool?: pg.Pool;
  khizanaConnections?: Map<number, pg.ClientBase>;
  khizanaBoard?: Board;
}

// A development server reloads modules, and the framework's bundle has its own copy of them; the pools must be one.
const holder: typeof globalThis & Holder = globalThis;

/**
 * The one database client of this process, made at first use: for all that is written, and for what is read by those
 * who write.
 * @throws Error when no DATABASE_URL is known: start through `npm start` or `npm run dev`.
 */
export function db(): PrismaClient {
  if (holder.khizanaDatabase) return holder.khizanaDatabase;
  const { DATABASE_URL } = env();
  if (DATABASE_URL === undefined) throw new Error('DATABASE_URL is not set');
  const pool = newPool(DATABASE_URL);
  holder.khizanaPool = pool;
  return (holder.khizanaDatabase = clientOf(pool));
}

const connections = (holder.khizanaConnections ??= new Map<number, pg.ClientBase>());

/** The board of this process; a thread is given that of the thread which started it before anything is read. */
export const board = (memory?: SharedArrayBuffer): Board => (holder.khizanaBoard ??= openBoard(memory));

/** The client for readers' pages: a replica that has all that was announced (lib/db/replica.ts), else the database. */
export const reader = (): PrismaClient => (board().isReplicaCurrent() ? replica() : null) ?? db();

/** The replica of DATABASE_REPLICA_URL, current or not; null without one. */
export function replica(): PrismaClient | null {
  const { DATABASE_REPLICA_URL } = env();
  if (DATABASE_REPLICA_URL === undefined) return null;
  if (holder.khizanaReplica) return holder.khizanaReplica;
  const pool = newPool(DATABASE_REPLICA_URL);
  holder.khizanaReplicaPool = pool;
  return (holder.khizanaReplica = clientOf(pool));
}

/**
 * Rows of `reader()` straight through the driver, with its types: integers as numbers, bytes as a Buffer. For reads of
 * many rows or many bytes, which cost a multiple through the client (decision 018). The caller names the row's type.
 */
export function readRows<T extends pg.QueryResultRow>(sql: Prisma.Sql): Promise<T[]> {
  const isOfReplica = reader() === holder.khizanaReplica;
  return rowsFrom<T>(isOfReplica ? holder.khizanaReplicaPool : holder.khizanaPool, sql);
}

/** The same from `db()`: what is read by those who write. */
export function currentRows<T extends pg.QueryResultRow>(sql: Prisma.Sql): Promise<T[]> {
  db();
  return rowsFrom<T>(holder.khizanaPool, sql);
}

async function rowsFrom<T extends pg.QueryResultRow>(
  pool: pg.Pool | undefined,
  { text, values }: Prisma.Sql,
): Promise<T[]> {
  if (pool === undefined) throw new Error('the database was closed');
  const { rows } = await pool.query<T>({ text, values, ...(isDirect() && { name: nameOf(text) }) });
  return rows;
}

/**
 * The same in a transaction of the client, on its own connection: what it has written is seen, and what it writes ends
 * with it. The server names the connection; behind a pooler that name means nothing, and the client is asked.
 */
export async function rowsIn<T extends pg.QueryResultRow>(tx: Transaction, { text, values }: Prisma.Sql): Promise<T[]> {
  if (!isDirect()) return tx.$queryRawUnsafe<T[]>(text, ...values);
  let connection = connectionOf.get(tx);
  if (connection === undefined) {
    const [backend] = await tx.$queryRaw<{ pid: number }[]>`select pg_backend_pid() as pid`;
    connection = connections.get(backend?.pid ?? 0);
    if (connection === undefined) throw new Error('the transaction has no connection of this process');
    connectionOf.set(tx, connection);
  }
  const { rows } = await connection.query<T>({ text, values, name: nameOf(text) });
  return rows;
}

const connectionOf = new WeakMap<Transaction, pg.ClientBase>();

// A request must fail within seconds, also when the server takes connections but does not answer: then the page says
// 503 instead of hanging. The client's own limit is the longer one, so a slow statement is ended by the server.
function newPool(connectionString: string): pg.Pool {
  const pool = new pg.Pool({
    connectionString,
    max: 10,
    keepAlive: true,
    idleTimeoutMillis: 300_000,
    connectionTimeoutMillis: 3_000,
    statement_timeout: 10_000,
    query_timeout: 12_000,
  });
  // The types of the driver leave out the number by which the server knows a connection.
  const numberOf = (client: pg.ClientBase & { processID?: number }) => client.processID ?? 0;
  pool.on('connect', (client) => void connections.set(numberOf(client), client));
  pool.on('remove', (client) => void connections.delete(numberOf(client)));
  return pool;
}

// The server parses and plans each statement once per connection. Behind a pooler that shares connections it may not
// know the name again, so there (DATABASE_DIRECT_URL is set) statements have none.
const isDirect = () => env().DATABASE_DIRECT_URL === undefined;

/** Names of statements that were asked for lately: most are asked for again and again. */
const names = new LRUCache<string, string>({ max: 1_000 });

function nameOf(sql: string): string {
  const known = names.get(sql);
  if (known !== undefined) return known;
  const name = createHash('md5').update(sql).digest('base64');
  names.set(sql, name);
  return name;
}

function clientOf(pool: pg.Pool): PrismaClient {
  const named = { statementNameGenerator: ({ sql }: { sql: string }) => nameOf(sql) };
  return new PrismaClient({ adapter: new PrismaPg(pool, { disposeExternalPool: true, ...(isDirect() && named) }) });
}

/** How many connections are open, idle, and waited for. */
export function poolState(): PoolState {
  const { totalCount = 0, idleCount = 0, waitingCount = 0 } = holder.khizanaPool ?? {};
  return { total: totalCount, idle: idleCount, waiting: waitingCount };
}

/** Closes the pools, waiting a few seconds for what runs; a later `db()` opens a new one. */
export async function disconnect(): Promise<void> {
  const { khizanaDatabase: database, khizanaReplica: copy } = holder;
  delete holder.khizanaDatabase;
  delete holder.khizanaReplica;
  delete holder.khizanaPool;
  delete holder.khizanaReplicaPool;
  const closed = Promise.all([database?.$disconnect(), copy?.$disconnect()]);
  await Promise.race([closed, new Promise((resolve) => setTimeout(resolve, 3_000).unref())]);
}
