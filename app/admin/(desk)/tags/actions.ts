'use server';

import { z } from 'zod';
import { formAction, valueAction } from '@/app/admin/_desk/act';
import { leaving, refreshed } from '@/app/admin/_desk/refreshed';
import { doneWith } from '@/lib/desk/outcome';
import { deleteTag, deleteUnusedTags, saveTag } from '@/lib/tags/desk-commands';
import { tagChoices } from '@/lib/tags/desk-queries';
import { mergeTags } from '@/lib/tags/merge-commands';
import { tagForm, tagId, tagMerge } from '@/lib/tags/schema';

export const save = formAction(tagForm, refreshed(saveTag));
export const remove = valueAction(
  tagId,
  leaving(deleteTag, () => '/admin/tags'),
);
export const removeUnused = valueAction(z.undefined(), refreshed(deleteUnusedTags));
export const merge = valueAction(tagMerge, refreshed(mergeTags));
export const find = valueAction(z.string().max(200), async (actor, typed) => doneWith(await tagChoices(actor, typed)));
