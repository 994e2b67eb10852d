import { parseArgs } from 'node:util';
import { prepareSources } from '@/lib/build/products';
import { withDatabase } from '@/lib/cli/database';
import { requireEnvironment } from '@/lib/cli/environment';
import { CommandError, print, runCommand, stepPrinter } from '@/lib/cli/terminal';

/** `npm run sample -- load|remove`: the demonstration articles, in or out. */
await runCommand(async () => {
  requireEnvironment();
  const [action] = parseArgs({ allowPositionals: true }).positionals;
  if (action !== 'load' && action !== 'remove') throw new CommandError('Say which: npm run sample -- load | remove');
  const say = stepPrinter();
  await prepareSources(say);
  await withDatabase(say, async () => {
    const { loadSample, removeSample } = await import('@/lib/sample/sample');
    if (action === 'load') await loadSample(say);
    else print(`Removed ${await removeSample()} sample articles.`);
  });
});
