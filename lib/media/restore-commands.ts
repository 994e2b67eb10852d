import { access } from 'node:fs/promises';
import path from 'node:path';
import { buffer } from 'node:stream/consumers';
import type { Readable } from 'node:stream';
import { mediaFolder } from '@/lib/media/folder';
import { diskStore } from '@/lib/media/store';

/**
 * Puts files in their place that were in an archive before: what they are was looked at when they came.
 * @returns what takes those that are new out again
 */
export async function restoreFiles(
  names: readonly string[],
  open: (name: string) => Promise<Readable>,
  progress: (done: number, of: number) => void,
): Promise<() => Promise<void>> {
  const store = diskStore();
  const added: string[] = [];
  const drop = async () => {
    for (const name of added) await store.remove(name);
  };
  try {
    for (const [index, name] of names.entries()) {
      const isThere = await access(path.join(mediaFolder(), name)).then(
        () => true,
        () => false,
      );
      if (!isThere) added.push(name);
      await store.put(name, await buffer(await open(name)));
      progress(index + 1, names.length);
    }
    return drop;
  } catch (error) {
    await drop();
    throw error;
  }
}
