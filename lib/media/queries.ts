import { z } from 'zod';
import { fold } from '@/lib/arabic/fold';
import type { Actor } from '@/lib/auth/actor';
import { can, requirePermission } from '@/lib/auth/permissions';
import { db } from '@/lib/db/client';
import type { Prisma } from '@/lib/db/generated/client';
import type { MediaItem, MediaPage } from '@/lib/media/media';
import type { MediaQuery } from '@/lib/media/schema';
import { mediaUrl, pictureName, thumbnailOf } from '@/lib/site/media-path';

const PAGE = 60;

const fields = {
  ...{ id: true, path: true, mime: true, bytes: true, width: true, height: true, alt: true, caption: true },
  ...{ credit: true, focalX: true, focalY: true, name: true, createdAt: true, userId: true, variants: true },
  user: { select: { name: true } },
} as const satisfies Prisma.MediaSelect;

export type MediaRow = Prisma.MediaGetPayload<{ select: typeof fields }>;

/** Whether this person may describe and delete it: editors everything, authors what they brought themselves. */
export const mayChange = (actor: Actor, { userId }: Pick<MediaRow, 'userId'>): boolean =>
  can(actor, 'media.manage') || (can(actor, 'media.use') && userId === actor.id);

/** A row as the rest of the house sees it. */
export function toMediaItem(actor: Actor, row: MediaRow): MediaItem {
  const { path, userId: _userId, variants: _variants, user, createdAt, ...plain } = row;
  const picture = pictureName(path);
  return {
    ...plain,
    kind: picture ? 'image' : 'document',
    src: mediaUrl(path),
    thumbnail: picture && thumbnailOf(picture),
    createdAt: createdAt.toISOString(),
    by: user?.name ?? null,
    mayChange: mayChange(actor, row),
  };
}

/** A page of the library, the newest first. @throws Forbidden */
export async function listMedia(actor: Actor, { search, kind, isBare, cursor }: MediaQuery): Promise<MediaPage> {
  requirePermission(actor, 'media.use');
  const words = fold(search).split(/\s+/u).filter(Boolean);
  const rows = await db().media.findMany({
    where: {
      ...(cursor !== null && { id: { lt: cursor } }),
      ...((kind === 'image' || isBare) && { mime: { startsWith: 'image/' } }),
      ...(kind === 'document' && { mime: 'application/pdf' }),
      ...(isBare && { alt: '' }),
      AND: words.map((word) => ({ words: { contains: word.replace(/[\\%_]/gu, '\\$&') } })),
    },
    orderBy: { id: 'desc' },
    take: PAGE + 1,
    select: fields,
  });
  const items = rows.slice(0, PAGE).map((row) => toMediaItem(actor, row));
  return { items, next: rows.length > PAGE ? (items.at(-1)?.id ?? null) : null };
}

/** One file; null when there is none of this id. @throws Forbidden */
export async function getMedia(actor: Actor, id: number): Promise<MediaItem | null> {
  requirePermission(actor, 'media.use');
  const row = await findMedia({ id });
  return row && toMediaItem(actor, row);
}

/** The row itself, for this room's commands. */
export const findMedia = (
  where: { id: number } | { checksum: string },
  from: Finder = db(),
): Promise<MediaRow | null> => from.media.findUnique({ where, select: fields });

interface Finder {
  media: {
    findUnique(query: {
      where: { id: number } | { checksum: string };
      select: typeof fields;
    }): Promise<MediaRow | null>;
  };
}

const copies = z.array(z.object({ path: z.string() }));

/** Every file that a row stands for. */
export const filesOf = ({ path, variants }: Pick<MediaRow, 'path' | 'variants'>): string[] => [
  path,
  ...copies.parse(variants).map((copy) => copy.path),
];
