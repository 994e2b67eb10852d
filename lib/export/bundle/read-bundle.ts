import { createHash } from 'node:crypto';
import { buffer } from 'node:stream/consumers';
import { z, ZodError } from 'zod';
import { linesOf } from '@/lib/export/bundle/lines';
import { MANIFEST, manifest, SUMS, type Manifest } from '@/lib/export/bundle/manifest';
import type { Source } from '@/lib/export/bundle/source';
import { parseSums } from '@/lib/export/bundle/sums';
import type { Line, Table } from '@/lib/export/bundle/table';
import { fileOf, lineSchema, TABLES } from '@/lib/export/bundle/tables';
import type { Progress } from '@/lib/export/progress';
import { mediaPathOf, mediaUrl } from '@/lib/site/media-path';

/** A bundle that cannot be taken as it is: the message says what is wrong and where. */
export class BundleFault extends Error {}

/** The list of the checksums alone is held whole, so it has a limit. */
const LARGEST_SUMS = 1_024 * 1_048_576;

/**
 * Holds every file against its checksum, and the list against what is there.
 * @returns what the bundle says of itself
 * @throws BundleFault naming the file
 */
export async function checkBundle(source: Source, progress: Progress): Promise<Manifest> {
  const sums = parseSums(String(await whole(source, SUMS, LARGEST_SUMS)));
  const stranger = source.names.find((name) => name !== SUMS && !sums.has(name));
  if (stranger !== undefined) throw new BundleFault(`${stranger} has no checksum in ${SUMS}`);
  const files = [...TABLES.map(fileOf), MANIFEST];
  const absent = files.find((name) => !sums.has(name)) ?? [...sums.keys()].find((name) => !has(source, name));
  if (absent !== undefined) throw new BundleFault(`${absent} is missing`);
  let done = 0;
  for (const [name, sum] of sums) {
    const hash = createHash('sha256');
    for await (const chunk of await source.open(name)) hash.update(chunk as Uint8Array);
    if (hash.digest('hex') !== sum)
      throw new BundleFault(`${name} is not what its checksum says: it was changed or cut`);
    progress('checksums', (done += 1), sums.size);
  }
  return parseManifest(String(await whole(source, MANIFEST, 64 * 1_048_576)));
}

const sets = new WeakMap<Source, Set<string>>();
function has(source: Source, name: string): boolean {
  const names = sets.get(source) ?? new Set(source.names);
  sets.set(source, names);
  return names.has(name);
}

async function whole(source: Source, name: string, most: number): Promise<Buffer> {
  if (!has(source, name)) throw new BundleFault(`${name} is missing: this is no bundle, or only a part of one`);
  let length = 0;
  const stream = await source.open(name);
  const limited = stream.on('data', (chunk: Buffer) => {
    length += chunk.length;
    if (length > most) stream.destroy(new BundleFault(`${name} is too large`));
  });
  return buffer(limited);
}

function parseManifest(text: string): Manifest {
  const parsed = manifest.safeParse(parseJson(text));
  if (!parsed.success) throw new BundleFault(`${MANIFEST}: ${reasonsOf(parsed.error)}`);
  return parsed.data;
}

/** The lines of one table, each checked. @throws BundleFault with file and line */
export async function* readTable(source: Source, table: Table, expected: number): AsyncGenerator<Line> {
  const name = fileOf(table);
  const schema = lineSchema(table);
  let number = 0;
  for await (const text of linesOf(await source.open(name))) {
    number += 1;
    const parsed = schema.safeParse(parseJson(text));
    if (!parsed.success) throw new BundleFault(`${name}:${number}: ${reasonsOf(parsed.error)}`);
    yield parsed.data;
  }
  if (number !== expected) throw new BundleFault(`${name}: has ${number} line(s), and ${MANIFEST} says ${expected}`);
}

/** The media files of a bundle, by their paths below the media folder. */
export const mediaOf = (source: Source): string[] =>
  source.names
    .filter((name) => name.startsWith('media/'))
    .map((name) => {
      const path = name.slice('media/'.length);
      if (mediaPathOf(mediaUrl(path)) === null) throw new BundleFault(`${name} is no name of a file of the archive`);
      return path;
    });

const copies = z.array(z.object({ path: z.string() }));

/** Every file that a line of media.jsonl stands for. */
export const filesOf = (line: Line): string[] => [
  z.string().parse(line['path']),
  ...copies.parse(line['variants']).map((copy) => copy.path),
];

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const reasonsOf = ({ issues }: ZodError): string =>
  issues.map(({ path, message }) => [path.join('.'), message].filter(Boolean).join(': ')).join('; ');
