import { AggregatorRegistry } from 'prom-client';
import { watchFailures } from '@/lib/cli/failures';
import { requireEnvironment } from '@/lib/cli/environment';
import { runCommand, untilSignal } from '@/lib/cli/terminal';
import { useProduction } from '@/lib/env';

/** One of several processes that answer requests; started and watched by `npm start` (lib/cli/workers.ts). */
await runCommand(async () => {
  const { PORT: port, HOST: host } = requireEnvironment();
  useProduction();
  const ended = new Promise<void>((resolve) => {
    watchFailures(resolve);
    // Other words are the figures' (prom-client speaks over the same line).
    process.on('message', (word) => {
      if (word === 'stop') resolve();
    });
    // The first process is gone, and the database perhaps with it.
    process.once('disconnect', () => resolve());
  });
  // Made for its effect: it answers when the first process asks for the figures of all.
  const _figures = new AggregatorRegistry();
  const { serve } = await import('@/lib/front/serve');
  const site = await serve({ host, port, figures: false });
  process.send?.('ready');

  await Promise.race([ended, untilSignal()]);
  await site.stop();
  const { disconnect } = await import('@/lib/db/client');
  await disconnect();
});
