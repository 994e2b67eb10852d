import { prepareServer, prepareSite, prepareSources } from '@/lib/build/products';
import { requireEnvironment } from '@/lib/cli/environment';
import { runCommand, untilSignal } from '@/lib/cli/terminal';
import { hangUp } from './ask';
import { openBench, startCluster, type BenchDatabase } from './database';
import { describeMachine } from './machine';
import { readOptions } from './options';
import { stepTeller } from './progress';
import { runMeasures } from './run-measures';
import { keepChildren } from './servers/children';

/** `npm run bench`: a synthetic archive, the site on it, and what the site costs. Ends on Ctrl-C too, leaving nothing. */
await runCommand(async () => {
  const options = readOptions(process.argv.slice(2));
  requireEnvironment();
  const machine = describeMachine();
  const say = stepTeller();
  const signalled = untilSignal().then(() => 'signalled' as const);
  await prepareSources(say);
  await prepareServer(say);
  await prepareSite(say);
  const cluster = await startCluster(say);
  const children = keepChildren();
  const databases: BenchDatabase[] = [];
  const open = async (articles: number) => {
    const database = await openBench(cluster, articles, say);
    databases.push(database);
    return database;
  };
  try {
    const working = runMeasures({ options, children, open, say, machine });
    // After a signal its failures are only those of what is being ended under it.
    working.catch(() => undefined);
    if ((await Promise.race([working, signalled])) === 'signalled') process.exitCode = 130;
  } finally {
    say('Stopping');
    await children.stopAll();
    hangUp();
    await (await import('@/lib/db/client')).disconnect();
    await Promise.allSettled(databases.map((database) => database.close()));
    await cluster.release();
  }
});
