import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ImportSource, SourceItem } from '@/lib/import/import-record';
import { emptyMapping } from '@/lib/import/mapping/schema';
import type { SourceKind } from '@/lib/import/sources/kinds';
import { openSource } from '@/lib/import/sources/open';
import { openInThread } from '@/lib/import/sources/thread/open';
import { bundled } from '@/tests/support/bundled';

let folder = '';
let program = '';
beforeAll(async () => {
  program = await bundled('lib/import/sources/thread/thread.ts');
  folder = await mkdtemp(path.join(tmpdir(), 'khizana-thread-'));
});
afterAll(() => rm(folder, { recursive: true }));

const options = { mapping: emptyMapping(), noteLabels: ['ملاحظة'] };

async function archive(lines: string[]): Promise<string> {
  const file = path.join(folder, `${lines.length}.jsonl`);
  await writeFile(file, lines.join('\n'));
  return file;
}

const line = (_: unknown, id: number) =>
  JSON.stringify({ id, title: `مقالة ${id}`, date: '2011-05-06', section: 'أدب', views: id, body: `<p>نصّ ${id}</p>` });

async function allOf(source: ImportSource, most = Infinity): Promise<SourceItem[]> {
  const all: SourceItem[] = [];
  for await (const item of source.items()) {
    all.push(item);
    if (all.length === most) break;
  }
  return all;
}

describe('an archive that is read in a thread', () => {
  it('is the same as without, each time it is read', async () => {
    const file = await archive([...Array.from({ length: 450 }, line), '{"broken', line(0, 900)]);
    const here = await openSource('jsonl', [file], options);
    const there = await openInThread(program, 'jsonl', [file], options);
    expect([there.name, there.total, there.hosts]).toEqual([here.name, here.total, here.hosts]);
    const items = await allOf(here);
    expect(items.length).toBeGreaterThan(450);
    expect(await allOf(there)).toEqual(items);
    expect(await allOf(there, 3)).toEqual(items.slice(0, 3));
    expect(await allOf(there)).toEqual(items);
    expect(there.progress()).toEqual(here.progress());
  });

  it('is read no further ahead than some hundred items', async () => {
    const long = line(0, 0).replace('نصّ', 'نصّ '.repeat(300));
    const file = await archive(Array.from({ length: 2_000 }, () => long));
    const source = await openInThread(program, 'jsonl', [file], options);
    const items = source.items()[Symbol.asyncIterator]();
    await items.next();
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(source.progress().bytes).toBeLessThan(source.progress().of);
    await items.return?.();
  });

  it('that cannot be opened says why', async () => {
    const given = ['no kind' as SourceKind, [folder], options] as const;
    await expect(async () => openSource(...given)).rejects.toThrow(TypeError);
    await expect(openInThread(program, ...given)).rejects.toThrow(TypeError);
  });
});
