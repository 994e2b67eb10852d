import { Agent, request } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { USER_AGENT } from '../settings';
import { newAddress } from './visitors';

export interface LoadResult {
  /** Answers that came whole. */
  answers: number;
  /** Views that were acknowledged. */
  views: number;
  /** Answers that began and did not end. */
  torn: number;
  /** Requests that were sent and had no answer, by whether they were sent before the signal. */
  lost: { before: number; after: number };
  /** Connections that nobody took. */
  refused: number;
  statuses: Set<number>;
}

export interface Load {
  /** From now on a request may remain without an answer. */
  signalled(): void;
  /** Waits until so many answers have come. */
  until(answers: number): Promise<void>;
  stop(): Promise<LoadResult>;
}

const CONNECTIONS = 32;
const PAGES = ['/', '/archive', '/archive/2026/11', '/issue', '/nowhere'];

const headersFor = (body: string) => ({
  ...{ 'content-type': 'application/json', 'content-length': body.length },
  ...{ 'user-agent': USER_AGENT, 'x-forwarded-for': newAddress() },
});

/** Readers on connections that stay open: each asks for pages, and every third time is a new visitor who has seen the article. */
export function startLoad(origin: string, article: number): Load {
  const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS });
  const state = { running: true, signalled: false };
  const result: LoadResult = {
    ...{ answers: 0, views: 0, torn: 0, refused: 0 },
    ...{ lost: { before: 0, after: 0 }, statuses: new Set<number>() },
  };

  const ask = (path: string, body?: string) =>
    new Promise<void>((resolve) => {
      const sentBefore = !state.signalled;
      const options = body === undefined ? { agent } : { agent, method: 'POST', headers: headersFor(body) };
      const asked = request(origin + path, options, (answer) => {
        answer.resume();
        answer.once('close', () => {
          result.statuses.add(answer.statusCode ?? 0);
          if (!answer.complete) result.torn += 1;
          else {
            result.answers += 1;
            if (body !== undefined && answer.statusCode === 200) result.views += 1;
          }
          resolve();
        });
        answer.once('error', () => undefined);
      });
      asked.once('error', (error: NodeJS.ErrnoException) => {
        if (error.code === 'ECONNREFUSED') result.refused += 1;
        else result.lost[sentBefore ? 'before' : 'after'] += 1;
        resolve();
      });
      asked.end(body);
    });

  const reader = async (_: unknown, index: number): Promise<void> => {
    for (let turn = index; state.running; turn += 1) {
      if (turn % 3 === 0) await ask('/api/v1/views', JSON.stringify({ article }));
      else await ask(PAGES[turn % PAGES.length] ?? '/');
      // The port is closed: asking on would only burn time.
      if (result.refused > 0) await sleep(20);
    }
  };
  const reading = Promise.all(Array.from({ length: CONNECTIONS }, reader));
  return {
    signalled: () => void (state.signalled = true),
    until: async (answers) => {
      while (result.answers < answers) await sleep(10);
    },
    stop: async () => {
      state.running = false;
      await reading;
      agent.destroy();
      return result;
    },
  };
}
