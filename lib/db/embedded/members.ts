import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';

/**
 * Who uses the cluster: each process holds one connection under this name. A process that ends, however it ends,
 * loses its connection with it, so nothing has to be swept up; the last to leave stops the server.
 */
const MEMBER = 'khizana-member';

export interface Membership {
  /** Whether the connection still stands; it falls with the server. */
  alive(): boolean;
  /** Gives it up. @returns how many other processes still use the cluster; 0 when the server is gone */
  leave(): Promise<number>;
}

/** Connects as a member. @throws when the server does not take connections */
export async function join(connectionString: string): Promise<Membership> {
  const client = connection(connectionString, MEMBER);
  let alive = true;
  client.on('error', () => (alive = false));
  client.on('end', () => (alive = false));
  await client.connect();
  return {
    alive: () => alive,
    leave: async () => {
      await Promise.race([client.end(), sleep(1_000)]);
      return countMembers(connectionString).catch(() => 0);
    },
  };
}

/** Leaves first and counts then: of several that leave at once, at least one finds nobody. */
async function countMembers(connectionString: string): Promise<number> {
  const client = connection(connectionString, 'khizana-count');
  // Somebody else who leaves may stop the server between two looks; the next one fails then, and is told so.
  client.on('error', () => undefined);
  await client.connect();
  try {
    let members = 0;
    // A backend is seen for a moment after its client has gone.
    for (let look = 0; look < 4; look += 1) {
      if (look > 0) await sleep(100);
      members = await countOnce(client);
      if (members === 0) break;
    }
    return members;
  } finally {
    await client.end().catch(() => undefined);
  }
}

async function countOnce(client: pg.Client): Promise<number> {
  const { rows } = await client.query<{ n: number }>(
    'select count(*)::int as n from pg_stat_activity where application_name = $1',
    [MEMBER],
  );
  return rows[0]?.n ?? 0;
}

const connection = (connectionString: string, application_name: string): pg.Client => {
  const limits = { connectionTimeoutMillis: 5_000, query_timeout: 5_000 };
  return new pg.Client({ connectionString, application_name, keepAlive: true, ...limits });
};
