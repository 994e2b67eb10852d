import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type pg from 'pg';
import { resetCounting } from '../../support/counting/reset';
import { ask } from '../ask';
import { connect } from '../database';
import { startSite, type Site } from '../servers/site';
import { newPlan, type ViewsBench } from './bench';
import { check, type Checked } from './checks';
import { startSender, type Sender } from './sender';

type Victim = 'site' | 'database' | 'both';

const MANY = 1_000;
/** Milliseconds of counting before the blow, and after everything is well again. */
const UNDISTURBED = 1_500;
/** Milliseconds in which a site and a database come back. */
const PATIENCE = 60_000;

/**
 * Kills the site, the database and both while views are counted: what was acknowledged must be there, once. The site
 * runs on a data folder of the bench, since only a server that it has started itself is its own to bring back.
 */
export async function checkFaults(bench: Omit<ViewsBench, 'database'>): Promise<Checked[]> {
  const start = (changes: Record<string, string> = {}) =>
    startSite(bench.children, '', bench.path, { KHIZANA_DATA: bench.home, TRUSTED_PROXIES: '1', ...changes });
  const sender = await startSender(bench.children);
  const results: Checked[] = [];
  let site = await start();
  for (const victim of ['site', 'database', 'both'] as const) {
    bench.say(`Killing: ${victim}`);
    const again = () => start({ PORT: new URL(site.origin).port });
    const { result, survivor } = await strike(bench, sender, { victim, site, again });
    results.push(result);
    site = survivor;
  }
  await site.stop();
  return results;
}

interface Blow {
  victim: Victim;
  site: Site;
  /** Starts the site on the same port. */
  again: () => Promise<Site>;
}

async function strike(bench: Omit<ViewsBench, 'database'>, sender: Sender, { victim, site, again }: Blow) {
  await withDatabase(bench.home, resetCounting);
  const strikes = async (): Promise<Site> => {
    await sleep(UNDISTURBED);
    const before = postmaster(bench.home)?.pid ?? 0;
    if (victim !== 'site') process.kill(before, 'SIGKILL');
    if (victim !== 'database') await site.kill();
    const survivor = victim === 'database' ? site : await again();
    // A site says for a moment longer that it is well, so the new server is waited for first.
    await until(() => victim === 'site' || ![before, undefined].includes(postmaster(bench.home)?.pid));
    await until(async () => (await ask(`${survivor.origin}/readyz`).catch(() => null))?.status === 200);
    await sleep(UNDISTURBED);
    return survivor;
  };
  const striking = strikes();
  const [sent, survivor] = await Promise.all([sender.run(site.origin, newPlan(bench, MANY), striking), striking]);
  const note = `${sent.unacknowledged.length} without a 200`;
  const result = await withDatabase(bench.home, (client) => check(client, `kill -9: ${victim}`, [sent], note));
  return { result, survivor };
}

/** The first and fourth line of the server's lock file; null while there is none. */
function postmaster(home: string): { pid: number; port: string } | null {
  const file = path.join(home, 'postgres-data/postmaster.pid');
  const lines = existsSync(file) ? readFileSync(file, 'utf8').split('\n') : [];
  return lines.length < 4 ? null : { pid: Number(lines[0]), port: lines[3] ?? '' };
}

/** Anew each time: a server that was killed takes the connections with it, and may come back on another port. */
async function withDatabase<T>(home: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const password = readFileSync(path.join(home, 'postgres-password'), 'utf8');
  const client = await connect(`postgresql://khizana:${password}@127.0.0.1:${postmaster(home)?.port ?? ''}/khizana`);
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  const deadline = performance.now() + PATIENCE;
  while (!(await holds())) {
    if (performance.now() > deadline) throw new Error('the site or its database does not come back');
    await sleep(50);
  }
}
