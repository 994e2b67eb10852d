import { recordEvent } from '@/lib/audit/commands';
import { guarded, type Guarded } from '@/lib/auth/attempt-commands';
import { accountAttempt, addressAttempt } from '@/lib/auth/attempts';
import { refusalOf } from '@/lib/auth/library';
import { auth } from '@/lib/auth/setup';
import { spendCode } from '@/lib/auth/used-code-commands';
import { db } from '@/lib/db/client';

/** The request by which somebody signs in: its cookies and browser, and where it comes from. */
export interface Door {
  headers: Headers;
  address: string;
}

export type SignedIn = 'in' | 'second-factor' | 'disabled';

/**
 * Signs in by e-mail and password. An account that is not there is answered like a wrong password, after the same work;
 * that one is disabled is told to nobody but who knows its password.
 */
export const signInWith = (
  { headers, address }: Door,
  body: { email: string; password: string },
): Promise<Guarded<SignedIn>> =>
  guarded([accountAttempt(body.email), addressAttempt(address)], async () => {
    const { api } = await auth();
    const answer = await refusalOf(api.signInEmail({ body, headers }));
    if ('code' in answer) return answer.code === 'FAILED_TO_CREATE_SESSION' ? 'disabled' : null;
    if ('twoFactorRedirect' in answer.value) return 'second-factor';
    await recordSignIn(answer.value.user.id);
    return 'in';
  });

export type CodeResult = Guarded<'in'> | { kind: 'expired' } | { kind: 'locked' };

/** The second step: a code from the telephone, or one of the recovery codes. Each works once. */
export async function signInWithCode({ headers, address }: Door, code: string): Promise<CodeResult> {
  const state = { refusal: '' };
  const result = await guarded([addressAttempt(address)], async () => {
    const { api } = await auth();
    const isFromTelephone = /^\d{6}$/u.test(code);
    const answer = await refusalOf(
      isFromTelephone ? api.verifyTOTP({ body: { code }, headers }) : api.verifyBackupCode({ body: { code }, headers }),
    );
    if ('code' in answer) {
      state.refusal = answer.code;
      return null;
    }
    const { user, token } = answer.value;
    if (isFromTelephone && !(await spendCode(user.id, code))) {
      await db().session.deleteMany({ where: { token } });
      return null;
    }
    await recordSignIn(user.id, isFromTelephone ? {} : { recoveryCode: true });
    return 'in' as const;
  });
  if (/INVALID_TWO_FACTOR_COOKIE|TOO_MANY_ATTEMPTS/u.test(state.refusal)) return { kind: 'expired' };
  return state.refusal === 'ACCOUNT_TEMPORARILY_LOCKED' ? { kind: 'locked' } : result;
}

const recordSignIn = (id: string, detail = {}): Promise<void> =>
  db().$transaction((tx) => recordEvent(tx, { id }, 'user.sign-in', `user:${id}`, detail));
