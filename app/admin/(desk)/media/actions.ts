'use server';

import { valueAction } from '@/app/admin/_desk/act';
import { mediaWords } from '@/content/desk/media';
import { doneWith, refused } from '@/lib/desk/outcome';
import { deleteMedia, describeMedia } from '@/lib/media/commands';
import { listMedia } from '@/lib/media/queries';
import { mediaDescription, mediaId, mediaQuery } from '@/lib/media/schema';
import { usesOf } from '@/lib/media/use-queries';

/** What the library and the dialog that chooses from it ask of the server. */

export const listMediaItems = valueAction(mediaQuery, async (actor, query) => doneWith(await listMedia(actor, query)));

export const describeMediaItem = valueAction(mediaDescription, async (actor, description) => {
  const item = await describeMedia(actor, description);
  return item ? doneWith(item, mediaWords.details.saved) : refused(mediaWords.refused.gone);
});

export const listMediaUses = valueAction(mediaId, async (actor, { id }) => doneWith(await usesOf(actor, id)));

export const deleteMediaItem = valueAction(mediaId, async (actor, { id }) => {
  const outcome = await deleteMedia(actor, id);
  if (outcome === 'used') return refused(mediaWords.refused.used);
  return outcome === 'missing' ? refused(mediaWords.refused.gone) : doneWith(id, mediaWords.remove.done);
});
