'use server';

import { z } from 'zod';
import { formAction, valueAction } from '@/app/admin/_desk/act';
import { correctionWords } from '@/content/desk/corrections';
import { correctionInput } from '@/lib/articles/correction';
import * as commands from '@/lib/articles/correction-commands';
import { done, refused } from '@/lib/desk/outcome';

const id = z.coerce.number().int().positive();

/** The form of the corrections' list; `articleId` comes with it. */
export const addCorrection = formAction(
  correctionInput.extend({ articleId: id }),
  async (actor, { articleId, ...input }) => {
    const added = await commands.addCorrection(actor, articleId, input);
    return added === null ? refused(correctionWords.noArticle) : done(correctionWords.added);
  },
);

export const changeCorrection = formAction(correctionInput.extend({ id }), async (actor, { id: which, ...input }) =>
  (await commands.changeCorrection(actor, which, input))
    ? done(correctionWords.changed)
    : refused(correctionWords.gone),
);

export const removeCorrection = valueAction(z.object({ id }), async (actor, { id: which }) =>
  (await commands.removeCorrection(actor, which)) ? done() : refused(correctionWords.gone),
);
