'use server';

import { z } from 'zod';
import { formAction, valueAction } from '@/app/admin/_desk/act';
import { correctionWords } from '@/content/desk/corrections';
import { correctionInput } from '@/lib/articles/correction';
import * as commands from '@/lib/articles/correction-commands';
import { done, refused } from '@/lib/desk/outcome';

/** The form of the corrections' list; `articleId` comes with it. */
export const addCorrection = formAction(
  correctionInput.extend({ articleId: z.coerce.number().int().positive() }),
  async (actor, { articleId, ...input }) => {
    const id = await commands.addCorrection(actor, articleId, input);
    return id === null ? refused(correctionWords.noArticle) : done(correctionWords.added);
  },
);

export const removeCorrection = valueAction(z.object({ id: z.number().int().positive() }), async (actor, { id }) =>
  (await commands.removeCorrection(actor, id)) ? done() : refused(correctionWords.gone),
);
