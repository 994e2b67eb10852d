import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Actor } from '@/lib/auth/actor';
import { requirePermission } from '@/lib/auth/permissions';
import { dataHome } from '@/lib/db/embedded/home';
import { LARGEST_UPLOAD, PIECE, UPLOAD_TYPES, type UploadedFile } from '@/lib/desk/import-upload';
import { uploadName } from '@/lib/import/upload-name';
import type { Piece } from '@/lib/import/schema';

/** Files that are brought to the desk lie in the data folder until they are old: runs are gone on with from them. */

export const uploadsFolder = (): string => path.join(dataHome(), 'imports');

/** What cannot be taken, and why: words for each are in content/desk/imports.ts. */
export type UploadRefusal = 'type' | 'large' | 'gap' | 'full';

/** Days that what was brought is kept: a run that rests so long is begun anew. */
const KEPT_DAYS = 30;

/**
 * Writes a piece of a file to its place; the last one makes it a file that can be read.
 * @returns where the file will lie, or why the piece is not taken
 * @throws Forbidden
 */
export async function takePiece(
  actor: Actor,
  { folder, file, name, offset, isLast }: Piece,
  body: ReadableStream<Uint8Array> | null,
): Promise<UploadedFile | UploadRefusal> {
  requirePermission(actor, 'imports.manage');
  const safe = uploadName(name);
  if (!UPLOAD_TYPES.split(',').includes(path.extname(safe).toLowerCase())) return 'type';
  if (offset === 0 && file === 0) await forgetOld();
  const place = path.join(uploadsFolder(), folder, String(file));
  await mkdir(place, { recursive: true, mode: 0o700 });
  const target = path.join(place, safe);
  try {
    const fault = await append(`${target}.part`, offset, body);
    if (fault !== null) return fault;
    if (isLast) await rename(`${target}.part`, target);
    return { path: `${file}/${safe}` };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOSPC') return 'full';
    throw error;
  }
}

/** Nothing is read of a file that would be too large, or that lacks what comes before. */
async function append(part: string, offset: number, body: ReadableStream<Uint8Array> | null) {
  const handle = await open(part, offset === 0 ? 'w' : 'r+', 0o600).catch(() => null);
  if (handle === null || (await handle.stat()).size < offset) {
    await handle?.close();
    return 'gap';
  }
  try {
    let written = 0;
    for await (const bytes of body ?? []) {
      if (written + bytes.length > PIECE || offset + written + bytes.length > LARGEST_UPLOAD) return 'large';
      await handle.write(bytes, 0, bytes.length, offset + written);
      written += bytes.length;
    }
    // A piece that is sent again may follow one that was longer.
    await handle.truncate(offset + written);
    return null;
  } finally {
    await handle.close();
  }
}

/** Where these files lie; null when one of them is not whole, or is none of ours. @throws Forbidden */
export async function uploadedPaths(actor: Actor, folder: string, files: readonly string[]): Promise<string[] | null> {
  requirePermission(actor, 'imports.manage');
  const paths: string[] = [];
  for (const file of files) {
    const [, place, name = ''] = /^(\d{1,6})\/([^/\\]+)$/u.exec(file) ?? [];
    if (place === undefined || uploadName(name) !== name) return null;
    const full = path.join(uploadsFolder(), folder, place, name);
    if (!(await stat(full).catch(() => null))?.isFile()) return null;
    paths.push(full);
  }
  return paths;
}

async function forgetOld(): Promise<void> {
  const oldest = Date.now() - KEPT_DAYS * 86_400_000;
  for (const name of await readdir(uploadsFolder()).catch(() => [])) {
    const folder = path.join(uploadsFolder(), name);
    const info = await stat(folder).catch(() => null);
    if (info !== null && info.mtimeMs < oldest) await rm(folder, { recursive: true, force: true });
  }
}
