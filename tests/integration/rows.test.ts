import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { db, rowsIn, type Transaction } from '@/lib/db/client';
import { Prisma } from '@/lib/db/generated/client';
import { emptyDatabase } from '../support/articles';

beforeEach(emptyDatabase);
afterEach(() => vi.unstubAllEnvs());

const keys = (tx: Transaction) =>
  rowsIn<{ key: string; posts: Uint8Array }>(tx, Prisma.sql`select key, posts from search_term order by key`);

const add = (tx: Transaction, key: string) =>
  rowsIn(
    tx,
    Prisma.sql`insert into search_term (key, light, ext, posts) values (${key}, 0, 0, ${Uint8Array.from([0, 255])})`,
  );

/** With the driver, and as behind a pooler, where only the client knows the connection. */
describe.each([
  ['the driver', undefined],
  ['the client', 'postgresql://direct.invalid/khizana'],
])('rows in a transaction through %s', (_, direct) => {
  beforeEach(() => vi.stubEnv('DATABASE_DIRECT_URL', direct));

  it('see what the transaction wrote, and end with it', async () => {
    const failed = db().$transaction(async (tx) => {
      await add(tx, 'باب');
      await tx.$executeRaw`insert into search_term (key, light, ext) values (${'تاج'}, 0, 0)`;
      const rows = await keys(tx);
      expect(rows.map(({ key }) => key)).toEqual(['باب', 'تاج']);
      expect([...(rows[0]?.posts ?? [])]).toEqual([0, 255]);
      throw new Error('changed my mind');
    });
    await expect(failed).rejects.toThrow('changed my mind');
    expect(await db().$transaction(keys)).toEqual([]);
  });

  it('keep transactions apart that run at once', async () => {
    const isOpen = new Set<string>();
    const run = (key: string) =>
      db().$transaction(async (tx) => {
        await add(tx, key);
        isOpen.add(key);
        await vi.waitFor(() => expect(isOpen.size).toBe(2));
        const seen = (await keys(tx)).map((row) => row.key);
        await new Promise((resolve) => setTimeout(resolve, 100));
        return seen;
      });
    expect(await Promise.all([run('أول'), run('ثان')])).toEqual([['أول'], ['ثان']]);
    expect(await db().$transaction(keys)).toHaveLength(2);
  });
});
