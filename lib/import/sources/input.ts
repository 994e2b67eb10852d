import { createReadStream } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { refused, type SourceItem } from '@/lib/import/import-record';
import { isWanted, type Found, type Input, type Meter } from '@/lib/import/sources/found';
import { gunzipped } from '@/lib/import/sources/gzip';
import { faultOf } from '@/lib/import/sources/text';
import { zipEntries } from '@/lib/import/sources/zip';

const CHUNK = 256 * 1024;
const nameOf = (file: string): string => file.slice(0, file.length - path.extname(file).length);

/** The files behind some paths, to be read as often as wanted, always in the same order. */
export interface Inputs {
  found(): AsyncIterable<Found>;
  /** How far the reading is. */
  progress(): Meter;
  /** The items of every file; a file that cannot be read is refused. */
  items(read: (input: Input) => AsyncIterable<SourceItem>): AsyncGenerator<SourceItem>;
}

/** @param extensions of the wanted files within folders and archives, with the point, in small letters */
export async function openInputs(paths: readonly string[], extensions: readonly string[]): Promise<Inputs> {
  const meter: Meter = { bytes: 0, of: await bytesOf(paths, extensions) };
  return {
    found: () => findInputs(paths, extensions, meter),
    progress: () => ({ ...meter }),
    async *items(read) {
      meter.bytes = 0;
      for await (const found of findInputs(paths, extensions, meter)) {
        if ('refusal' in found) yield refused(found.origin, null, found.refusal);
        else yield* read(found);
      }
    },
  };
}

/**
 * What is to be read behind the given paths, always in the same order: a file as it is, a folder with all below it,
 * sorted by path, of a zip the entries in their order; packed with gzip too. Hidden files are left out. What cannot be
 * read is refused, and the rest goes on.
 */
async function* findInputs(
  paths: readonly string[],
  extensions: readonly string[],
  meter: Meter,
): AsyncGenerator<Found> {
  for (const file of paths) {
    const info = await stat(file).catch(faultOf);
    if (typeof info === 'string') yield { origin: file, refusal: `cannot be read: ${info}` };
    else if (!info.isDirectory()) yield* inputsOf(file, path.basename(file), info.size, extensions, meter);
    else {
      for (const name of await namesIn(file, extensions)) {
        const full = path.join(file, name);
        yield* inputsOf(full, name, (await stat(full)).size, extensions, meter);
      }
    }
  }
}

async function* inputsOf(
  file: string,
  name: string,
  size: number,
  extensions: readonly string[],
  meter: Meter,
): AsyncGenerator<Found> {
  const start = meter.bytes;
  if (/\.zip$/iu.test(file)) yield* zipEntries(file, extensions, meter);
  else if (/\.gz$/iu.test(file)) {
    const open = () => gunzipped(metered(file, meter));
    yield { origin: file, name: nameOf(nameOf(name)), size: null, open };
  } else yield { origin: file, name: nameOf(name), size, open: () => metered(file, meter) };
  // Also of what was not read to its end.
  meter.bytes = start + size;
}

async function* metered(file: string, meter: Meter): AsyncGenerator<Uint8Array> {
  for await (const chunk of createReadStream(file, { highWaterMark: CHUNK }) as AsyncIterable<Buffer>) {
    meter.bytes += chunk.length;
    yield chunk;
  }
}

async function namesIn(folder: string, extensions: readonly string[]): Promise<string[]> {
  const names = await readdir(folder, { recursive: true });
  const wanted = (name: string) => isWanted(name, extensions) || /\.zip$/iu.test(name);
  return names.filter((name) => wanted(name)).sort();
}

/** The bytes of all the files. */
async function bytesOf(paths: readonly string[], extensions: readonly string[]): Promise<number> {
  let bytes = 0;
  for (const file of paths) {
    const info = await stat(file).catch(() => null);
    if (!info?.isDirectory()) bytes += info?.size ?? 0;
    else for (const name of await namesIn(file, extensions)) bytes += (await stat(path.join(file, name))).size;
  }
  return bytes;
}
