import { existsSync, readFileSync } from 'node:fs';
import { get } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { programs } from '@/lib/programs';
import { query } from './support/database';
import { startLoad } from './support/load';
import { expect, test } from './support/sites';

/** A site that is told to stop, or loses a part of itself, while many are reading. */

const ARTICLE = 7;
const counted = async (): Promise<number> =>
  (await query<{ n: number }>('select counted::int as n from article_views where article_id = $1', [ARTICLE]))[0]?.n ??
  0;

/** The processes that answer requests for this one. */
const workersOf = (pid: number): number[] =>
  readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8')
    .split(' ')
    .filter((child) => child.trim() !== '')
    .map(Number)
    .filter((child) => commandOf(child).includes(programs.worker));

const commandOf = (pid: number): string => {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8');
  } catch {
    return '';
  }
};

for (const processes of [1, 2]) {
  test(`a site of ${processes} told to stop loses no answer and no view`, async ({ start }) => {
    const site = await start({ WEB_CONCURRENCY: String(processes) });
    const workers = workersOf(site.pid);
    expect(workers).toHaveLength(processes === 1 ? 0 : processes);
    const before = await counted();
    const load = startLoad(site.origin, ARTICLE);
    await load.until(600);
    load.signalled();
    const { code, ms } = await site.end('SIGTERM');
    const { answers, views, torn, lost, refused, statuses } = await load.stop();
    const more = (await counted()) - before;
    console.log(
      `${processes}: ended in ${ms.toFixed(0)} ms; ${answers} answers, ${views} of ${more} views acknowledged, ` +
        `${torn} torn, ${lost.before} + ${lost.after} without an answer, ${refused} refused`,
    );
    expect(code).toBe(0);
    expect(ms).toBeLessThan(10_000);
    expect([...statuses].filter((status) => status >= 500)).toEqual([]);
    expect(torn).toBe(0);
    // What was asked before the signal was answered; a connection may be closed under a later request.
    expect(lost.before).toBe(0);
    expect(views).toBeGreaterThan(20);
    expect(more).toBeGreaterThanOrEqual(views);
    expect(more).toBeLessThanOrEqual(views + lost.after);
    expect(workers.filter((pid) => existsSync(`/proc/${pid}`))).toEqual([]);
  });
}

test('a worker that is killed is replaced, and the others answer meanwhile', async ({ start }) => {
  const site = await start({ WEB_CONCURRENCY: '2' });
  const [victim = 0, other = 0] = workersOf(site.pid);
  process.kill(victim, 'SIGKILL');
  const statuses: number[] = [];
  const deadline = Date.now() + 30_000;
  const isWhole = (pids: number[]) => pids.length === 2 && !pids.includes(victim);
  while (!isWhole(workersOf(site.pid)) && Date.now() < deadline) {
    statuses.push(await statusAt(site.origin));
    await sleep(20);
  }
  const now = workersOf(site.pid);
  expect(now).toHaveLength(2);
  expect(now).toContain(other);
  expect(now).not.toContain(victim);
  // The new one takes its share once it listens.
  for (let turn = 0; turn < 100; turn += 1) {
    statuses.push(await statusAt(site.origin));
    await sleep(50);
  }
  const cut = statuses.filter((status) => status === 0).length;
  console.log(`${statuses.length} answers, ${cut} connections cut, while a worker was replaced`);
  // A connection may be handed to it before its end is noticed.
  expect(cut).toBeLessThanOrEqual(2);
  expect([...new Set(statuses)].filter((status) => status !== 0)).toEqual([200]);
});

/** The status of a page, asked for over a connection of its own; 0 when that is cut. */
const statusAt = (origin: string) =>
  new Promise<number>((resolve) => {
    const asked = get(`${origin}/archive`, { agent: false }, (answer) => {
      answer.resume();
      answer.once('close', () => resolve(answer.complete ? (answer.statusCode ?? 0) : 0));
    });
    // Node may hand a connection to a worker that has just died, and it is never heard of again.
    asked.setTimeout(3_000, () => asked.destroy());
    asked.once('error', () => resolve(0));
    asked.once('close', () => resolve(0));
  });
