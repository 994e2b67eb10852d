import cluster, { type Worker } from 'node:cluster';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { AggregatorRegistry } from 'prom-client';
import { programs } from '@/lib/programs';
import { env } from '@/lib/env';
import { serveFigures } from '@/lib/front/metrics/server';
import type { RunningSite } from '@/lib/front/serve';
import { log } from '@/lib/log';

/** Milliseconds before a worker that died is replaced, and for those that stop. */
const REPLACE_AFTER = 1_000;
const STOP_PATIENCE = 8_000;

/** The site in `count` processes that share the port, each with finished pages of its own (Node's `cluster`). */
export async function startWorkers(count: number): Promise<RunningSite> {
  cluster.setupPrimary({ exec: path.resolve(programs.worker) });
  const state = { stopping: false };
  cluster.on('exit', ({ process: { pid } }, code, signal) => {
    if (state.stopping) return;
    log().error({ worker: pid, code, signal }, 'a worker ended and is replaced');
    setTimeout(() => state.stopping || fork(), REPLACE_AFTER);
  });
  try {
    // One that answers is a site; another that dies meanwhile is replaced like any other.
    await Promise.any(Array.from({ length: count }, () => ready(fork())));
  } catch (error) {
    state.stopping = true;
    throw (error as AggregateError).errors[0];
  }
  const closeFigures = await openFigures();
  return {
    stop: async () => {
      state.stopping = true;
      closeFigures();
      await Promise.all(workers().map(stopWorker));
    },
  };
}

/** A worker more. What is sent to one that has just died fails; unheard, that would end this process, and all with it. */
function fork(): Worker {
  const worker = cluster.fork();
  worker.on('error', (error) =>
    log().warn({ err: error, worker: worker.process.pid }, 'a worker could not be reached'),
  );
  return worker;
}

const workers = (): Worker[] => Object.values(cluster.workers ?? {}).filter((worker) => worker !== undefined);

/** Resolves when the worker answers requests. @throws Error when it ends before */
const ready = (worker: Worker) =>
  new Promise<void>((resolve, reject) => {
    worker.once('message', () => resolve());
    worker.once('exit', (code) => reject(new Error(`a worker ended with ${code} before it was ready`)));
  });

async function stopWorker(worker: Worker): Promise<void> {
  const ended = new Promise((resolve) => worker.once('exit', resolve));
  worker.send('stop', () => undefined);
  await Promise.race([ended, sleep(STOP_PATIENCE)]);
  if (!worker.isDead()) worker.process.kill('SIGKILL');
}

/** The figures of all workers, added up. */
async function openFigures(): Promise<() => void> {
  const { METRICS_PORT } = env();
  if (METRICS_PORT === undefined) return () => undefined;
  const all = new AggregatorRegistry();
  return serveFigures(METRICS_PORT, { contentType: all.contentType, text: () => all.clusterMetrics() });
}
