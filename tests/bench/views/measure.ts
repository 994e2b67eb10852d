import { setTimeout as sleep } from 'node:timers/promises';
import { resetCounting } from '../../support/counting/reset';
import { judge, type Verdict } from '../../support/counting/verdict';
import type { Site } from '../servers/site';
import { percentile } from '../statistics';
import { bareUpdates } from './bare-updates';
import { newPlan, startCounting, type ViewsBench } from './bench';
import { ownCommits, slowCommits } from './commits';
import { startSender, type Sender } from './sender';

export interface Measured {
  title: string;
  perSecond: number;
  p50Ms: number;
  p99Ms: number;
  /** Processor time of the site for one view. */
  cpuMicros: number | null;
  bare: { perSecond: number; p50Ms: number; p99Ms: number };
  statuses: Record<number, number>;
  verdict: Verdict;
}

const MANY = 1_000;
const WARM_UP_SECONDS = 3;

/** One hot article and a thousand, with the disk's commits and with slow ones; each beside bare updates. */
export async function measureCounting(bench: ViewsBench): Promise<Measured[]> {
  const { client } = bench.database;
  const site = await startCounting(bench);
  const sender = await startSender(bench.children);
  bench.say('Warming up');
  await sender.run(site.origin, newPlan(bench, MANY), WARM_UP_SECONDS);
  const results: Measured[] = [];
  for (const slow of [false, true]) {
    if (slow) await slowCommits(client);
    for (const count of [1, MANY]) {
      const what = count === 1 ? 'one hot article' : `${MANY} articles`;
      const title = slow ? `${what}, commits of 2 ms` : what;
      bench.say(`Counting: ${title}`);
      results.push(await measure(bench, { site, sender, title, count }));
    }
  }
  await ownCommits(client);
  await site.stop();
  return results;
}

async function measure(
  bench: ViewsBench,
  { site, sender, title, count }: { site: Site; sender: Sender; title: string; count: number },
): Promise<Measured> {
  const { database, options } = bench;
  const plan = newPlan(bench, count);
  await resetCounting(database.client);
  const before = await site.usage();
  const sent = await sender.run(site.origin, plan, options.seconds);
  const after = await site.usage();
  const verdict = await judge(database.client, [sent]);
  await sleep(500);
  const bare = await bareUpdates(database.url, plan, options.seconds);
  const views = sent.times.length;
  return {
    title,
    perSecond: views / sent.seconds,
    ...spreadOf(sent.times),
    cpuMicros: before && after && ((after.cpuSeconds - before.cpuSeconds) * 1_000_000) / views,
    bare: { perSecond: bare.perSecond, ...spreadOf(bare.times) },
    statuses: sent.statuses,
    verdict,
  };
}

const spreadOf = (times: readonly number[]) => ({ p50Ms: percentile(times, 0.5), p99Ms: percentile(times, 0.99) });
