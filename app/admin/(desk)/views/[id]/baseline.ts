'use server';

import { z } from 'zod';
import { formAction } from '@/app/admin/_desk/act';
import { viewsWords } from '@/content/desk/views';
import { done, refused } from '@/lib/desk/outcome';
import { baselineInput } from '@/lib/views/baseline-input';
import { changeBaseline } from '@/lib/views/desk-commands';

/** The form of the imported number; `articleId` comes with it. */
export const saveBaseline = formAction(
  baselineInput.extend({ articleId: z.coerce.number().int().positive() }),
  async (actor, { articleId, ...input }) =>
    (await changeBaseline(actor, articleId, input))
      ? done(viewsWords.baseline.saved)
      : refused(viewsWords.baseline.noArticle),
);
