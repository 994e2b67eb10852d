import { PrismaPg } from '@prisma/adapter-pg';
import { env } from '@/lib/env';
import { PrismaClient } from '@/lib/db/generated/client';

export type Database = PrismaClient;
export type Transaction = Parameters<Parameters<PrismaClient['$transaction']>[0]>[0];

// A development server reloads modules; the pool must survive that, or connections pile up.
const holder = globalThis as typeof globalThis & { khizanaDatabase?: PrismaClient };

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
  // A request must fail within seconds when the server is away: the page says 503 instead of hanging.
  const adapter = new PrismaPg({ connectionString: DATABASE_URL, max: 10, connectionTimeoutMillis: 3_000 });
  return new PrismaClient({ adapter });
}

/** Closes the pool; a later `db()` opens a new one. */
export async function disconnect(): Promise<void> {
  const client = holder.khizanaDatabase;
  delete holder.khizanaDatabase;
  await client?.$disconnect();
}
