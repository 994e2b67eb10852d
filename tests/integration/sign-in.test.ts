import { beforeEach, describe, expect, it } from 'vitest';
import { changeEmail, changePassword } from '@/lib/auth/account-commands';
import { begin, forgive } from '@/lib/auth/attempt-commands';
import { accountAttempt, addressAttempt } from '@/lib/auth/attempts';
import { disablePerson } from '@/lib/auth/people-commands';
import { endSession, endSessions } from '@/lib/auth/session-commands';
import { sessionTokenOf } from '@/lib/auth/session-cookie';
import { listSessions } from '@/lib/auth/session-queries';
import { signInWith } from '@/lib/auth/sign-in-commands';
import { staffGate } from '@/lib/auth/staff-queries';
import { db } from '@/lib/db/client';
import { emptyDatabase } from '../support/articles';
import { makeMember, PASSWORD } from '../support/desk';

beforeEach(emptyDatabase);

const door = (address = '192.0.2.1') => ({
  address,
  headers: new Headers({ 'x-khizana-address': address, 'user-agent': 'x' }),
});
const enter = (email: string, password = PASSWORD, address?: string) => signInWith(door(address), { email, password });
const unlock = () => db().signInAttempt.updateMany({ data: { lockedUntil: new Date(0) } });

describe('signing in', () => {
  it('takes the password alone, and writes down who came from where', async () => {
    const person = await makeMember('editor');
    expect(await enter(person.email, 'wrong password')).toEqual({ kind: 'wrong' });
    expect(await enter('nobody@example.org')).toEqual({ kind: 'wrong' });
    expect(await enter(person.email.toUpperCase())).toEqual({ kind: 'right', value: 'in' });
    expect(await listSessions(person)).toMatchObject([{ address: '192.0.2.1', userAgent: 'x' }]);
    expect(await db().auditEvent.findMany()).toMatchObject([{ action: 'user.sign-in', userId: person.id }]);
  });

  it('is over for who was disabled, and only they are told', async () => {
    const [owner, person] = [await makeMember('owner'), await makeMember('editor')];
    await enter(person.email);
    await disablePerson(owner, person.id);
    expect(await db().session.count()).toBe(0);
    expect(await enter(person.email, 'wrong password')).toEqual({ kind: 'wrong' });
    expect(await enter(person.email)).toEqual({ kind: 'right', value: 'disabled' });
    expect(await db().session.count()).toBe(0);
  });

  it('takes about as long for an account that is not there', async () => {
    const person = await makeMember('editor');
    const time = async (email: string) => {
      const times: number[] = [];
      for (let turn = 0; turn < 4; turn += 1) {
        const start = performance.now();
        await enter(email, 'wrong password', `198.51.100.${turn}`);
        times.push(performance.now() - start);
      }
      return Math.min(...times);
    };
    const [known, unknown] = [await time(person.email), await time('nobody@example.org')];
    expect(unknown / known).toBeGreaterThan(0.4);
    expect(unknown / known).toBeLessThan(2.5);
  });
});

