import { useState, useTransition } from 'react';
import type { Outcome } from '@/lib/desk/outcome';

/** An action of a button, whether it is under way, and why it could not be done the last time; "" when it could. */
export function useRefusable(run: () => Promise<Outcome<unknown>>) {
  const [isPending, start] = useTransition();
  const [refusal, setRefusal] = useState('');
  const act = () =>
    start(async () => {
      const outcome = await run();
      setRefusal(outcome.kind === 'refused' ? outcome.message : '');
    });
  return { act, isPending, refusal };
}
