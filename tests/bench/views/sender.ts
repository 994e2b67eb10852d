import type { ChildProcess } from 'node:child_process';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Plan } from '../../support/counting/plan';
import type { Sent } from '../../support/counting/send';
import { lastWords, type Children } from '../servers/children';
import type { FromSender, ToSender } from './sender-process';

export interface Sender {
  /** Sends visits of the plan for so many seconds, or until something is done; resolves when the last has ended. */
  run(origin: string, plan: Plan, until: number | Promise<unknown>): Promise<Sent>;
}

/** Starts the process that sends. @throws Error with its last words when it does not come up */
export async function startSender(children: Children): Promise<Sender> {
  const program = path.join(import.meta.dirname, 'sender-process.ts');
  const child = children.start(process.execPath, ['--import', 'tsx', program], {
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    serialization: 'advanced',
  });
  const words = lastWords(child);
  await next(child, words);
  const tell = (message: ToSender) => child.send(message);
  return {
    run: async (origin, plan, until) => {
      tell({ kind: 'send', origin, plan });
      await (typeof until === 'number' ? sleep(until * 1_000) : until);
      const answer = next(child, words);
      tell({ kind: 'stop' });
      const message = await answer;
      if (message.kind !== 'sent') throw new Error('the sender speaks out of turn');
      return message.sent;
    },
  };
}

const next = (child: ChildProcess, words: () => string): Promise<FromSender> =>
  new Promise((resolve, reject) => {
    const ended = () => reject(new Error(`the sender ended:\n${words()}`));
    child.once('exit', ended);
    child.once('message', (message: FromSender) => {
      child.off('exit', ended);
      resolve(message);
    });
  });
