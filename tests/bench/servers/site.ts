import { setTimeout as sleep } from 'node:timers/promises';
import { programs } from '@/lib/programs';
import { freePort } from '@/lib/db/embedded/server';
import { childEnv } from '@/lib/env';
import { ask } from '../ask';
import { hasEnded, lastWords, type Children } from './children';
import type { Server } from './server';
import { siteUsage } from './usage';

export interface Site extends Server {
  /** From the start of the process to the first article that it gave. */
  startMs: number;
  /** Kills it as a failing machine would. */
  kill(): Promise<void>;
}

const PATIENCE = 120_000;

/**
 * Starts the site as `npm start` does, on a database that is there already, and waits for its first article.
 * @param path the address of an article
 * @param changes variables beside the usual ones, or instead of them
 * @throws Error with the site's last words when it does not come up
 */
export async function startSite(
  children: Children,
  databaseUrl: string,
  path: string,
  changes: Record<string, string> = {},
): Promise<Site> {
  const [port, metricsPort] = await Promise.all([freePort(), freePort()]);
  const own = { PORT: String(port), METRICS_PORT: String(metricsPort), DATABASE_URL: databaseUrl };
  const usual = { MALLOC_ARENA_MAX: '2', ...own, HOST: '127.0.0.1', SITE_URL: '', KHIZANA_SAMPLE: '0' };
  const variables = { ...usual, ...changes };
  const start = performance.now();
  const child = children.start(process.execPath, [programs.start], {
    // The allocator's setting stands in the start command of package.json.
    env: childEnv(variables),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const words = lastWords(child);
  const origin = `http://127.0.0.1:${variables.PORT}`;
  try {
    while ((await ask(`${origin}${path}`).catch(() => null))?.status !== 200) {
      if (hasEnded(child)) throw new Error(`the site ended:\n${words()}`);
      if (performance.now() - start > PATIENCE) throw new Error(`the site does not answer:\n${words()}`);
      await sleep(10);
    }
  } catch (error) {
    await children.stop(child);
    throw error;
  }
  const startMs = performance.now() - start;
  const usage = siteUsage(child.pid ?? 0, metricsPort);
  return { origin, startMs, usage, stop: () => children.stop(child), kill: () => children.kill(child) };
}