describe('too many failures', () => {
  it('lock the account from everywhere, for longer each time, also against the right password', async () => {
    const person = await makeMember('editor');
    for (let turn = 0; turn < 5; turn += 1) await enter(person.email, 'wrong password', `192.0.2.${turn}`);
    const first = await enter(person.email, PASSWORD, '203.0.113.9');
    expect(first).toMatchObject({ kind: 'wait', seconds: expect.closeTo(30, -1) as number });
    await unlock();
    await enter(person.email, 'wrong password');
    expect(await enter(person.email)).toMatchObject({ kind: 'wait', seconds: expect.closeTo(60, -1) as number });
    await unlock();
    expect(await enter(person.email)).toMatchObject({ kind: 'right' });
    expect(await enter(person.email, 'wrong password')).toEqual({ kind: 'wrong' });
  });

  it('are counted of accounts that are not there, so that waiting tells nothing', async () => {
    for (let turn = 0; turn < 5; turn += 1) await enter('nobody@example.org', 'wrong password', `192.0.2.${turn}`);
    expect(await enter('Nobody@example.org')).toMatchObject({ kind: 'wait' });
  });

  it('lock the address, of IPv6 the whole network, and no other', async () => {
    const attempts = Array.from({ length: 20 }, (_, n) =>
      begin([accountAttempt(`${n}`), addressAttempt(`2001:db8::${n}`)]),
    );
    expect((await Promise.all(attempts)).every((seconds) => seconds === 0)).toBe(true);
    expect(await begin([addressAttempt('2001:db8:0:0:ffff::1')])).toBeGreaterThan(20);
    expect(await begin([addressAttempt('2001:db8:0:1::1')])).toBe(0);
  });

  it('are not got round by many tries at the same instant', async () => {
    const tries = await Promise.all(Array.from({ length: 30 }, () => begin([accountAttempt('a@example.org')])));
    expect(tries.filter((seconds) => seconds === 0)).toHaveLength(5);
  });

  it('of an address are not forgiven by signing in to an account of one’s own', async () => {
    const address = addressAttempt('192.0.2.1');
    for (let turn = 0; turn < 19; turn += 1) {
      expect(await begin([accountAttempt(`${turn}`), address])).toBe(0);
      if (turn % 3 === 0) {
        const own = [accountAttempt('own'), address];
        expect(await begin(own)).toBe(0);
        await forgive(own);
      }
    }
    await begin([address]);
    expect(await begin([address])).toBeGreaterThan(0);
  });

  it('never make anybody wait longer than a quarter of an hour, and are forgotten after a day', async () => {
    const one = [accountAttempt('a@example.org')];
    for (let turn = 0; turn < 40; turn += 1) {
      await begin(one);
      await unlock();
    }
    await begin(one);
    expect(await begin(one)).toBeLessThanOrEqual(900);
    const past = new Date(Date.now() - 25 * 3_600_000);
    await db().signInAttempt.updateMany({ data: { lastAt: past, lockedUntil: past } });
    expect([await begin(one), await begin(one)]).toEqual([0, 0]);
  });

  it('leave neither address nor e-mail in the table', async () => {
    await enter('somebody@example.org', 'wrong password');
    expect(JSON.stringify(await db().signInAttempt.findMany())).not.toMatch(/example|192\.0/u);
  });
});

describe('a session', () => {
  it('ends by its owner alone, one or all', async () => {
    const [person, other] = [await makeMember('editor'), await makeMember('editor')];
    for (const { email } of [person, person, other]) await enter(email);
    const [first, second] = await listSessions(person);
    expect(await endSession(other, first?.id ?? '')).toBe(false);
    expect(await endSession(person, first?.id ?? '')).toBe(true);
    await enter(person.email);
    expect(await endSessions(person, second?.id)).toBe(1);
    expect((await listSessions(person)).map(({ id }) => id)).toEqual([second?.id]);
    expect(await listSessions(other)).toHaveLength(1);
  });

  it('stays where the password was changed, and ends everywhere else', async () => {
    const person = await makeMember('editor');
    await enter(person.email);
    await enter(person.email);
    const [here] = await listSessions(person);
    const change = (current: string) =>
      changePassword(person, { current, password: 'أطول من السابقة', session: here?.id ?? '' });
    expect(await change('wrong password')).toEqual({ kind: 'wrong' });
    expect(await listSessions(person)).toHaveLength(2);
    expect(await change(PASSWORD)).toMatchObject({ kind: 'right' });
    expect((await listSessions(person)).map(({ id }) => id)).toEqual([here?.id]);
    expect([await enter(person.email), await enter(person.email, 'أطول من السابقة')]).toMatchObject([
      { kind: 'wrong' },
      { kind: 'right' },
    ]);
  });

  it('of somebody who works here is known by its cookie, until it ends', async () => {
    const person = await makeMember('author');
    await enter(person.email);
    const { token } = await db().session.findFirstOrThrow();
    const cookie = `khizana.session_token=${token}.c2ln`;
    expect(sessionTokenOf(cookie)).toBe(token);
    const isStaff = staffGate();
    expect([isStaff(undefined), await isStaff('khizana.session_token=made-up.x'), await isStaff(cookie)]).toEqual([
      false,
      false,
      true,
    ]);
    await endSessions(person);
    expect(await staffGate()(cookie)).toBe(false);
  });
});

it('changes an e-mail to none that another has', async () => {
  const [person, other] = [await makeMember('editor'), await makeMember('editor')];
  expect(await changeEmail(person, 'new@example.org', 'wrong password')).toEqual({ kind: 'wrong' });
  expect(await changeEmail(person, other.email, PASSWORD)).toEqual({ kind: 'right', value: 'taken' });
  expect(await changeEmail(person, 'new@example.org', PASSWORD)).toEqual({ kind: 'right', value: 'done' });
  expect(await enter('new@example.org')).toMatchObject({ kind: 'right' });
});
