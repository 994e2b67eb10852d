import { spawn, type ChildProcess } from 'node:child_process';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { programs } from '@/lib/programs';
import { freePort } from '@/lib/db/embedded/server';
import { test as base } from '../page';
import { METRICS_PORT, PORT, SITE_ENV } from '../settings';

export const root = path.resolve(import.meta.dirname, '../../..');
const PATIENCE = 45_000;

/** A site that runs: where it answers, and where it tells its figures. */
export interface Site {
  origin: string;
  /** The value of a line of the figures, such as `khizana_cache_requests_total{result="miss"}`; 0 when it is not there. */
  figure(name: string): Promise<number>;
}

/** One in a process of its own. */
export interface OwnSite extends Site {
  port: number;
  pid: number;
  /** What it has said so far. */
  words(): string;
  /** Sends the signal and waits for the end, at most fifteen seconds. */
  end(signal?: NodeJS.Signals): Promise<{ code: number | null; ms: number }>;
}

const siteAt = (port: number, metrics: number): Site => ({
  origin: `http://127.0.0.1:${port}`,
  figure: async (name) => {
    const text = await (await fetch(`http://127.0.0.1:${metrics}/metrics`)).text();
    const line = text.split('\n').find((each) => each.startsWith(`${name} `));
    return line === undefined ? 0 : Number(line.slice(name.length + 1));
  },
});

/** The site that all specs share. */
export const mainSite: Site = siteAt(PORT, METRICS_PORT);

/** Another process of the site, on the database of the shared one unless told otherwise, once it can do all its work. */
async function startSite(variables: Record<string, string>): Promise<OwnSite> {
  const [free, metrics] = await Promise.all([freePort(), freePort()]);
  const port = Number(variables['PORT'] ?? free);
  const own = { PORT: String(port), METRICS_PORT: String(metrics), KHIZANA_SAMPLE: '0' };
  const child = spawn(process.execPath, [programs.start], {
    cwd: root,
    env: { ...process.env, ...SITE_ENV, ...own, ...variables },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (said += chunk.toString()));
  const site: OwnSite = {
    ...siteAt(port, metrics),
    port,
    pid: child.pid ?? 0,
    words: () => said,
    end: (signal = 'SIGTERM') => end(child, signal),
  };
  const deadline = Date.now() + PATIENCE;
  while (!(await isReady(site.origin))) {
    if (child.exitCode !== null || Date.now() > deadline) {
      await site.end('SIGKILL');
      throw new Error(`the site does not come up:\n${said}`);
    }
    await sleep(50);
  }
  return site;
}

/** Whether the site says that it can do all its work. */
export const isReady = async (origin: string): Promise<boolean> =>
  (await fetch(`${origin}/readyz`).catch(() => null))?.status === 200;

const runs = ({ exitCode, signalCode }: ChildProcess): boolean => exitCode === null && signalCode === null;

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<{ code: number | null; ms: number }> {
  const start = performance.now();
  if (runs(child)) {
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.kill(signal);
    await Promise.race([ended, sleep(15_000, null, { ref: false })]);
    if (runs(child)) child.kill('SIGKILL');
  }
  return { code: child.exitCode, ms: performance.now() - start };
}

/** Tests that may start sites of their own; none outlives its test. */
export const test = base.extend<{ start: (variables?: Record<string, string>) => Promise<OwnSite> }>({
  start: async ({}, provide) => {
    const sites: OwnSite[] = [];
    await provide(async (variables = {}) => {
      const site = await startSite(variables);
      sites.push(site);
      return site;
    });
    await Promise.all(sites.map((site) => site.end()));
  },
});

export { expect } from '../page';
