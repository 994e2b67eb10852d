'use server';

import { z } from 'zod';
import { formAction, valueAction } from '@/app/admin/_desk/act';
import { previewWords } from '@/content/desk/preview';
import { previewDays } from '@/lib/articles/preview';
import * as commands from '@/lib/articles/preview-commands';
import { done, doneWith, refused } from '@/lib/desk/outcome';
import { siteUrl } from '@/lib/env';

const articleId = z.coerce.number().int().positive();

/** Makes a link. @returns its whole address, to be shown once */
export const createPreview = formAction(z.object({ articleId, days: previewDays }), async (actor, input) => {
  const made = await commands.createPreview(actor, input.articleId, input.days);
  if (made === null) return refused(previewWords.noArticle);
  return doneWith(`${siteUrl()}/preview/${made.token}`, previewWords.created);
});

export const revokePreviews = valueAction(
  z.object({ articleId, id: z.union([z.number().int().positive(), z.literal('all')]) }),
  async (actor, input) => {
    await commands.revokePreviews(actor, input.articleId, input.id);
    return done(previewWords.revoked);
  },
);
