import type pg from 'pg';

/** The commits of a disk that takes two milliseconds to flush, as many do; this machine's may be faster. */
export async function slowCommits(client: pg.Client): Promise<void> {
  await client.query('alter system set commit_delay = 2000');
  // Also for a commit that is alone.
  await client.query('alter system set commit_siblings = 0');
  await client.query('select pg_reload_conf()');
}

/** The disk's own again; also after a run that was cut off. */
export async function ownCommits(client: pg.Client): Promise<void> {
  await client.query('alter system reset commit_delay');
  await client.query('alter system reset commit_siblings');
  await client.query('select pg_reload_conf()');
}
