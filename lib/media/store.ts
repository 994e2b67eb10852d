import { randomUUID } from 'node:crypto';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { mediaFolder } from '@/lib/media/folder';
import { mediaPathOf, mediaUrl } from '@/lib/site/media-path';

/** Where files are kept, by paths that our own names give (lib/site/media-path.ts). */
export interface MediaStore {
  /** Keeps a file, whole or not at all; the same path always holds the same, so what is there may be written again. */
  put(path: string, bytes: Uint8Array): Promise<void>;
  /** Removes a file, when it is there. */
  remove(path: string): Promise<void>;
}

/** A folder on this machine, or on one that all hosts share. */
export const diskStore = (root = mediaFolder()): MediaStore => ({
  async put(name, bytes) {
    const target = placeOf(root, name);
    await mkdir(path.dirname(target), { recursive: true });
    // Beside the target: a rename is one step only on the same disk.
    const unfinished = `${target}.${randomUUID()}.part`;
    try {
      const file = await open(unfinished, 'w', 0o644);
      try {
        await file.writeFile(bytes);
        await file.sync();
      } finally {
        await file.close();
      }
      await rename(unfinished, target);
    } catch (error) {
      await rm(unfinished, { force: true });
      throw error;
    }
  },
  remove: (name) => rm(placeOf(root, name), { force: true }),
});

function placeOf(root: string, name: string): string {
  if (mediaPathOf(mediaUrl(name)) === null) throw new Error(`${name} is no name of a file of ours`);
  return path.join(root, name);
}
