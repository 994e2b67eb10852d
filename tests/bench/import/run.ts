import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { prepareCommands, prepareSources } from '@/lib/build/products';
import { requireEnvironment } from '@/lib/cli/environment';
import { print, runCommand } from '@/lib/cli/terminal';
import { ensureDatabase, type EmbeddedPostgres } from '@/lib/db/embedded/cluster';
import { applyMigrations } from '@/lib/db/migrate';
import { connect, startCluster } from '../database';
import { stepTeller } from '../progress';
import { drawTable, show, showMegabytes } from '../table';
import { runImporter } from './command';
import { writeWxr } from './wxr';

/**
 * `npm run bench:import`: an export of WordPress through the commands that an archive runs, each a process from its
 * beginning to its end: told of, written with links and index, written again, taken back; beside the same posts written
 * one by one. With `--dry` it is only told of: 290,000 posts are two gigabytes.
 */
await runCommand(async () => {
  requireEnvironment();
  const options = {
    posts: { type: 'string', default: '20000' },
    single: { type: 'string', default: '1000' },
    dry: { type: 'boolean', default: false },
  } as const;
  const { values } = parseArgs({ options });
  const say = stepTeller();
  await prepareSources(say);
  await prepareCommands(say);
  const folder = await mkdtemp(path.join(tmpdir(), 'khizana-wxr-'));
  const cluster = await startCluster(say, 'bench-import');
  const rows: string[][] = [];
  try {
    const posts = Number(values.posts);
    const file = path.join(folder, 'posts.xml');
    const items = await writeWxr(file, posts);
    const measure = async (name: string, count: number, words: string[], url: string) => {
      say(name);
      const { seconds, peak, peakOfIndex } = await runImporter(words, url);
      const memory = [showMegabytes(peak), showMegabytes(peakOfIndex)];
      rows.push([name, show(count), show(seconds, 1), show(count / seconds), ...memory]);
    };
    const whole = ['wordpress', file];
    const url = await emptyArchive(cluster);
    await measure('told of', items, whole, url);
    if (!values.dry) {
      await measure('written', items, [...whole, '--write'], url);
      await measure('written again', items, [...whole, '--write', '--fresh'], url);
      await measure('taken back', posts, ['--undo', '1'], url);
      const few = path.join(folder, 'few.xml');
      const count = await writeWxr(few, Number(values.single));
      const other = await emptyArchive(cluster);
      await measure('some of them one by one', count, ['wordpress', few, '--write', '--batch', '1'], other);
    }
    const title = `Import of ${show(posts)} posts, ${showMegabytes((await stat(file)).size)} MB`;
    print(drawTable({ title, head: ['', 'items', 'seconds', 'items/s', 'peak MB', 'of the index, MB'], rows }));
  } finally {
    await cluster.release();
    await rm(folder, { recursive: true, force: true });
  }
});

async function emptyArchive(cluster: EmbeddedPostgres): Promise<string> {
  const name = 'bench_import';
  const maintain = await connect(cluster.url('postgres'));
  await maintain.query(`drop database if exists ${name} with (force)`);
  await maintain.end();
  await ensureDatabase(cluster, name);
  await applyMigrations(cluster.url(name));
  return cluster.url(name);
}
