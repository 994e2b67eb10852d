import { recordEvent } from '@/lib/audit/commands';
import { withPassword } from '@/lib/auth/account-commands';
import type { Actor } from '@/lib/auth/actor';
import { guarded, type Guarded } from '@/lib/auth/attempt-commands';
import { accountAttempt } from '@/lib/auth/attempts';
import { refusalOf } from '@/lib/auth/library';
import { auth } from '@/lib/auth/setup';
import { spendCode } from '@/lib/auth/used-code-commands';
import { commit } from '@/lib/freshness/commit';

/** The second factor of one's own account, kept by the auth library; its answers need the request's cookies. */

export interface NewFactor {
  /** For the telephone: as a picture (lib/auth/qr.ts) and, where it has no camera, by hand. */
  uri: string;
  secret: string;
  /** Each lets in once, when the telephone is lost. Shown now, and never again. */
  codes: string[];
}

/** Begins: a secret that counts for nothing until a code made from it has been given. */
export async function beginSecondFactor(actor: Actor, headers: Headers, password: string): Promise<Guarded<NewFactor>> {
  const checked = await withPassword(actor, password);
  if (checked.kind !== 'right') return checked;
  const { api } = await auth();
  const made = await refusalOf(api.enableTwoFactor({ body: { password, method: 'totp' }, headers }));
  if ('code' in made || made.value.method !== 'totp') return { kind: 'wrong' };
  const { totpURI: uri, backupCodes: codes } = made.value;
  return { kind: 'right', value: { uri, codes, secret: new URL(uri).searchParams.get('secret') ?? '' } };
}

/** Switches it on, by a code from the telephone. */
export const confirmSecondFactor = (actor: Actor, headers: Headers, code: string): Promise<Guarded<'done'>> =>
  guarded([codeAttempt(actor)], async () => {
    const { api } = await auth();
    const answer = await refusalOf(api.verifyTOTP({ body: { code }, headers }));
    if ('code' in answer) return null;
    await spendCode(actor.id, code);
    await record(actor, 'user.two-factor-on');
    return 'done';
  });

/** New recovery codes; the old ones no longer let in. */
export async function renewRecoveryCodes(actor: Actor, headers: Headers, password: string): Promise<Guarded<string[]>> {
  const checked = await withPassword(actor, password);
  if (checked.kind !== 'right') return checked;
  const { api } = await auth();
  const made = await refusalOf(api.generateBackupCodes({ body: { password }, headers }));
  if ('code' in made) return { kind: 'wrong' };
  await record(actor, 'user.recovery-codes');
  return { kind: 'right', value: made.value.backupCodes };
}

/** Switches it off. */
export async function endSecondFactor(actor: Actor, headers: Headers, password: string): Promise<Guarded<'done'>> {
  const checked = await withPassword(actor, password);
  if (checked.kind !== 'right') return checked;
  const { api } = await auth();
  const answer = await refusalOf(api.disableTwoFactor({ body: { password }, headers }));
  if ('code' in answer) return { kind: 'wrong' };
  await record(actor, 'user.two-factor-off');
  return { kind: 'right', value: 'done' };
}

const codeAttempt = ({ email }: Actor) => accountAttempt(`code ${email}`);

const record = (actor: Actor, action: `user.${string}`): Promise<void> =>
  commit((tx) => recordEvent(tx, actor, action, `user:${actor.id}`));
