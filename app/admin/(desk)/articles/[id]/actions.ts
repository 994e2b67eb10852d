'use server';

import { redirect } from 'next/navigation';
import { z } from 'zod';
import { valueAction } from '@/app/admin/_desk/act';
import { articleWords } from '@/content/desk/article';
import { discardDraft } from '@/lib/articles/draft-commands';
import type { DraftOutcome, PublishOutcome } from '@/lib/articles/draft-base';
import {
  deleteArticle,
  duplicateArticle,
  trashArticle,
  unscheduleArticle,
  untrashArticle,
  withdrawArticle,
  type MoveOutcome,
} from '@/lib/articles/life-commands';
import { sayGone, sayPresent } from '@/lib/articles/presence-commands';
import { publishArticle } from '@/lib/articles/publish-commands';
import { restoreRevision } from '@/lib/articles/revision-commands';
import { doneWith, invalid, refused, type Outcome } from '@/lib/desk/outcome';

const id = z.number().int().positive();
const base = z.object({ version: z.number().int().min(0), liveRevisionId: z.number().int().nullable() });
const onBase = z.object({ id, base });

/** What a move answers, in words where it could not be made. */
const movedTo = (outcome: MoveOutcome): Outcome<string> => {
  if (outcome.kind === 'moved') return doneWith(outcome.status);
  return refused(outcome.kind === 'gone' ? articleWords.gone : articleWords.notAllowed);
};

export const publish = valueAction(onBase, async (actor, input): Promise<Outcome<PublishOutcome>> => {
  const outcome = await publishArticle(actor, input.id, input.base);
  if (outcome.kind === 'invalid') return invalid(outcome.errors);
  return outcome.kind === 'no' ? refused(articleWords.notAllowed) : doneWith(outcome);
});

export const discard = valueAction(onBase, async (actor, input): Promise<Outcome<DraftOutcome>> =>
  doneWith(await discardDraft(actor, input.id, input.base)),
);

export const restore = valueAction(
  onBase.extend({ revisionId: id }),
  async (actor, input): Promise<Outcome<DraftOutcome>> =>
    doneWith(await restoreRevision(actor, input.id, input.revisionId, input.base)),
);

export const unschedule = valueAction(z.object({ id }), async (actor, input) =>
  movedTo(await unscheduleArticle(actor, input.id)),
);

export const withdraw = valueAction(z.object({ id, reason: z.string().max(1_000) }), async (actor, input) =>
  movedTo(await withdrawArticle(actor, input.id, input.reason)),
);

export const trash = valueAction(z.object({ id }), async (actor, input) =>
  movedTo(await trashArticle(actor, input.id)),
);

export const untrash = valueAction(z.object({ id }), async (actor, input) =>
  movedTo(await untrashArticle(actor, input.id)),
);

export const remove = valueAction(z.object({ id }), async (actor, input) => {
  const outcome = movedTo(await deleteArticle(actor, input.id));
  return outcome.kind === 'done' ? redirect('/admin/articles?status=trash') : outcome;
});

export const duplicate = valueAction(z.object({ id }), async (actor, input): Promise<Outcome> => {
  const copy = await duplicateArticle(actor, input.id);
  return copy === null ? refused(articleWords.gone) : redirect(`/admin/articles/${copy}`);
});

export const present = valueAction(z.object({ id }), async (actor, input) =>
  doneWith(await sayPresent(actor, input.id)),
);

export const leave = valueAction(z.object({ id }), async (actor, input) => {
  await sayGone(actor, input.id);
  return doneWith(null);
});
