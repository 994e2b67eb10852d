import { parseArgs } from 'node:util';
import { prepareSources } from '@/lib/build/products';
import { requireEnvironment } from '@/lib/cli/environment';
import { print, runCommand } from '@/lib/cli/terminal';
import { ensureDatabase, type EmbeddedPostgres } from '@/lib/db/embedded/cluster';
import { applyMigrations } from '@/lib/db/migrate';
import { provideDatabaseUrl } from '@/lib/env';
import { connect, startCluster } from '../database';
import { stepTeller } from '../progress';
import { drawTable, show } from '../table';
import { madeArchive } from './archive';

/**
 * `npm run bench:import`: how many items a second an import writes with indexing, and what memory it takes, beside the
 * same articles saved one by one; then the same again with nothing to write, and the undoing.
 */
await runCommand(async () => {
  requireEnvironment();
  const options = { items: { type: 'string', default: '20000' }, single: { type: 'string', default: '1000' } } as const;
  const { values } = parseArgs({ options });
  const say = stepTeller();
  await prepareSources(say);
  const cluster = await startCluster(say, 'bench-import');
  const { disconnect } = await import('@/lib/db/client');
  const rows: string[][] = [];
  try {
    const [items, single] = [Number(values.items), Number(values.single)];
    await withArchive(cluster, async () => void rows.push(rowOf('one by one', await measure(single, say, 1))));
    await withArchive(cluster, async () => {
      rows.push(rowOf('in batches of 200', await measure(items, say)));
      rows.push(rowOf('the same again', await measure(items, say)));
      rows.push(rowOf('undone', await measureUndo(items, say)));
    });
  } finally {
    await disconnect();
    await cluster.release();
  }
  print(drawTable({ title: 'Import', head: ['', 'items', 'seconds', 'of CPU here', 'items/s', 'peak RSS MB'], rows }));
});

interface Measured {
  items: number;
  seconds: number;
  /** What this process computed, in seconds: it says more than the clock where others compute too. */
  cpu: number;
  peak: number;
}

function rowOf(name: string, { items, seconds, cpu, peak }: Measured): string[] {
  return [name, show(items), show(seconds, 1), show(cpu, 1), show(items / seconds), show(peak)];
}

async function withArchive(cluster: EmbeddedPostgres, work: () => Promise<void>): Promise<void> {
  const name = 'bench_import';
  const maintain = await connect(cluster.url('postgres'));
  await maintain.query(`drop database if exists ${name} with (force)`);
  await maintain.end();
  await ensureDatabase(cluster, name);
  await applyMigrations(cluster.url(name));
  const { disconnect } = await import('@/lib/db/client');
  await disconnect();
  provideDatabaseUrl(cluster.url(name));
  await work();
  await disconnect();
}

async function measure(items: number, say: (step: string) => void, batch = 200): Promise<Measured> {
  const { runImport } = await import('@/lib/import/run-import');
  return timed(items, async (note) => {
    let told = 0;
    await runImport(madeArchive(items), {
      ...{ source: 'bench.example', write: true, batch },
      onProgress: ({ done, rate }) => {
        note();
        if (done - told < items / 10) return;
        told = done;
        say(`${done} of ${items}, ${Math.round(rate)}/s`);
      },
    });
  });
}

async function measureUndo(items: number, say: (step: string) => void): Promise<Measured> {
  const { undoRun } = await import('@/lib/import/undo-commands');
  say('Undoing');
  return timed(items, async (note) => {
    await undoRun(1, note);
  });
}

async function timed(items: number, work: (note: () => void) => Promise<void>): Promise<Measured> {
  let peak = 0;
  const note = () => void (peak = Math.max(peak, process.memoryUsage.rss() / 1_048_576));
  const start = performance.now();
  const before = process.cpuUsage();
  await work(note);
  note();
  const { user, system } = process.cpuUsage(before);
  return { items, seconds: (performance.now() - start) / 1_000, cpu: (user + system) / 1_000_000, peak };
}
