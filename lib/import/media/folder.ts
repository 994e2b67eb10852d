import { open, readdir } from 'node:fs/promises';
import path from 'node:path';
import { keyOf, namesOf } from '@/lib/import/media/places';

/** Bytes that are read of one file: more than the library takes tells it that the file is too large. */
const MOST = 25 * 1_048_576 + 1;

/** Finds the files that addresses name in a folder of an archive. */
export interface PictureFolder {
  /** The path of the file; null when there is none. */
  find(address: string): string | null;
}

/** Reads the names of all files below a folder once. Links out of it are not followed. */
export async function openFolder(root: string): Promise<PictureFolder> {
  const files = new Map<string, string>();
  for (const entry of await readdir(root, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const file = path.join(entry.parentPath, entry.name);
    const below = path.relative(root, file).split(path.sep).join('/');
    // By its place first; by its name alone only while no other file bears it.
    files.set(keyOf(below), file);
    const name = `*${keyOf(entry.name)}`;
    files.set(name, files.has(name) ? '' : file);
  }
  const at = (key: string) => files.get(key) ?? (key.includes('/') ? undefined : files.get(`*${key}`));
  return {
    find: (address) => {
      for (const key of namesOf(address)) {
        const tails = key.split('/').map((_, index, parts) => parts.slice(index).join('/'));
        const file = tails.map(at).find((one) => one !== undefined && one !== '');
        if (file !== undefined) return file;
      }
      return null;
    },
  };
}

/** A file's bytes, as many as the library could take and one more. */
export async function readFileBytes(file: string): Promise<Buffer> {
  const handle = await open(file, 'r');
  try {
    const { size } = await handle.stat();
    const buffer = Buffer.alloc(Math.min(size, MOST));
    const { bytesRead } = await handle.read(buffer, 0, buffer.length, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}
