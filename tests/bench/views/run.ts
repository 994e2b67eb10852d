import { prepareServer, prepareSite, prepareSources } from '@/lib/build/products';
import { requireEnvironment } from '@/lib/cli/environment';
import { print, runCommand, untilSignal } from '@/lib/cli/terminal';
import { hangUp } from '../ask';
import { benchHome, openBench, startCluster } from '../database';
import { describeMachine, drawMachine } from '../machine';
import { findTargets } from '../measures/targets';
import { stepTeller } from '../progress';
import { keepChildren } from '../servers/children';
import { drawTable } from '../table';
import { runViews, type Outcome } from './run-views';
import { readViewsOptions } from './options';

/** A cluster of its own: its settings are changed, and it is killed. */
const FOLDER = 'bench-views';
const ARTICLES = 2_000;

/** `npm run bench:views`: how fast views are counted, and whether exactly. Ends with 1 when a single one is wrong. */
await runCommand(async () => {
  const options = readViewsOptions(process.argv.slice(2));
  requireEnvironment();
  const machine = describeMachine();
  const say = stepTeller();
  const signalled = untilSignal().then(() => null);
  await prepareSources(say);
  await prepareServer(say);
  await prepareSite(say);
  const cluster = await startCluster(say, FOLDER);
  const children = keepChildren();
  try {
    const database = await openBench(cluster, ARTICLES, say, 'khizana');
    const { article } = await findTargets(database.client);
    const { rows } = await database.client.query<{ id: number }>(
      `select id from article where status = 'published' order by id`,
    );
    const articles = rows.map(({ id }) => id);
    const bench = { options, database, children, home: benchHome(FOLDER), path: article.path, articles, say };
    const working = runViews(bench, () => cluster.release());
    working.catch(() => undefined);
    const outcome = await Promise.race([working, signalled]);
    const facts = { articles: ARTICLES, postgres: database.version, loadTool: 'own readers', ...machine };
    if (outcome) tell(outcome, options.json, facts);
    else process.exitCode = 130;
    await database.close();
  } finally {
    say('Stopping');
    await children.stopAll();
    hangUp();
    await cluster.release();
  }
});

function tell({ tables, data, wrong }: Outcome, json: boolean, machine: Parameters<typeof drawMachine>[0]): void {
  if (json) print(JSON.stringify({ machine, wrong, ...data }, null, 2));
  else print([drawMachine(machine), ...tables.map(drawTable), ...wrong.map((one) => `NOT EXACT: ${one}`)].join('\n'));
  if (wrong.length > 0) process.exitCode = 1;
}
