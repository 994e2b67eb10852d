import { setTimeout as sleep } from 'node:timers/promises';
import { articleFile, read } from './support/articles';
import { databaseUrl, query } from './support/database';
import { startReplica, type Replica } from './support/replica';
import { expect, test, type OwnSite } from './support/sites';
import { titlesDuring } from './support/watch';

/** Readers' pages from a copy of the database that lags two seconds behind, and never an old state because of it. */

const DELAY = 2;
let made = 700_000;

/** How often the table of articles was looked into on that server; its own statistics, told within a second or two. */
const scansOf = async (url: string): Promise<number> => {
  const sql = `select coalesce(sum(seq_scan + coalesce(idx_scan, 0)), 0)::int as n
    from pg_stat_user_tables where relname = 'article'`;
  return (await query<{ n: number }>(sql, [], url))[0]?.n ?? 0;
};

const titleOn = async (url: string, id: number): Promise<string | undefined> =>
  (await query<{ title: string }>('select title from article where id = $1', [id], url))[0]?.title;

/** Asks for pages that nobody has made until the replica is found to be read. */
async function expectRead(replica: Replica, site: OwnSite): Promise<void> {
  const before = await scansOf(replica.url);
  const look = async () => {
    for (let turn = 0; turn < 5; turn += 1) expect(await read(site.origin, `/article/${made++}`)).toBe('404');
    return scansOf(replica.url);
  };
  await expect.poll(look, { timeout: 25_000, intervals: [200] }).toBeGreaterThan(before + 5);
}

test('a copy that lags is read while it is current, and only then', async ({ start }) => {
  test.setTimeout(150_000);
  const file = await articleFile('قسم النسخة');
  const stamp = Date.now().toString(36);
  const [old, edited] = [`عنوان سابق ${stamp}`, `عنوان لاحق ${stamp}`];
  const id = await file.save(old);
  const replica = await startReplica(DELAY);
  try {
    await expect.poll(() => titleOn(replica.url, id).catch(() => null), { timeout: 15_000 }).toBe(old);
    const site = await start({ DATABASE_URL: databaseUrl(), DATABASE_REPLICA_URL: replica.url });
    await expectRead(replica, site);
    const address = `/article/${id}`;
    expect(await read(site.origin, address)).toContain(old);
    const section = /href="(\/section\/[^"?#]+)"[^>]*>[^<]*قسم النسخة/u.exec(await read(site.origin, address))?.[1];

    // While the replica still has the old title, the new one is answered: it was read from the primary.
    const meanwhile = { replica: undefined as string | undefined, section: '', replicaAfter: '' as string | undefined };
    const save = async () => {
      await file.save(edited);
      await sleep(4_000);
    };
    const { watches } = await titlesDuring([site.origin], address, [old, edited], save, async () => {
      meanwhile.section = await read(site.origin, section ?? 'none');
      meanwhile.replica = await titleOn(replica.url, id);
    });
    expect(watches[0]?.seen).toEqual([old, edited]);
    expect(meanwhile.replica).toBe(old);
    expect([meanwhile.section.includes(edited), meanwhile.section.includes(old)]).toEqual([true, false]);

    await expect.poll(() => titleOn(replica.url, id), { timeout: 10_000 }).toBe(edited);
    await expectRead(replica, site);

    replica.kill();
    const start0 = performance.now();
    let slowest = 0;
    for (let turn = 0; turn < 40; turn += 1) {
      const begun = performance.now();
      expect(await read(site.origin, `/article/${made++}`)).toBe('404');
      slowest = Math.max(slowest, performance.now() - begun);
    }
    expect(await read(site.origin, address)).toContain(edited);
    console.log(`40 pages after the replica was killed: ${(performance.now() - start0).toFixed(0)} ms`);
    console.log(`the slowest took ${slowest.toFixed(0)} ms`);
    expect(slowest).toBeLessThan(5_000);
  } finally {
    await replica.remove();
    await file.remove();
  }
});
