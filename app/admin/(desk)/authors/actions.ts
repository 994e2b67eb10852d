'use server';

import { z } from 'zod';
import { formAction, valueAction } from '@/app/admin/_desk/act';
import { leaving, refreshed } from '@/app/admin/_desk/refreshed';
import { deleteAuthor, saveAuthor } from '@/lib/authors/desk-commands';
import { authorChoices } from '@/lib/authors/desk-queries';
import { mergeAuthors } from '@/lib/authors/merge-commands';
import { authorForm, authorId, authorMerge } from '@/lib/authors/schema';
import { doneWith } from '@/lib/desk/outcome';

export const add = formAction(
  authorForm,
  leaving(saveAuthor, (id) => `/admin/authors/${id}`),
);
export const save = formAction(authorForm, refreshed(saveAuthor));
export const remove = valueAction(
  authorId,
  leaving(deleteAuthor, () => '/admin/authors'),
);
export const merge = valueAction(authorMerge, refreshed(mergeAuthors));
export const find = valueAction(z.string().max(200), async (actor, typed) =>
  doneWith(await authorChoices(actor, typed)),
);
