import { createHmac } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Actor } from '@/lib/auth/actor';
import { readSecondFactor } from '@/lib/auth/session-queries';
import { authSecret } from '@/lib/auth/secret-queries';
import { auth } from '@/lib/auth/setup';
import { signInWith, signInWithCode } from '@/lib/auth/sign-in-commands';
import {
  beginSecondFactor,
  confirmSecondFactor,
  endSecondFactor,
  renewRecoveryCodes,
} from '@/lib/auth/two-factor-commands';
import { db } from '@/lib/db/client';
import { makeMember, PASSWORD } from '../support/desk';
import { PERIOD, totp } from '../support/totp';

let person: Actor;
beforeEach(async () => {
  await db().user.deleteMany();
  await db().signInAttempt.deleteMany();
  person = await makeMember('editor');
});

const door = (cookie = '') => ({ address: '192.0.2.1', headers: new Headers({ cookie }) });
const enter = () => signInWith(door(), { email: person.email, password: PASSWORD });
const signed = async (name: string, value: string) => {
  const signature = createHmac('sha256', await authSecret())
    .update(value)
    .digest('base64');
  return `khizana.${name}=${encodeURIComponent(`${value}.${signature}`)}`;
};
/** The headers of the newest session, as its browser would send them. */
const own = async () => {
  const { token } = await db().session.findFirstOrThrow({
    where: { userId: person.id },
    orderBy: { createdAt: 'desc' },
  });
  return new Headers({ cookie: await signed('session_token', token) });
};
/** The code after the one that switched it on, which has been used. */
const next = (secret: string) => totp(secret, Date.now() + PERIOD);
const valueOf = <T>(result: { kind: string; value?: T }): T => {
  if (result.kind !== 'right') throw new Error(`not right: ${JSON.stringify(result)}`);
  return result.value as T;
};
const switchOn = async () => {
  await enter();
  const begun = valueOf(await beginSecondFactor(person, await own(), PASSWORD));
  expect(await confirmSecondFactor(person, await own(), totp(begun.secret))).toMatchObject({ kind: 'right' });
  return begun;
};
/** Gives the password, and then the codes one after the other in the same challenge. */
const challenge = async () => {
  const { api } = await auth();
  const body = { email: person.email, password: PASSWORD };
  const { headers } = await api.signInEmail({ body, headers: new Headers(), returnHeaders: true });
  const cookie = headers
    .getSetCookie()
    .find((one) => one.startsWith('khizana.two_factor='))
    ?.split(';')[0];
  return (code: string) => signInWithCode(door(cookie), code);
};

describe('the second factor', () => {
  it('begins with the password, and counts only after a code', async () => {
    await enter();
    expect(await beginSecondFactor(person, await own(), 'wrong password')).toEqual({ kind: 'wrong' });
    const { secret } = valueOf(await beginSecondFactor(person, await own(), PASSWORD));
    expect(await confirmSecondFactor(person, await own(), '000000')).toEqual({ kind: 'wrong' });
    expect([await readSecondFactor(person), await enter()]).toEqual([false, { kind: 'right', value: 'in' }]);
    expect(await confirmSecondFactor(person, await own(), totp(secret))).toMatchObject({ kind: 'right' });
    expect(await readSecondFactor(person)).toBe(true);
    expect(JSON.stringify(await db().twoFactor.findMany())).not.toContain(secret);
  });

  it('is asked for after the password, which alone opens nothing', async () => {
    const { secret } = await switchOn();
    await db().session.deleteMany();
    expect(await enter()).toEqual({ kind: 'right', value: 'second-factor' });
    expect(await db().session.count()).toBe(0);
    const give = await challenge();
    expect(await give('000000')).toEqual({ kind: 'wrong' });
    expect(await give(next(secret))).toMatchObject({ kind: 'right' });
    expect(await db().session.count()).toBe(1);
    expect(await signInWithCode(door(), next(secret))).toEqual({ kind: 'expired' });
  });

  it('takes a code once, also from two who give it at the same instant', async () => {
    const { secret } = await switchOn();
    await db().session.deleteMany();
    expect(await (await challenge())(totp(secret))).toEqual({ kind: 'wrong' });
    expect(await db().session.count()).toBe(0);
    const [one, two] = [await challenge(), await challenge()];
    const code = next(secret);
    const kinds = (await Promise.all([one(code), two(code)])).map(({ kind }) => kind);
    expect(kinds.sort()).toEqual(['right', 'wrong']);
    expect(await db().session.count()).toBe(1);
  });

  it('is no matter of trying: a challenge takes five codes, an account ten', async () => {
    const { secret } = await switchOn();
    const first = await challenge();
    for (let turn = 0; turn < 5; turn += 1) expect(await first('000000')).toEqual({ kind: 'wrong' });
    expect(await first(next(secret))).toEqual({ kind: 'expired' });
    const second = await challenge();
    for (let turn = 0; turn < 5; turn += 1) await second('000000');
    expect(await (await challenge())(next(secret))).toEqual({ kind: 'locked' });
  });

  it('lets in by each recovery code once, and by none of the old when there are new ones', async () => {
    const { codes } = await switchOn();
    expect(new Set(codes).size).toBe(10);
    const [used = '', old = ''] = codes;
    expect(await (await challenge())(used)).toMatchObject({ kind: 'right' });
    expect(await (await challenge())(used)).toEqual({ kind: 'wrong' });
    expect(await renewRecoveryCodes(person, await own(), 'wrong password')).toEqual({ kind: 'wrong' });
    const [fresh = ''] = valueOf(await renewRecoveryCodes(person, await own(), PASSWORD));
    expect([await (await challenge())(old), await (await challenge())(fresh)]).toMatchObject([
      { kind: 'wrong' },
      { kind: 'right' },
    ]);
  });

  it('ends with the password alone', async () => {
    await switchOn();
    expect(await endSecondFactor(person, await own(), 'wrong password')).toEqual({ kind: 'wrong' });
    expect(await endSecondFactor(person, await own(), PASSWORD)).toMatchObject({ kind: 'right' });
    expect(await enter()).toEqual({ kind: 'right', value: 'in' });
  });
});
