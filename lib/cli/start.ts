import { createServer } from 'node:net';
import { prepareSite } from '@/lib/build/products';
import { openDatabase, type OpenDatabase } from '@/lib/cli/database';
import { progressLine } from '@/lib/cli/progress-line';
import { requireEnvironment } from '@/lib/cli/environment';
import { watchFailures } from '@/lib/cli/failures';
import {
  CommandError,
  print,
  printError,
  runCommand,
  stepPrinter,
  untilSignal,
  withPatience,
} from '@/lib/cli/terminal';
import { siteUrl, useProduction } from '@/lib/env';
import type { RunningSite } from '@/lib/front/serve';

/** From the signal to the end, milliseconds; service managers commonly kill after ten seconds or more. */
const STOP_PATIENCE = 9_500;

/**
 * `npm start`, once the server is bundled: database, migrations, sample, build, site. One process; ends on Ctrl-C or
 * SIGTERM.
 */
await runCommand(async () => {
  const { PORT: port, HOST: host, WEB_CONCURRENCY: workers } = requireEnvironment();
  useProduction();
  await requirePort(host, port);
  const say = stepPrinter();
  const signalled = Promise.race([untilSignal(), new Promise<void>(watchFailures)]);
  // The build needs no database, so the two are brought up side by side.
  const building = withPatience(prepareSite(say), 'building', say);
  building.catch(() => undefined);
  const database = await openDatabase(say);
  try {
    const server = await Promise.race([startSite({ host, port, workers }, building, say), signalled]);
    if (server) {
      print(await welcome(database.where));
      const watch = watchOver(database, say);
      await signalled;
      clearInterval(watch);
    }
    say('Stopping');
    endAfter(STOP_PATIENCE);
    await server?.stop();
  } finally {
    const { disconnect } = await import('@/lib/db/client');
    await disconnect();
    await database.close();
  }
  say('Stopped');
});

/** Sample, build, listener. What it imports is loaded late: it needs the generated client and the database's address. */
async function startSite(
  { host, port, workers }: { host: string; port: number; workers: number },
  building: Promise<void>,
  say: (step: string) => void,
): Promise<RunningSite> {
  const { loadSampleIfNew } = await import('@/lib/sample/sample');
  await loadSampleIfNew(say);
  const { foldOldTitles } = await import('@/lib/articles/fold-commands');
  const folded = await foldOldTitles();
  if (folded > 0) say(`Folded ${folded} titles for the desk's list`);
  const { reckonHijriDays } = await import('@/lib/articles/hijri-commands');
  const reckoned = await reckonHijriDays();
  if (reckoned > 0) say(`Reckoned the Hijri days of ${reckoned} articles`);
  const { ensureIndex } = await import('@/lib/search/rest-commands');
  const indexed = await ensureIndex(progressLine('Building the search index'));
  if (indexed !== null) say(`Built the search index of ${indexed} articles`);
  await building;
  // Somebody may have taken it while the site was being built.
  await requirePort(host, port);
  if (workers > 1) {
    const { startWorkers } = await import('@/lib/cli/workers');
    return startWorkers(workers);
  }
  const { serve } = await import('@/lib/front/serve');
  return serve({ host, port, figures: true });
}

/** Whoever sent the signal will not wait longer; a database that could not be stopped is joined by the next start. */
function endAfter(milliseconds: number): void {
  setTimeout(() => {
    printError('Stopping took too long: ended as it was.');
    process.exit(1);
  }, milliseconds).unref();
}

/** Where everything is; while nobody owns the site, also the link that makes the first owner. */
async function welcome(where: string): Promise<string> {
  const { firstOwnerLink } = await import('@/lib/auth/link-commands');
  const link = await firstOwnerLink();
  const lines = ['', `  Site    ${siteUrl()}`, `  Admin   ${siteUrl()}/admin`, `  Data    ${where}`];
  if (link !== null)
    lines.push('', '  Nobody owns this site yet. This link makes its owner, once, within 24 hours:', `  ${link}`);
  return [...lines, ''].join('\n');
}

/** Found out at once, not after a minute of building. */
function requirePort(host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', (error: NodeJS.ErrnoException) => reject(portProblem(host, port, error)));
    probe.listen(port, host, () => probe.close(() => resolve()));
  });
}

function portProblem(host: string, port: number, { code = 'unknown error' }: NodeJS.ErrnoException): CommandError {
  const problem = code === 'EADDRINUSE' ? 'is taken by another program' : `cannot be used (${code})`;
  return new CommandError(`Port ${port} on ${host} ${problem}. Choose another: PORT=3001 npm start`);
}

/** A database that was killed comes back by itself; meanwhile readers see the page that waits. */
function watchOver(database: OpenDatabase, say: (step: string) => void): NodeJS.Timeout {
  return setInterval(() => {
    database.revive().catch((error: unknown) => say(`The database does not start again yet: ${String(error)}`));
  }, 3_000);
}
