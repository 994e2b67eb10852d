import { setTimeout as sleep } from 'node:timers/promises';
import { beforeEach, describe, expect, it } from 'vitest';
import { db } from '@/lib/db/client';
import { openCounter } from '@/lib/views/counter';
import { recordViews } from '@/lib/views/record';
import { emptyDatabase, makeArticle } from '../support/articles';

beforeEach(emptyDatabase);

const CHROME = 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0.0.0 Safari/537.36';
const FIREFOX = 'Mozilla/5.0 (X11; Linux x86_64; rv:127.0) Gecko/20100101 Firefox/127.0';
const opening = (articleId: number, facts: { address?: string; webdriver?: boolean; headers?: object } = {}) => {
  const { address = '192.0.2.71', webdriver = false, headers } = facts;
  return { articleId, address, webdriver, headers: { 'host': 'example.org', 'user-agent': CHROME, ...headers } };
};
const by = (userAgent: string) => ({ headers: { 'user-agent': userAgent } });
const views = (n: number) => ({ kind: 'counted', views: n });

/** Every row of the tables that counting writes, as text. */
async function rows(): Promise<string[]> {
  const names = ['view_salt', 'view_seen', 'view_filtered', 'view_day', 'article_views'];
  const all = await Promise.all(
    names.map((name) => db().$queryRawUnsafe<{ row: string }[]>(`select '${name} ' || t::text as row from ${name} t`)),
  );
  return all.flat().map(({ row }) => row);
}
const traces = async () => (await rows()).filter((row) => !row.startsWith('view_salt'));
const filtered = async () =>
  Object.fromEntries((await db().viewFiltered.findMany()).map(({ reason, hits }) => [reason, hits]));

describe('an opening', () => {
  it('by one visitor counts once, by two browsers or addresses twice', async () => {
    const id = await makeArticle();
    const count = openCounter();
    expect(await count(opening(id))).toEqual(views(1));
    expect(await count(opening(id))).toEqual(views(1));
    expect(await count(opening(id, by(FIREFOX)))).toEqual(views(2));
    expect(await count(opening(id, { address: '192.0.2.72' }))).toEqual(views(3));
    expect(await count(opening(id, { address: '::ffff:192.0.2.72' }))).toEqual(views(3));
    expect((await db().articleViews.findUniqueOrThrow({ where: { articleId: id } })).counted).toBe(3n);
  });

  it('by one visitor counts once though processes and readers come together', async () => {
    const id = await makeArticle();
    const [first, second] = [openCounter(), openCounter()];
    await Promise.all(
      Array.from({ length: 150 }, (_, i) => (i % 3 ? first : second)(opening(id, { address: `192.0.2.${i % 10}` }))),
    );
    expect(await first(opening(id, { address: '192.0.2.1' }))).toEqual(views(10));
    expect([await db().viewSeen.count(), await db().viewSalt.count()]).toEqual([10, 1]);
  });

  it('that does not count is tallied once, by its reason', async () => {
    const id = await makeArticle();
    const count = openCounter();
    const told = [
      await count(opening(id, { headers: { 'sec-fetch-site': 'cross-site' } })),
      await count(opening(id, { headers: { purpose: 'prefetch' } })),
      await count(opening(id, by(''))),
      await count(opening(id, by('Mozilla/5.0 (compatible; GPTBot/1.2)'))),
      await count(opening(id, by('curl/8.5.0'))),
      await count(opening(id, { webdriver: true })),
    ];
    const reasons = ['origin', 'prefetch', 'ua_empty', 'bot_ua', 'bot_ua', 'webdriver'];
    expect(told).toEqual(reasons.map((reason) => ({ kind: 'filtered', reason })));
    expect(await filtered()).toEqual({ origin: 1, prefetch: 1, ua_empty: 1, bot_ua: 2, webdriver: 1 });
    expect(await db().viewSeen.count()).toBe(0);
  });

  it('too many in a minute is tallied, and the number stays', async () => {
    const id = await makeArticle();
    const count = openCounter();
    // Two minutes at most, should one end meanwhile.
    const told = await Promise.all(Array.from({ length: 60 }, () => count(opening(id))));
    const tooMany = told.filter(({ kind }) => kind === 'filtered').length;
    expect([20, 40]).toContain(tooMany);
    expect(await filtered()).toEqual({ rate: tooMany });
    expect((await db().viewSeen.findFirstOrThrow()).hits).toBe(1);
  });
});

