import { refused, type ImportSource, type SourceItem } from '@/lib/import/import-record';
import { namesOf } from '@/lib/import/mapping/names';
import type { Mapping } from '@/lib/import/mapping/schema';
import type { Input } from '@/lib/import/sources/found';
import { recordOfPost, type GhostContext } from '@/lib/import/sources/ghost/record';
import { rowsOf } from '@/lib/import/sources/ghost/rows';
import { GhostTables } from '@/lib/import/sources/ghost/tables';
import { openInputs } from '@/lib/import/sources/input';
import { brokenOff, unread } from '@/lib/import/sources/text';

/** Exports of Ghost: one JSON document. Each file is read twice, since posts come before what they point at. */

const FILES = ['.json'];

export async function openGhost(paths: readonly string[], mapping: Mapping, source?: string): Promise<ImportSource> {
  const inputs = await openInputs(paths, FILES);
  const tables = new Map<string, GhostTables>();
  let total = 0;
  for await (const found of inputs.found()) {
    if ('refusal' in found) total += 1;
    else {
      const own = new GhostTables();
      for await (const { table, row } of rowsOf(found, unread())) own.add(table, row);
      tables.set(found.origin, own);
      total += own.posts;
    }
  }
  return {
    name: source ?? mapping.source ?? mapping.hosts[0] ?? 'ghost',
    total,
    hosts: mapping.hosts,
    progress: () => inputs.progress(),
    async *items() {
      const moved = new Map<string, SourceItem>();
      const [host] = mapping.hosts;
      const base = host === undefined ? '' : `https://${host}`;
      const common = { mapping, names: namesOf(mapping), hosts: mapping.hosts, base, moved };
      yield* inputs.items((input) =>
        postsOf(input, { ...common, tables: tables.get(input.origin) ?? new GhostTables() }),
      );
      yield* moved.values();
    },
  };
}

async function* postsOf(input: Input, context: GhostContext): AsyncGenerator<SourceItem> {
  const reading = unread();
  let number = 0;
  for await (const { table, row } of rowsOf(input, reading)) {
    if (table !== 'posts') continue;
    number += 1;
    const origin = `${input.origin}, post ${number}`;
    try {
      yield recordOfPost(row, origin, context);
    } catch (error) {
      yield refused(origin, null, `cannot be read: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  if (reading.fault !== null) yield* brokenOff(input.origin, reading);
  else if (number === 0) yield refused(input.origin, null, 'is no export of Ghost: it has no posts');
}
