import { spawn } from 'node:child_process';
import path from 'node:path';
import { prepareSources } from '@/lib/build/products';
import { withDatabase } from '@/lib/cli/database';
import { requireEnvironment } from '@/lib/cli/environment';
import { progressLine } from '@/lib/cli/progress-line';
import { runCommand, stepPrinter } from '@/lib/cli/terminal';
import { childEnv } from '@/lib/env';

/** `npm run dev`: the same database and sample, with Next's development server. */
await runCommand(async () => {
  const { PORT, HOST } = requireEnvironment();
  const say = stepPrinter();
  await prepareSources(say);
  await withDatabase(say, async () => {
    const { loadSampleIfNew } = await import('@/lib/sample/sample');
    await loadSampleIfNew(say);
    const { ensureIndex } = await import('@/lib/search/rest-commands');
    await ensureIndex(progressLine('Building the search index'));
    const { firstOwnerLink } = await import('@/lib/auth/link-commands');
    const link = await firstOwnerLink();
    if (link !== null) say(`The first owner is made at ${link}`);
    const next = path.resolve('node_modules/next/dist/bin/next');
    const child = spawn(process.execPath, [next, 'dev', '--port', String(PORT), '--hostname', HOST], {
      stdio: 'inherit',
      env: childEnv(),
    });
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => child.kill(signal));
    await new Promise((resolve) => child.once('close', resolve));
  });
});
