import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { db } from '@/lib/db/client';
import { env } from '@/lib/env';
import { mendSearch } from '@/lib/import/mend-commands';
import { runToEnd } from '@/lib/import/start-process';
import { holdRun } from '@/lib/import/state-commands';
import { openIndex } from '@/lib/search/index-queries';
import { verifyIndex } from '@/lib/search/verify-queries';
import { showNumber } from '@/lib/site/display';
import { emptyDatabase } from '../support/articles';
import { bundled } from '../support/bundled';
import { dumpArchive } from '../support/dump';

let folder = '';
const command: string[] = [];
beforeAll(async () => {
  await emptyDatabase();
  command.push(await bundled('lib/cli/import.ts'));
  folder = await mkdtemp(path.join(tmpdir(), 'khizana-kill-'));
});
afterAll(() => rm(folder, { recursive: true }));

const COUNT = 700;
const options = () => ({ env: { ...process.env, DATABASE_URL: env().DATABASE_URL }, encoding: 'utf8' as const });
const line = (id: number) =>
  JSON.stringify({
    ...{ id, title: `مقالة ${id}`, date: '2011-05-06', section: id % 2 ? 'أدب' : 'علوم', views: id },
    body: `<p>نصّ المقالة ${id} ${'وكلامٌ كثير '.repeat(60)}</p>`,
  });

/** What the server still does for the process that is gone: a commit that was on its way is kept. */
async function rest(): Promise<void> {
  const atWork = () => db().$queryRaw<{ n: number }[]>`
    select count(*)::int as n from pg_stat_activity
    where datname = current_database() and state <> 'idle' and pid <> pg_backend_pid()`;
  while ((await atWork())[0]?.n !== 0) await sleep(20);
}

it('is killed in the middle, goes on, and comes to the same', { timeout: 240_000 }, async () => {
  const file = path.join(folder, 'archive.jsonl');
  await writeFile(file, Array.from({ length: COUNT }, (_, index) => line(index + 1)).join('\n'));
  const words = ['jsonl', file, '--source', 'old', '--write', '--batch', '10'];

  const child = spawn(process.execPath, [...command, ...words], { ...options(), stdio: 'ignore' });
  const ended = once(child, 'exit');
  const position = async () => (await db().importRun.findFirst())?.position ?? 0;
  while ((await position()) < 200 && child.exitCode === null) await sleep(20);
  child.kill('SIGKILL');
  await ended;
  await rest();
  const reached = await position();
  expect(reached).toBeGreaterThanOrEqual(200);
  expect(reached).toBeLessThan(COUNT);
  expect(await db().article.count()).toBe(reached);

  // It let the index rest, and nobody goes on with it: the running site makes the index of what is there.
  expect(await openIndex()).toBeNull();
  const { signal } = new AbortController();
  const make = (stopping: AbortSignal) => runToEnd('search', ['rebuild'], { stopping, env: options().env });
  const hold = await holdRun(1);
  expect(await mendSearch(signal, make)).toBe(false);
  await hold.release();
  expect(await mendSearch(signal, make)).toBe(true);
  expect(await verifyIndex()).toMatchObject({ articles: reached, faults: [] });
  expect(await mendSearch(signal, make)).toBe(false);

  const report = path.join(folder, 'report.html');
  const table = path.join(folder, 'report.csv');
  const again = spawnSync(process.execPath, [...command, ...words, '--report', report, '--report', table], options());
  expect(`${again.stdout}${again.stderr}`).toContain(`${COUNT} created`);
  expect(await db().importRun.findMany({ select: { status: true, position: true } })).toEqual([
    { status: 'done', position: COUNT },
  ]);
  expect(await readFile(report, 'utf8')).toContain(`<dd>${showNumber(COUNT)}</dd>`);
  expect((await readFile(table, 'utf8')).split('\r\n')).toHaveLength(COUNT - reached + 2);
  expect((await verifyIndex()).faults).toEqual([]);

  const { article, revision, view_baseline: views } = await dumpArchive();
  expect([article, revision, views].map((rows) => (rows as unknown[]).length)).toEqual([COUNT, COUNT, COUNT]);

  const undone = spawnSync(process.execPath, [...command, '--undo', '1'], options());
  expect(`${undone.stdout}${undone.stderr}`).toContain(`${COUNT} removed, 0 restored, 0 kept`);
  expect(await db().article.count()).toBe(0);
  expect(spawnSync(process.execPath, [...command, 'runs'], options()).stdout).toContain('undone');
});
