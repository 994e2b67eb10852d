'use server';

import { revalidatePath } from 'next/cache';
import { formAction } from '@/app/admin/_desk/act';
import { accountWords as words } from '@/content/desk/account';
import type { Guarded } from '@/lib/auth/attempt-commands';
import { qrOf, type Qr } from '@/lib/auth/qr';
import { readDoor } from '@/lib/auth/request';
import { confirmation, oneCode } from '@/lib/auth/schema';
import {
  beginSecondFactor,
  confirmSecondFactor,
  endSecondFactor,
  type NewFactor,
  renewRecoveryCodes,
} from '@/lib/auth/two-factor-commands';
import { doneWith, invalid, refused, type Outcome } from '@/lib/desk/outcome';
import { waitSentence } from '@/lib/desk/wait';

const PAGE = '/admin/account';

type Begun = Omit<NewFactor, 'uri'> & { qr: Qr };

/** What the form says of a try: what came of it, or which field was wrong. */
const outcomeOf = <T>(result: Guarded<T>, wrong: Record<string, string>): Outcome<T> =>
  result.kind === 'right'
    ? doneWith(result.value)
    : result.kind === 'wait'
      ? refused(waitSentence(result.seconds))
      : invalid(wrong);

const wrongPassword = { current: words.wrongPassword };

/** The secret for the telephone, as a picture too. */
export const begin = formAction(confirmation, async (actor, { current }): Promise<Outcome<Begun>> => {
  const result = await beginSecondFactor(actor, (await readDoor()).headers, current);
  if (result.kind !== 'right') return outcomeOf(result, wrongPassword);
  const { uri, secret, codes } = result.value;
  return doneWith({ qr: qrOf(uri), secret, codes });
});

/** Switches it on. */
export const confirm = formAction(oneCode, async (actor, { code }) => {
  const result = await confirmSecondFactor(actor, (await readDoor()).headers, code);
  revalidatePath(PAGE);
  return outcomeOf(result, { code: words.secondFactor.wrongCode });
});

/** New recovery codes. */
export const renew = formAction(confirmation, async (actor, { current }) =>
  outcomeOf(await renewRecoveryCodes(actor, (await readDoor()).headers, current), wrongPassword),
);

/** Switches it off. */
export const end = formAction(confirmation, async (actor, { current }) => {
  const result = await endSecondFactor(actor, (await readDoor()).headers, current);
  revalidatePath(PAGE);
  return outcomeOf(result, wrongPassword);
});
