import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ZipFile } from 'yazl';
import type { ImportSource, SourceItem } from '@/lib/import/import-record';
import { readMapping } from '@/lib/import/mapping/read';
import type { Mapping } from '@/lib/import/mapping/schema';
import type { SourceKind } from '@/lib/import/sources/kinds';
import { openSource } from '@/lib/import/sources/open';

/** Files of an archive for one test, in a folder that is removed after it. */
export async function withFiles<T>(
  files: Record<string, string | Uint8Array>,
  work: (folder: string, paths: string[]) => Promise<T>,
): Promise<T> {
  const folder = await mkdtemp(path.join(tmpdir(), 'khizana-import-'));
  try {
    const paths: string[] = [];
    for (const [name, content] of Object.entries(files)) {
      const file = path.join(folder, name);
      await mkdir(path.dirname(file), { recursive: true });
      await writeFile(file, content);
      paths.push(file);
    }
    return await work(folder, paths);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** @throws Error when the mapping is at fault */
export function mappingOf(yaml: string): Mapping {
  const read = readMapping(yaml);
  if ('mapping' in read) return read.mapping;
  throw new Error(JSON.stringify(read.problems));
}

export async function allOf(source: ImportSource): Promise<SourceItem[]> {
  const items: SourceItem[] = [];
  for await (const item of source.items()) items.push(item);
  return items;
}

/** What a source makes of files; their folder is cut out of what it says. */
export const readFiles = (
  kind: SourceKind,
  files: Record<string, string | Uint8Array>,
  mapping = '',
): Promise<{ source: ImportSource; items: SourceItem[] }> =>
  withFiles(files, async (folder, paths) => {
    const source = await openSource(kind, paths, { mapping: mappingOf(mapping), noteLabels: ['التحرير'] });
    const text = JSON.stringify(await allOf(source)).replaceAll(`${folder}/`, '');
    return { source, items: JSON.parse(text) as SourceItem[] };
  });

export const recordsOf = (items: readonly SourceItem[]) => items.filter((item) => item.kind === 'record');
export const refusalsOf = (items: readonly SourceItem[]): string[] =>
  items.flatMap((item) => (item.kind === 'refused' ? `${item.origin}: ${item.refusal.text}` : []));

/** A zip with these entries. */
export async function zipOf(entries: Record<string, string | Uint8Array>): Promise<Uint8Array> {
  const zip = new ZipFile();
  for (const [name, content] of Object.entries(entries)) zip.addBuffer(Buffer.from(content), name);
  zip.end();
  const chunks: Buffer[] = [];
  for await (const chunk of zip.outputStream as AsyncIterable<Buffer>) chunks.push(chunk);
  return Buffer.concat(chunks);
}

/** The same zip with an entry renamed to another name of the same length, as no honest program writes it. */
export const renamedIn = (zip: Uint8Array, from: string, to: string): Uint8Array =>
  Buffer.from(Buffer.from(zip).toString('latin1').replaceAll(from, to), 'latin1');

const windows1256 = new TextDecoder('windows-1256').decode(Uint8Array.from({ length: 256 }, (_, byte) => byte));

/** A text in the code page of Arabic Windows. @throws Error for a sign that it has not */
export const inWindows1256 = (text: string): Uint8Array =>
  Uint8Array.from(text, (sign) => {
    const byte = windows1256.indexOf(sign);
    if (byte < 0) throw new Error(`windows-1256 has no ${sign}`);
    return byte;
  });