describe('what is not public', () => {
  it('leaves no trace, whoever opens it', async () => {
    const ids = [await makeArticle({ status: 'draft' }), await makeArticle({ status: 'withdrawn', title: 'أخرى' })];
    const count = openCounter();
    for (const id of [...ids, 999_999, 2_147_483_647]) {
      expect(await count(opening(id))).toEqual({ kind: 'unknown' });
      expect(await count(opening(id, by('curl/8.5.0')))).toEqual({ kind: 'filtered', reason: 'bot_ua' });
    }
    expect(await traces()).toEqual([]);
  });

  it('leaves no trace though ten thousand are tried, and readers are counted among them', async () => {
    const id = await makeArticle();
    const count = openCounter();
    const attempt = (i: number) => count(opening(1_000 + i, { address: `10.0.${i >> 8}.${i & 255}` }));
    // In two waves: so many at once would be more than may wait in line.
    for (const first of [0, 5_000]) {
      const tries = await Promise.all([
        ...Array.from({ length: 5_000 }, (_, i) => attempt(first + i)),
        count(opening(id)),
      ]);
      expect(tries.at(-1)).toEqual(views(1));
      expect(new Set(tries.slice(0, -1).map(({ kind }) => kind))).toEqual(new Set(['unknown']));
    }
    expect(await traces()).toHaveLength(2);
  });

  it('since a moment ago takes no other reader’s opening with it', async () => {
    const [stays, goes] = [await makeArticle(), await makeArticle({ title: 'أخرى' })];
    const count = openCounter();
    await count(opening(stays, by(FIREFOX)));
    const told: Promise<unknown>[] = [];
    await db().$transaction(async (tx) => {
      await tx.article.delete({ where: { id: goes } });
      // All three are one batch, which waits for this transaction.
      for (const id of [stays, goes, stays]) told.push(count(opening(id, { address: `10.0.0.${told.length}` })));
      await sleep(400);
    });
    expect(await Promise.all(told)).toEqual([views(3), { kind: 'unknown' }, views(3)]);
  });
});

it('a batch that stands in the way of another transaction is recorded after it', async () => {
  const ids = [await makeArticle(), await makeArticle({ title: 'أخرى' })];
  const count = openCounter();
  for (const id of ids) await count(opening(id, by(FIREFOX)));
  const told: Promise<unknown>[] = [];
  await db().$transaction(async (tx) => {
    const lock = (id = 0) => tx.$executeRaw`update article_views set step = step where article_id = ${id}`;
    await lock(ids[1]);
    for (const id of [ids[0], ...ids]) told.push(count(opening(id ?? 0, { address: `10.0.0.${told.length}` })));
    await sleep(300);
    // Now each waits for the other; the one that has waited longer is taken back.
    await lock(ids[0]);
  });
  expect(await Promise.all(told)).toEqual([views(3), views(3), views(2)]);
});

describe('of a visitor', () => {
  it('neither address nor browser is written down', async () => {
    const id = await makeArticle();
    const count = openCounter();
    const addresses = ['192.0.2.71', '2001:db8:a:b::7'];
    for (const address of addresses) {
      await count(opening(id, { address }));
      await count(opening(id, { address, webdriver: true }));
    }
    const text = (await rows()).join('\n').toLowerCase();
    expect(text).toContain('webdriver');
    const told = ['192.0.2', 'c0000247', '2001:db8', '20010db8000a000b', 'mozilla', 'chrome'];
    for (const part of [...told, ...told.map((one) => Buffer.from(one).toString('hex'))]) {
      expect(text).not.toContain(part);
    }
  });

  it('nothing is known again on another day: the salt is a new one', async () => {
    const id = await makeArticle();
    await openCounter()(opening(id));
    await db().$executeRaw`update view_salt set day = day - 1`;
    await db().$executeRaw`update view_seen set day = day - 1`;
    expect(await openCounter()(opening(id))).toEqual(views(2));
    const [salts, seen] = [await db().viewSalt.findMany(), await db().viewSeen.findMany()];
    expect(new Set(salts.map(({ salt }) => Buffer.from(salt).toString('hex'))).size).toBe(2);
    expect(new Set(seen.map(({ visitor }) => Buffer.from(visitor).toString('hex'))).size).toBe(2);
  });

  it('nothing is recorded under the keys of a day that is over', async () => {
    const id = await makeArticle();
    expect(await recordViews('2020-01-01', [{ articleId: id, visitor: Buffer.alloc(16) }])).toBeNull();
    expect(await rows()).toEqual([]);
  });
});
