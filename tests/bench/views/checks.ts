import { setTimeout as sleep } from 'node:timers/promises';
import type pg from 'pg';
import { resetCounting } from '../../support/counting/reset';
import type { Sent } from '../../support/counting/send';
import { judge, type Verdict } from '../../support/counting/verdict';
import { newPlan, startCounting, type ViewsBench } from './bench';
import { moveClock, ownClock, setMidnight } from './moved-clock';
import { startSender } from './sender';

export interface Checked {
  title: string;
  /** Requests that were sent, and those among them without a 200. */
  sent: number;
  unacknowledged: number;
  verdict: Verdict;
  /** What else is to be said. */
  note: string;
}

const MANY = 1_000;

/** Holds what was sent against the database. */
export async function check(client: pg.Client, title: string, runs: readonly Sent[], note = ''): Promise<Checked> {
  const verdict = await judge(client, runs);
  const sum = (of: (one: Sent) => number) => runs.reduce((total, one) => total + of(one), 0);
  return {
    ...{ title, verdict, note },
    sent: sum(({ sent }) => sent),
    unacknowledged: sum(({ unacknowledged }) => unacknowledged.length),
  };
}

/** The same visitors at the same time at two sites over one database. */
export async function checkTwoSites(bench: ViewsBench): Promise<Checked> {
  bench.say('Two sites, the same visitors');
  const sites = [await startCounting(bench), await startCounting(bench)] as const;
  const senders = [await startSender(bench.children), await startSender(bench.children)] as const;
  await resetCounting(bench.database.client);
  const plan = newPlan(bench, MANY);
  const runs = await Promise.all([
    senders[0].run(sites[0].origin, plan, bench.options.seconds),
    senders[1].run(sites[1].origin, plan, bench.options.seconds),
  ]);
  const result = await check(bench.database.client, 'two sites, the same visitors', runs);
  await Promise.all(sites.map((site) => site.stop()));
  return result;
}

/** Midnight half way: what was keyed on the day before is keyed anew, and each visitor counts on one of the days. */
export async function checkMidnight(bench: ViewsBench): Promise<Checked> {
  bench.say('Midnight');
  const { client } = bench.database;
  // The site starts well before it: the clock is set when it runs.
  await moveClock(client, 600);
  try {
    const site = await startCounting(bench);
    const sender = await startSender(bench.children);
    await resetCounting(client);
    await setMidnight(client, bench.options.seconds / 2);
    const sent = await sender.run(site.origin, newPlan(bench, MANY), bench.options.seconds);
    await sleep(100);
    const days = await client.query<{ n: number }>(
      'select count(*)::int as n from view_seen group by day order by day',
    );
    const perDay = days.rows.map(({ n }) => n);
    const result = await check(client, 'midnight half way', [sent], `${perDay.join(' + ')} on the two days`);
    if (perDay.length !== 2) throw new Error('no midnight came');
    await site.stop();
    return result;
  } finally {
    await ownClock(client);
    await client.query('truncate view_seen, view_salt');
  }
}
