import { parseArgs } from 'node:util';
import { prepareSources } from '@/lib/build/products';
import { progressLine } from '@/lib/cli/progress-line';
import { withDatabase } from '@/lib/cli/database';
import { requireEnvironment } from '@/lib/cli/environment';
import { keepHeapSmall } from '@/lib/cli/lean-heap';
import { CommandError, print, runCommand, stepPrinter } from '@/lib/cli/terminal';

const USAGE = `Usage: npm run search -- ACTION

  rebuild   make the search index anew (the site does it itself when it has to)
  verify    prove that the index equals a rebuild, byte for byte; ends with 2
            when it does not`;

/** `npm run search`: the index of the search, made anew or proved. */
await runCommand(async () => {
  keepHeapSmall();
  requireEnvironment();
  const action = readAction();
  const say = stepPrinter();
  await prepareSources(say);
  await withDatabase(say, action === 'rebuild' ? rebuild : verify);
});

function readAction(): 'rebuild' | 'verify' {
  const [action, ...rest] = parseArgs({ allowPositionals: true, strict: false }).positionals;
  if ((action !== 'rebuild' && action !== 'verify') || rest.length > 0) throw new CommandError(USAGE);
  return action;
}

async function rebuild(): Promise<void> {
  const { rebuildIndex } = await import('@/lib/search/build-commands');
  const articles = await rebuildIndex(progressLine('Indexing'));
  print(`The index holds ${articles} article(s).`);
}

async function verify(): Promise<void> {
  const { verifyIndex } = await import('@/lib/search/verify-queries');
  const { articles, words, faults } = await verifyIndex(progressLine('Comparing'));
  for (const fault of faults) print(fault);
  if (faults.length === 0) print(`The index equals a rebuild: ${articles} article(s), ${words} word(s).`);
  else {
    print('The index differs from a rebuild: npm run search -- rebuild');
    process.exitCode = 2;
  }
}
