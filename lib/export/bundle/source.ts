import { createReadStream } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Readable } from 'node:stream';
import { openPromise, type Entry, type ZipFile } from 'yauzl';

/** A bundle to be read: a folder or a zip. */
export interface Source {
  /** Every file in it, by its path with slashes. */
  names: readonly string[];
  open(name: string): Promise<Readable>;
  close(): void;
}

/** More files than any archive has. */
const MOST_FILES = 10_000_000;
/** Text packs to a tenth; what packs to a thousandth was made to fill disks. */
const MOST_RATIO = 1_000;
const SMALL = 1_048_576;

/** @throws Error when it is neither, or holds what no bundle holds */
export async function openSource(place: string): Promise<Source> {
  const found = await stat(place).catch(() => null);
  if (found === null) throw new Error(`${place} is not there`);
  return found.isDirectory() ? openFolder(place) : openZip(place);
}

async function openFolder(root: string): Promise<Source> {
  const entries = await readdir(root, { recursive: true, withFileTypes: true });
  const names: string[] = [];
  for (const entry of entries) {
    const name = path.relative(root, path.join(entry.parentPath, entry.name)).split(path.sep).join('/');
    if (entry.isFile()) names.push(name);
    else if (!entry.isDirectory()) throw new Error(`${name} is neither a file nor a folder`);
  }
  const known = new Set(names);
  return {
    names,
    open: async (name) => {
      if (!known.has(name)) throw new Error(`${name} is missing in the bundle`);
      return createReadStream(path.join(root, name));
    },
    close: () => undefined,
  };
}

async function openZip(file: string): Promise<Source> {
  const zip = await openPromise(file, { lazyEntries: true, autoClose: false }).catch((error: unknown) => {
    throw new Error(`${file} cannot be read as a zip: ${error instanceof Error ? error.message : String(error)}`);
  });
  const entries = await entriesOf(zip).catch((error: unknown) => {
    zip.close();
    throw error;
  });
  return {
    names: [...entries.keys()],
    open: async (name) => {
      const entry = entries.get(name);
      if (entry === undefined) throw new Error(`${name} is missing in the bundle`);
      return zip.openReadStreamPromise(entry);
    },
    close: () => zip.close(),
  };
}

/** The library refuses names that lead out of the folder, and holds each file to the size that it claims. */
async function entriesOf(zip: ZipFile): Promise<Map<string, Entry>> {
  const entries = new Map<string, Entry>();
  let packed = 0;
  for await (const entry of zip.eachEntry()) {
    const { fileName, compressedSize, uncompressedSize } = entry;
    packed += compressedSize;
    if (packed > zip.fileSize) throw new Error('files of the zip share their bytes, as those of no bundle do');
    if (fileName.endsWith('/')) continue;
    if (entries.size >= MOST_FILES) throw new Error(`the zip holds more than ${MOST_FILES} files`);
    if (entries.has(fileName)) throw new Error(`${fileName} stands in the zip twice`);
    if (entry.isEncrypted()) throw new Error(`${fileName} is encrypted`);
    if (uncompressedSize > SMALL && uncompressedSize > compressedSize * MOST_RATIO) {
      throw new Error(`${fileName} unpacks to ${uncompressedSize} bytes: no archive packs so well`);
    }
    entries.set(fileName, entry);
  }
  return entries;
}
