import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { emptyMapping } from '@/lib/import/mapping/schema';
import { openSource } from '@/lib/import/sources/open';
import { writeWxr } from '@/tests/bench/import/wxr';

/**
 * How fast a large export is read, and in how much memory: `node --import tsx tests/bench/import/read.ts POSTS [MB]`.
 * Nothing is written to a database.
 */
const [posts = 100_000, megabytes = 0] = process.argv.slice(2).map(Number);
const folder = await mkdtemp(path.join(tmpdir(), 'khizana-wxr-'));
try {
  const file = path.join(folder, 'export.xml');
  await writeWxr(file, posts, megabytes * 1_048_576);
  const { size } = await stat(file);
  const base = process.memoryUsage().rss;
  let peak = base;
  const watch = setInterval(() => (peak = Math.max(peak, process.memoryUsage().rss)), 50);
  const start = performance.now();
  const source = await openSource('wordpress', [file], { mapping: emptyMapping(), noteLabels: [] });
  const opened = performance.now();
  const counts = { record: 0, skipped: 0, refused: 0, moved: 0 };
  for await (const { kind } of source.items()) counts[kind] += 1;
  clearInterval(watch);
  const [first, second] = [(opened - start) / 1_000, (performance.now() - opened) / 1_000];
  const megabyte = (bytes: number) => Math.round(bytes / 1_048_576);
  console.log(JSON.stringify(counts));
  console.log(`${megabyte(size)} MB: opened in ${first.toFixed(1)} s, read in ${second.toFixed(1)} s,`);
  console.log(
    `${Math.round(counts.record / (first + second))} records/s in all, ${Math.round(counts.record / second)}/s while reading`,
  );
  console.log(`memory: ${megabyte(base)} MB before, at most ${megabyte(peak)} MB`);
} finally {
  await rm(folder, { recursive: true, force: true });
}
