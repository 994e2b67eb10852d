import pg from 'pg';
import { env } from '@/lib/env';
import { CHANNEL, tagsOf } from '@/lib/freshness/announce';
import type { Tag } from '@/lib/freshness/tags';

/** What `work` announces, sorted; heard as another process hears it, so only what was committed. */
export async function announcedBy(work: () => Promise<unknown>): Promise<Tag[]> {
  const client = new pg.Client({ connectionString: env().DATABASE_URL });
  await client.connect();
  const heard = new Set<Tag>();
  client.on('notification', ({ payload = '' }) => tagsOf(payload).forEach((tag) => heard.add(tag)));
  try {
    await client.query(`listen ${CHANNEL}`);
    await work();
    // Whatever was announced before this question arrives before its answer.
    await client.query('select 1');
  } finally {
    await client.end();
  }
  return [...heard].sort();
}
