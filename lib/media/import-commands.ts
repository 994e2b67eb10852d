import { createHash } from 'node:crypto';
import { db, type Transaction } from '@/lib/db/client';
import { dropUnused, putMedia, removeFiles } from '@/lib/media/commands';
import { makeFiles } from '@/lib/media/make-files';
import { LARGEST_FILE } from '@/lib/media/media';
import { findMedia } from '@/lib/media/queries';
import { cleanName, type MediaRefusal } from '@/lib/media/upload';
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
  const said = { checksum, name: cleanName(name), alt, caption };
  const known = await findMedia({ checksum });
  if (known) return named(known);
  const made = await makeFiles(bytes, checksum);
  if (typeof made === 'string') return made;
  return db().$transaction(
    async (tx) => {
      const { row, isNew } = await putMedia(tx, made, said);
      if (isNew) await note(tx, row.id);
      return named(row);
    },
    { timeout: 60_000, maxWait: 30_000 },
  );
}

const named = ({ id, path }: { id: number; path: string }): ImportedMedia => ({ id, src: mediaUrl(path) });

/** Removes files that an import brought and nothing uses. @returns those that stay, since something does */
export async function removeUnusedMedia(ids: readonly number[]): Promise<number[]> {
  const kept: number[] = [];
  for (const id of ids) {
    const gone = await db().$transaction((tx) => dropUnused(tx, id));
    if (gone === 'used') kept.push(id);
    else if (gone !== 'missing') await removeFiles(gone);
  }
  return kept;
}
