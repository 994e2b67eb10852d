import { refresh } from 'next/cache';
import { redirect } from 'next/navigation';
import type { Actor } from '@/lib/auth/actor';
import type { Outcome } from '@/lib/desk/outcome';

type Run<Input, T> = (actor: Actor, input: Input) => Promise<Outcome<T>>;

/** After the command has succeeded, the page that called it is drawn anew from what is now true. */
export const refreshed =
  <Input, T>(run: Run<Input, T>): Run<Input, T> =>
  async (actor, input) => {
    const outcome = await run(actor, input);
    if (outcome.kind === 'done') refresh();
    return outcome;
  };

/** After the command has succeeded, another page is shown: of what was made, or the list without what was deleted. */
export const leaving =
  <Input, T>(run: Run<Input, T>, pathOf: (value: T) => string): Run<Input, T> =>
  async (actor, input) => {
    const outcome = await run(actor, input);
    if (outcome.kind === 'done') redirect(pathOf(outcome.value));
    return outcome;
  };
