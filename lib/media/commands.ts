import { createHash } from 'node:crypto';
import pLimit from 'p-limit';
import { fold } from '@/lib/arabic/fold';
import { takeTurn } from '@/lib/articles/touched';
import { recordEvent } from '@/lib/audit/commands';
import type { Actor } from '@/lib/auth/actor';
import { Forbidden, requirePermission } from '@/lib/auth/permissions';
import { db, type Transaction } from '@/lib/db/client';
import { announce } from '@/lib/freshness/announce';
import { commit } from '@/lib/freshness/commit';
import { articleTag, ISSUES, issueTag } from '@/lib/freshness/tags';
import { makeFiles, type MadeMedia } from '@/lib/media/make-files';
import { LARGEST_FILE, type MediaItem } from '@/lib/media/media';
import { filesOf, findMedia, mayChange, toMediaItem } from '@/lib/media/queries';
import type { MediaDescription } from '@/lib/media/schema';
import { diskStore } from '@/lib/media/store';
import { cleanName, type MediaRefusal } from '@/lib/media/upload';
import { findUses } from '@/lib/media/use-queries';

/** One picture at a time in this process: each takes a core and some hundred megabytes for a few seconds. */
const limit = pLimit(1);

export type AddedMedia =
  | { kind: 'added'; media: MediaItem; wasMoving: boolean }
  /** The very same file was here already. */
  | { kind: 'known'; media: MediaItem }
  | { kind: 'refused'; reason: MediaRefusal };

/** Takes a picture or a document into the library. The same file twice is one row, however it is called. */
export async function addMedia(actor: Actor, bytes: Buffer, givenName: string): Promise<AddedMedia> {
  requirePermission(actor, 'media.use');
  if (bytes.length === 0) return { kind: 'refused', reason: 'empty' };
  if (bytes.length > LARGEST_FILE) return { kind: 'refused', reason: 'large' };
  const checksum = createHash('sha256').update(bytes).digest('hex');
  return limit(async () => {
    const known = await findMedia({ checksum });
    if (known) return { kind: 'known', media: toMediaItem(actor, known) };
    const made = await makeFiles(bytes, checksum);
    if (typeof made === 'string') return { kind: 'refused', reason: made };
    return commit((tx) => keep(tx, actor, made, { checksum, name: cleanName(givenName) }), { timeout: 60_000 });
  });
}

async function keep(
  tx: Transaction,
  actor: Actor,
  made: MadeMedia,
  said: { checksum: string; name: string },
): Promise<AddedMedia> {
  const { row, isNew } = await putMedia(tx, made, { ...said, userId: actor.id });
  const media = toMediaItem(actor, row);
  if (!isNew) return { kind: 'known', media };
  const { bytes, mime } = made.row;
  await recordEvent(tx, actor, 'media.add', `media:${row.id}`, { name: said.name, bytes, mime });
  return { kind: 'added', media, wasMoving: made.wasMoving };
}

interface SaidOfFile {
  checksum: string;
  name: string;
  alt?: string;
  caption?: string;
  /** Who brought it; nobody when an archive did. */
  userId?: string;
}

/**
 * Writes the files and then the row, with nobody else at this file: no row is ever without its files.
 * @returns the row, and whether the very same file was not here before
 */
export async function putMedia(tx: Transaction, { files, row }: MadeMedia, said: SaidOfFile) {
  await takeFile(tx, said.checksum);
  const known = await findMedia({ checksum: said.checksum }, tx);
  if (known) return { row: known, isNew: false };
  const store = diskStore();
  for (const { path, bytes } of files) await store.put(path, bytes);
  const data = { ...row, ...said, words: wordsOf(said) };
  const { id } = await tx.media.create({ data, select: { id: true } });
  const added = await findMedia({ id }, tx);
  if (added === null) throw new Error(`media ${id} is gone while it is being added`);
  return { row: added, isNew: true };
}

/**
 * Says what a picture shows and where it comes from. Pages that show it as the picture of an article or as a cover
 * change at once; texts keep the words that they were given.
 * @returns null when there is none of this id
 * @throws Forbidden
 */
export async function describeMedia(actor: Actor, { id, ...facts }: MediaDescription): Promise<MediaItem | null> {
  requirePermission(actor, 'media.use');
  return commit(async (tx) => {
    const row = await findMedia({ id }, tx);
    if (row === null) return null;
    requireChange(actor, row);
    await tx.media.update({ where: { id }, data: { ...facts, words: wordsOf({ name: row.name, ...facts }) } });
    await recordEvent(tx, actor, 'media.describe', `media:${id}`, facts);
    const shown = await tx.media.findUniqueOrThrow({
      where: { id },
      select: { leadOf: { select: { id: true } }, coverOf: { select: { id: true } } },
    });
    const issues = shown.coverOf.map((issue) => issueTag(issue.id));
    await announce(tx, [
      ...shown.leadOf.map((article) => articleTag(article.id)),
      ...issues,
      ...(issues.length > 0 ? [ISSUES] : []),
    ]);
    return toMediaItem(actor, { ...row, ...facts });
  });
}

/**
 * Removes a file for good, when nothing uses it.
 * @throws Forbidden
 */
export async function deleteMedia(actor: Actor, id: number): Promise<'deleted' | 'used' | 'missing'> {
  requirePermission(actor, 'media.use');
  const gone = await commit(async (tx) => {
    const row = await dropUnused(tx, id, (one) => requireChange(actor, one));
    if (typeof row === 'string') return row;
    await recordEvent(tx, actor, 'media.delete', `media:${id}`, { name: row.name, path: row.path });
    return row;
  });
  if (typeof gone === 'string') return gone;
  await removeFiles(gone);
  return 'deleted';
}

type MediaRow = NonNullable<Awaited<ReturnType<Transaction['media']['findUnique']>>>;

/**
 * Takes a file out of the library when nothing uses it. Its files go by `removeFiles`, once that is certain.
 * @param check told of the row before anything is done
 */
export async function dropUnused(
  tx: Transaction,
  id: number,
  check: (row: MediaRow) => void = () => undefined,
): Promise<MediaRow | 'used' | 'missing'> {
  // While we look, nobody saves an article that names it.
  await takeTurn(tx);
  const row = await tx.media.findUnique({ where: { id } });
  if (row === null) return 'missing';
  check(row);
  await takeFile(tx, row.checksum);
  const { articles, issues } = await findUses(tx, id);
  if (articles.length + issues.length > 0) return 'used';
  await tx.media.delete({ where: { id } });
  return row;
}

/** After the row is gone for certain; unless the same file has come again meanwhile. */
export const removeFiles = (row: MediaRow) =>
  db().$transaction(async (tx) => {
    await takeFile(tx, row.checksum);
    if (await findMedia({ checksum: row.checksum }, tx)) return;
    for (const path of filesOf(row)) await diskStore().remove(path);
  });

function requireChange(actor: Actor, row: { id: number; userId: string | null }): void {
  if (!mayChange(actor, row)) throw new Forbidden(actor, `change media ${row.id}`);
}

/** Any fixed number: the class of our locks on files. */
const FILES = 7_262_812;

/** Waits until nobody else adds or removes this very file. */
const takeFile = (tx: Transaction, checksum: string) =>
  tx.$executeRaw`select pg_advisory_xact_lock(${FILES}::int, hashtext(${checksum}))`;

/** What the library is searched by. */
export const wordsOf = (said: { name: string; alt?: string; caption?: string; credit?: string }): string =>
  fold([said.name, said.alt, said.caption, said.credit].filter(Boolean).join(' '));
