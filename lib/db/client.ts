import { PrismaPg } from '@prisma/adapter-pg';
import pg from 'pg';
import { env } from '@/lib/env';
import { PrismaClient } from '@/lib/db/generated/client';

export type Transaction = Parameters<Parameters<PrismaClient['$transaction']>[0]>[0];

// A development server reloads modules; the pool must survive that, or connections pile up.
const holder = globalThis as typeof globalThis & { khizanaDatabase?: PrismaClient; khizanaPool?: pg.Pool };

/**
 * The one database client of this process, made at first use.
 * @throws Error when no DATABASE_URL is known: start through `npm start` or `npm run dev`.
 */
export function db(): PrismaClient {
  holder.khizanaDatabase ??= connect();
  return holder.khizanaDatabase;
}

function connect(): PrismaClient {
  const { DATABASE_URL } = env();
  if (DATABASE_URL === undefined) throw new Error('DATABASE_URL is not set');
  // A request must fail within seconds, also when the server takes connections but does not answer: then the page says
  // 503 instead of hanging. The client's own limit is the longer one, so a slow statement is ended by the server.
  const pool = new pg.Pool({
    connectionString: DATABASE_URL,
    max: 10,
    keepAlive: true,
    connectionTimeoutMillis: 3_000,
    statement_timeout: 10_000,
    query_timeout: 12_000,
  });
  holder.khizanaPool = pool;
  return new PrismaClient({ adapter: new PrismaPg(pool, { disposeExternalPool: true }) });
}

/** How many connections are open, idle, and waited for. */
export function poolState(): { total: number; idle: number; waiting: number } {
  const { totalCount = 0, idleCount = 0, waitingCount = 0 } = holder.khizanaPool ?? {};
  return { total: totalCount, idle: idleCount, waiting: waitingCount };
}

/** Closes the pool, waiting a few seconds for what runs; a later `db()` opens a new one. */
export async function disconnect(): Promise<void> {
  const client = holder.khizanaDatabase;
  delete holder.khizanaDatabase;
  await Promise.race([client?.$disconnect(), new Promise((resolve) => setTimeout(resolve, 5_000).unref())]);
}
