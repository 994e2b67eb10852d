import { refresh } from 'next/cache';
import type { Actor } from '@/lib/auth/actor';
import type { Outcome } from '@/lib/desk/outcome';

/** After the command has succeeded, the page that called it is drawn anew from what is now true. */
export const refreshed =
  <Input, T>(run: (actor: Actor, input: Input) => Promise<Outcome<T>>) =>
  async (actor: Actor, input: Input): Promise<Outcome<T>> => {
    const outcome = await run(actor, input);
    if (outcome.kind === 'done') refresh();
    return outcome;
  };
