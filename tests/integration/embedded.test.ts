import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ensureDatabase, startEmbedded } from '@/lib/db/embedded/cluster';
import { dataHome, othersCanEnter } from '@/lib/db/embedded/home';

let home = '';
beforeAll(async () => {
  // Beside the other data, since the server's user must be able to walk there.
  home = path.join(dataHome(), `test-lifecycle-${process.pid}`);
  await rm(home, { recursive: true, force: true });
});
afterAll(() => rm(home, { recursive: true, force: true }));

const postmaster = async () =>
  Number((await readFile(path.join(home, 'postgres-data/postmaster.pid'), 'utf8')).split('\n')[0]);

async function query<T extends pg.QueryResultRow>(url: string, sql: string): Promise<T[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<T>(sql)).rows;
  } finally {
    await client.end();
  }
}

it('keeps what was committed through a kill -9 of the server, and comes back on its port', async () => {
  const cluster = await startEmbedded({ home });
  await ensureDatabase(cluster, 'kept');
  await query(cluster.url('kept'), "create table word (text text); insert into word values (U&'\\0643')");
  process.kill(await postmaster(), 'SIGKILL');
  // The watch of a running site asks again and again, as here.
  const ask = () => cluster.revive().then(() => query(cluster.url('kept'), 'select text from word'));
  await expect.poll(() => ask().catch(() => null), { timeout: 20_000 }).toEqual([{ text: '\u0643' }]);
  await cluster.release();
});

it('comes back on its port also when somebody else brings it up', async () => {
  const first = await startEmbedded({ home });
  process.kill(await postmaster(), 'SIGKILL');
  const second = await startEmbedded({ home });
  expect(second.url('kept')).toBe(first.url('kept'));
  await first.revive();
  expect(await query(first.url('kept'), 'select text from word')).toHaveLength(1);
  for (const cluster of [second, first]) await cluster.release();
});

it('is shared by all who come, and stops when the last leaves', async () => {
  const first = await startEmbedded({ home });
  const pid = await postmaster();
  const second = await startEmbedded({ home });
  expect(await postmaster()).toBe(pid);
  expect(second.url('kept')).toBe(first.url('kept'));
  await second.release();
  expect(await query(first.url('kept'), 'select 1 as one')).toEqual([{ one: 1 }]);
  await first.release();
  await expect(query(first.url('kept'), 'select 1')).rejects.toThrow();
});

it('comes up once for several that start at the same moment', async () => {
  const clusters = await Promise.all([1, 2, 3].map(() => startEmbedded({ home })));
  expect(new Set(clusters.map((cluster) => cluster.url('kept'))).size).toBe(1);
  // The server is stopped under those that are still looking who else is there: that must throw nothing at anybody.
  await Promise.all(clusters.map((cluster) => cluster.release()));
});

it('starts though the lock file of a crash names a process that is another program now', async () => {
  await writeFile(path.join(home, 'postgres-data/postmaster.pid'), `${process.pid}\n${home}\n0\n5432\n\n*\n\n\n`);
  const cluster = await startEmbedded({ home });
  expect(await query(cluster.url('kept'), 'select 1 as one')).toEqual([{ one: 1 }]);
  await cluster.release();
});

it('listens on the loopback address only, with a password of its own', async () => {
  const cluster = await startEmbedded({ home });
  expect(await query(cluster.url('postgres'), 'show listen_addresses')).toEqual([{ listen_addresses: '127.0.0.1' }]);
  const stranger = new URL(cluster.url('postgres'));
  stranger.password = 'guess';
  await expect(query(stranger.href, 'select 1')).rejects.toThrow(/password/u);
  await cluster.release();
});

it('sees that a private folder is closed to the user of the server', async () => {
  const closed = await mkdtemp(path.join(tmpdir(), 'khizana-closed-'));
  expect(othersCanEnter(closed)).toBe(false);
  expect(othersCanEnter(path.join(closed, 'deeper/still'))).toBe(false);
  expect(othersCanEnter('/')).toBe(true);
  await rm(closed, { recursive: true });
});
