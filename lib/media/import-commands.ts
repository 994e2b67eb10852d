import { createHash } from 'node:crypto';
import { fold } from '@/lib/arabic/fold';
import { db, type Transaction } from '@/lib/db/client';
import { makeFiles } from '@/lib/media/make-files';
import { LARGEST_FILE } from '@/lib/media/media';
import { filesOf, findMedia } from '@/lib/media/queries';
import { diskStore } from '@/lib/media/store';
import { takeFile } from '@/lib/media/commands';
import { cleanName, type MediaRefusal } from '@/lib/media/upload';
import { findUses } from '@/lib/media/use-queries';
import { mediaUrl } from '@/lib/site/media-path';

/** A file that came with an archive, as texts name it here. */
export interface ImportedMedia {
  id: number;
  src: string;
}

export interface ImportedFile {
  bytes: Buffer;
  name: string;
  alt: string;
  caption: string;
}

/**
 * Takes a file of an archive into the library, for nobody in particular. The very same file is taken once.
 * @param note told of a new one in the transaction that makes it
 */
export async function addImportedMedia(
  { bytes, name, alt, caption }: ImportedFile,
  note: (tx: Transaction, id: number) => Promise<unknown>,
): Promise<ImportedMedia | MediaRefusal> {
  if (bytes.length === 0) return 'empty';
  if (bytes.length > LARGEST_FILE) return 'large';
  const checksum = createHash('sha256').update(bytes).digest('hex');
  const known = await findMedia({ checksum });
  if (known) return { id: known.id, src: mediaUrl(known.path) };
  const made = await makeFiles(bytes, checksum);
  if (typeof made === 'string') return made;
  return db().$transaction(
    async (tx) => {
      await takeFile(tx, checksum);
      const come = await findMedia({ checksum }, tx);
      if (come) return { id: come.id, src: mediaUrl(come.path) };
      const store = diskStore();
      for (const file of made.files) await store.put(file.path, file.bytes);
      const said = { name: cleanName(name), alt, caption };
      const words = fold([said.name, alt, caption].filter(Boolean).join(' '));
      const { id } = await tx.media.create({ data: { ...made.row, ...said, checksum, words }, select: { id: true } });
      await note(tx, id);
      return { id, src: mediaUrl(made.row.path) };
    },
    { timeout: 60_000, maxWait: 30_000 },
  );
}

/** Removes files that an import brought and nothing uses. @returns those that stay, since something does */
export async function removeUnusedMedia(ids: readonly number[]): Promise<number[]> {
  const kept: number[] = [];
  for (const id of ids) {
    const gone = await db().$transaction(async (tx) => {
      const row = await findMedia({ id }, tx);
      if (row === null) return [];
      const { articles, issues } = await findUses(tx, id);
      if (articles.length + issues.length > 0) return null;
      await tx.media.delete({ where: { id } });
      return filesOf(row);
    });
    if (gone === null) kept.push(id);
    for (const path of gone ?? []) await diskStore().remove(path);
  }
  return kept;
}
