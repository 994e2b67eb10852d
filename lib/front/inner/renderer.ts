import { randomUUID } from 'node:crypto';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { programs } from '@/lib/programs';
import { board } from '@/lib/db/client';
import { ask, type InnerAnswer } from '@/lib/front/inner/ask';
import { READS, type ThreadStart, type ThreadWord } from '@/lib/front/inner/messages';
import { threadEnv } from '@/lib/front/inner/thread-env';
import { watchBeat } from '@/lib/front/inner/watchdog';
import type { Reads } from '@/lib/freshness/reads';
import { log } from '@/lib/log';

/** What makes pages: Next, in a thread that is started again when it dies. */
export interface Renderer {
  /** Where Next listens now. */
  port: () => Promise<number>;
  /** A page or file that is the same for all, whole, with what it was made from. @throws Error when Next breaks off */
  render(path: string): Promise<Rendered>;
  stop(): Promise<void>;
}

export interface Rendered extends InnerAnswer {
  reads: Reads;
}

/** Milliseconds: before a thread that died is replaced, for one that gives no sign of life, for one that stops. */
const REPLACE_AFTER = 500;
const SILENCE_PATIENCE = 45_000;
const STOP_PATIENCE = 2_000;

/**
 * Megabytes for the thread's objects. On a large machine V8 would let garbage grow to gigabytes before it looks; pages
 * need a tenth of this, and a thread that reaches it is started again.
 */
const HEAP = { maxOldGenerationSizeMb: 384, maxYoungGenerationSizeMb: 16 };

interface Waiting {
  resolve: (reads: Reads) => void;
  reject: (error: Error) => void;
}

/** Starts the thread. @throws Error when Next does not come up the first time */
export async function startRenderer(): Promise<Renderer> {
  const waiting = new Map<string, Waiting>();
  const state = { stopping: false };
  const env = await threadEnv();

  const start = (): { worker: Worker; port: Promise<number> } => {
    const data: ThreadStart = { board: board().memory };
    const worker = new Worker(path.resolve(programs.thread), { workerData: data, resourceLimits: HEAP, env });
    const port = new Promise<number>((resolve, reject) => {
      worker.on('message', (word: ThreadWord) => {
        if (word.kind === 'listening') resolve(word.port);
        else waiting.get(word.id)?.resolve({ ...word, tags: new Set(word.tags) });
      });
      worker.once('error', (error) => {
        log().error({ err: error }, 'the renderer failed');
        reject(error);
      });
      worker.once('exit', () => reject(new Error('the renderer ended')));
    });
    port.catch(() => undefined);
    const unwatch = watchBeat(
      () => board().beat(),
      SILENCE_PATIENCE,
      () => {
        log().error('the renderer is stuck and is ended');
        void worker.terminate();
      },
    );
    worker.once('exit', () => {
      unwatch();
      for (const { reject } of waiting.values()) reject(new Error('the renderer ended'));
      waiting.clear();
      if (!state.stopping) current = sleep(REPLACE_AFTER).then(start);
    });
    return { worker, port };
  };

  let current: Promise<{ worker: Worker; port: Promise<number> }> = Promise.resolve(start());
  const port = async () => (await current).port;
  try {
    await port();
  } catch (error) {
    state.stopping = true;
    throw error;
  }

  const renderOnce = async (address: string): Promise<Rendered> => {
    const id = randomUUID();
    const reads = new Promise<Reads>((resolve, reject) => waiting.set(id, { resolve, reject }));
    reads.catch(() => undefined);
    try {
      const answer = await ask(await port(), address, { [READS]: id });
      return { ...answer, reads: await reads };
    } finally {
      waiting.delete(id);
    }
  };

  return {
    port,
    render: async (address) => {
      const thread = current;
      try {
        return await renderOnce(address);
      } catch (error) {
        // A thread that dies takes down all that it was making; the next one makes it.
        await sleep(50);
        if (current === thread || state.stopping) throw error;
        return renderOnce(address);
      }
    },
    stop: async () => {
      state.stopping = true;
      const { worker } = await current;
      const ended = new Promise((resolve) => worker.once('exit', resolve));
      worker.postMessage('stop');
      await Promise.race([ended, sleep(STOP_PATIENCE)]);
      await worker.terminate();
    },
  };
}
