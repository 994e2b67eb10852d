import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { BROWSER, STRIDE, type Plan } from '../support/counting/plan';
import { resetCounting } from '../support/counting/reset';
import { send } from '../support/counting/send';
import { isExact, judge, type Verdict } from '../support/counting/verdict';
import { databaseUrl, home, query } from './support/database';
import { expect, isReady, mainSite, test } from './support/sites';

/** What was acknowledged is counted once, whatever is killed meanwhile (the short form of `npm run bench:views -- --faults`). */

const ARTICLES = [3, 5, 7, 11, 13];
const PROXY = { TRUSTED_PROXIES: '1' };
let plans = 0;
const newPlan = (): Plan => ({ articles: ARTICLES, firstVisitor: plans++ * STRIDE });

/** Works on a connection of its own: a server that is killed takes those before with it. */
async function withClient<T>(work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: databaseUrl() });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

const postmaster = (): number => {
  const file = path.join(home, 'postgres-data/postmaster.pid');
  return existsSync(file) ? Number(readFileSync(file, 'utf8').split('\n')[0]) : 0;
};

test.beforeEach(() => withClient(resetCounting));
// The specs after this one need the shared site whole.
test.afterEach(() => expect.poll(() => isReady(mainSite.origin), { timeout: 40_000 }).toBe(true));

for (const victim of ['site', 'database', 'both'] as const) {
  test(`kill -9 of ${victim} loses no acknowledged view and doubles none`, async ({ start }) => {
    test.setTimeout(120_000);
    const site = await start(PROXY);
    const sending = send(site.origin, newPlan());
    await expect.poll(() => sending.acknowledged()).toBeGreaterThan(500);
    const before = postmaster();
    if (victim !== 'site') process.kill(before, 'SIGKILL');
    if (victim !== 'database') await site.end('SIGKILL');
    // The shared site brings the server back, on the port that both know; a site may say for a moment longer that it is
    // well, so that is waited for first.
    const isNew = () => victim === 'site' || ![0, before].includes(postmaster());
    await expect.poll(isNew, { timeout: 40_000 }).toBe(true);
    const survivor = victim === 'database' ? site : await start({ ...PROXY, PORT: String(site.port) });
    await expect.poll(() => isReady(site.origin), { timeout: 40_000 }).toBe(true);
    const then = sending.acknowledged();
    await expect.poll(() => sending.acknowledged()).toBeGreaterThan(then + 500);
    const sent = await sending.stop();
    const verdict: Verdict = await withClient((client) => judge(client, [sent]));
    console.log(
      `${victim}: ${sent.sent} sent, ${sent.unacknowledged.length} without a 200, ${JSON.stringify(verdict)}`,
    );
    expect(isExact(verdict), JSON.stringify(verdict)).toBe(true);
    await survivor.end();
  });
}

test('two sites count the same visitors, at the same instant, once', async ({ start }) => {
  const [one, other] = await Promise.all([start(PROXY), start(PROXY)]);
  const body = JSON.stringify({ article: ARTICLES[0] });
  const headers = { 'content-type': 'application/json', 'user-agent': BROWSER, 'x-forwarded-for': '10.200.0.1' };
  const openings = [one, other].flatMap(({ origin }) => Array.from({ length: 10 }, () => `${origin}/api/v1/views`));
  const answers = await Promise.all(openings.map((url) => fetch(url, { method: 'POST', headers, body })));
  expect(answers.map(({ status }) => status)).toEqual(openings.map(() => 200));
  const rows = await query<{ counted: number; seen: number }>(
    `select (select counted::int from article_views where article_id = $1) as counted,
       (select count(*)::int from view_seen where article_id = $1) as seen`,
    [ARTICLES[0]],
  );
  expect(rows).toEqual([{ counted: 1, seen: 1 }]);

  await withClient(resetCounting);
  const plan = newPlan();
  const sendings = [send(one.origin, plan, 16), send(other.origin, plan, 16)];
  await sleep(2_000);
  const runs = await Promise.all(sendings.map((sending) => sending.stop()));
  const verdict = await withClient((client) => judge(client, runs));
  console.log(JSON.stringify(verdict));
  expect(runs.flatMap(({ unacknowledged }) => unacknowledged)).toEqual([]);
  expect(isExact(verdict), JSON.stringify(verdict)).toBe(true);
  expect(verdict.rows).toBe(verdict.acknowledged);
});
