import { Agent, get } from 'node:http';
import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from './support/sites';
import { read } from './support/articles';

/** Many requests at once, and many that mean nothing. */

const MEGABYTE = 1_048_576;
const MADE_UP = 2_000;
const AT_ONCE = 64;

/** The status of an answer, once all of it has come. */
const statusOf = (url: string, agent: Agent) =>
  new Promise<number>((resolve, reject) => {
    get(url, { agent }, (answer) => {
      answer.resume();
      answer.once('end', () => resolve(answer.statusCode ?? 0));
      answer.once('error', reject);
    }).once('error', reject);
  });

/** Megabytes of memory that a process takes. */
const memoryOf = (pid: number): number =>
  Number(/^VmRSS:\s+(\d+) kB$/mu.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1_024;

const result = (name: string) => `khizana_cache_requests_total{result="${name}"}`;

test('two hundred who ask for a page that nobody has made cost one page', async ({ start }) => {
  const site = await start();
  const address = (await fetch(`${site.origin}/article/5`, { redirect: 'manual' })).headers.get('location') ?? '';
  const names = ['miss', 'joined', 'hit'] as const;
  const figures = () => Promise.all(names.map((name) => site.figure(result(name))));
  const before = await figures();
  const agent = new Agent({ maxSockets: 200 });
  const statuses = await Promise.all(
    Array.from({ length: 200 }, () => statusOf(new URL(address, site.origin).href, agent)),
  );
  agent.destroy();
  expect(new Set(statuses)).toEqual(new Set([200]));
  const [misses = 0, joined = 0, hits = 0] = (await figures()).map((now, index) => now - (before[index] ?? 0));
  expect(misses).toBe(1);
  expect(joined + hits).toBe(199);
  expect(await site.figure('khizana_render_seconds_count')).toBe(2);
});

test('addresses that somebody makes up crowd out no page and take no memory', async ({ start }) => {
  test.setTimeout(150_000);
  const site = await start({ PAGE_CACHE_MB: '1' });
  const address = '/archive/2026/11';
  expect((await read(site.origin, address)).length).toBeGreaterThan(1_000);
  await statusOf(`${site.origin}/nowhere`, new Agent());
  const agent = new Agent({ keepAlive: true, maxSockets: AT_ONCE });
  let next = 0;
  const statuses = new Map<number, number>();
  const ask = async (): Promise<void> => {
    for (let turn = next++; turn < MADE_UP; turn = next++) {
      // Of every shape: a segment, an article that is not there, a section's query, a list beyond its end.
      const shapes = [
        `/made-up-${turn}`,
        `/article/${turn + 100_000}`,
        `/tag/none-${turn}`,
        `/archive/1900?page=${turn}`,
      ];
      const status = await statusOf(site.origin + (shapes[turn % shapes.length] ?? ''), agent);
      statuses.set(status, (statuses.get(status) ?? 0) + 1);
    }
  };
  const begun = performance.now();
  const workers = Array.from({ length: AT_ONCE }, ask);
  const memory = [memoryOf(site.pid)];
  for (let part = 1; part <= 4; part += 1) {
    while (next < (MADE_UP * part) / 4) await sleep(50);
    memory.push(memoryOf(site.pid));
  }
  await Promise.all(workers);
  agent.destroy();
  const seconds = ((performance.now() - begun) / 1_000).toFixed(1);
  const bytes = await site.figure('khizana_cache_bytes');
  console.log(`${MADE_UP} in ${seconds} s; memory ${memory.map(Math.round).join(', ')} MB; ${bytes} bytes kept`);
  expect([...statuses.keys()].sort()).toEqual([404]);
  expect(bytes).toBeLessThanOrEqual(MEGABYTE);
  // The first quarter fills what compiling and collecting need; from then on it levels off: 4,000 more take 20 MB.
  expect((memory.at(-1) ?? 0) - (memory[1] ?? 0)).toBeLessThan(200);

  const hits = await site.figure(result('hit'));
  const misses = await site.figure(result('miss'));
  await read(site.origin, address);
  expect(await site.figure(result('hit'))).toBe(hits + 1);
  expect(await site.figure(result('miss'))).toBe(misses);
});
