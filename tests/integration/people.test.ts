import { beforeEach, describe, expect, it } from 'vitest';
import type { Actor, Role } from '@/lib/auth/actor';
import { firstOwnerLink } from '@/lib/auth/link-commands';
import { createFirstOwner } from '@/lib/auth/owner-commands';
import { invitePerson, makePasswordLink, withdrawInvitation } from '@/lib/auth/invite-commands';
import { findLink } from '@/lib/auth/link-queries';
import { choosePassword } from '@/lib/auth/password-commands';
import { changeRole, disablePerson, enablePerson, resetSecondFactor } from '@/lib/auth/people-commands';
import { listPeople } from '@/lib/auth/people-queries';
import { Forbidden } from '@/lib/auth/permissions';
import { db } from '@/lib/db/client';
import { emptyDatabase } from '../support/articles';
import { makeMember, PASSWORD } from '../support/desk';

beforeEach(emptyDatabase);

const tokenOf = (link: unknown) => JSON.stringify(link).match(/\/([\w-]{43})"/u)?.[1] ?? '';
const owner = { name: 'سلمى', email: 'salma@example.org', password: PASSWORD };
const session = (actor: Actor) =>
  db().session.create({
    data: { id: `s-${actor.id}`, token: `t-${actor.id}`, userId: actor.id, expiresAt: new Date(Date.now() + 60_000) },
  });
const sessions = () => db().session.count();
const actions = async () => (await db().auditEvent.findMany({ orderBy: { id: 'asc' } })).map(({ action }) => action);
const stateOf = async (by: Actor, id: string) => (await listPeople(by)).find((one) => one.id === id)?.state;

describe('the first owner', () => {
  it('is made once, by a link of which only a hash is kept', async () => {
    const [one, two] = [tokenOf(await firstOwnerLink()), tokenOf(await firstOwnerLink())];
    expect(JSON.stringify(await db().oneTimeLink.findMany())).not.toContain(one);
    expect(await findLink('setup', one)).toEqual({ person: null });
    const results = await Promise.all([
      createFirstOwner({ ...owner, token: one }),
      createFirstOwner({ ...owner, email: 'other@example.org', token: two }),
    ]);
    expect(results.sort()).toEqual(['dead-link', 'made']);
    expect(await db().user.count()).toBe(1);
    expect(await firstOwnerLink()).toBeNull();
    expect(await findLink('setup', two)).toBeNull();
  });

  it('is made by no other link, and by none that has expired', async () => {
    const someone = await makeMember('author');
    const reset = await makePasswordLink(null, someone.id);
    expect(await createFirstOwner({ ...owner, token: tokenOf(reset) })).toBe('dead-link');
    expect(await createFirstOwner({ ...owner, token: '' })).toBe('dead-link');
    const token = tokenOf(await firstOwnerLink());
    expect(await createFirstOwner({ ...owner, email: someone.email, token })).toBe('taken');
    await db().oneTimeLink.updateMany({ data: { expiresAt: new Date(Date.now() - 1) } });
    expect(await createFirstOwner({ ...owner, token })).toBe('dead-link');
    expect(await db().user.count({ where: { role: 'owner' } })).toBe(0);
  });
});

describe('a link', () => {
  it('chooses a password once, for its purpose alone', async () => {
    const by = await makeMember('owner');
    const invited = await invitePerson(by, { name: 'ليلى', email: 'laila@example.org', role: 'author' });
    const token = tokenOf(invited);
    expect(await choosePassword('reset', token, PASSWORD)).toBeNull();
    const tries = await Promise.all([1, 2, 3].map(() => choosePassword('invite', token, PASSWORD)));
    expect(tries.filter((one) => one !== null)).toEqual([{ email: 'laila@example.org' }]);
    expect(await findLink('invite', token)).toBeNull();
    expect(await invitePerson(by, { name: 'ب', email: 'laila@example.org', role: 'editor' })).toBe('taken');
    expect(await actions()).toEqual(['user.invite', 'user.accept']);
  });

  it('of a new password ends the sessions and every other link', async () => {
    const person = await makeMember('editor');
    await session(person);
    // Made by hand: a second one voids the first.
    const first = tokenOf(await makePasswordLink(null, person.id));
    const second = tokenOf(await makePasswordLink(null, person.id));
    expect(await choosePassword('reset', first, PASSWORD)).toBeNull();
    expect(await sessions()).toBe(1);
    expect(await choosePassword('reset', second, PASSWORD)).toEqual({ email: person.email });
    expect(await sessions()).toBe(0);
  });

  it('that has expired does nothing', async () => {
    const person = await makeMember('editor');
    const token = tokenOf(await makePasswordLink(null, person.id));
    await db().oneTimeLink.updateMany({ data: { expiresAt: new Date(Date.now() - 1) } });
    expect(await findLink('reset', token)).toBeNull();
    expect(await choosePassword('reset', token, PASSWORD)).toBeNull();
  });
});

describe('people', () => {
  it.each<Role>(['editor', 'author'])('are not cared for by %ss', async (role) => {
    const [by, other] = [await makeMember(role), await makeMember('author')];
    const tries = [
      () => listPeople(by),
      () => invitePerson(by, { name: 'ا', email: 'a@example.org', role: 'owner' }),
      () => makePasswordLink(by, other.id),
      () => changeRole(by, by.id, 'owner'),
      () => disablePerson(by, other.id),
      () => enablePerson(by, other.id),
      () => resetSecondFactor(by, other.id),
      () => withdrawInvitation(by, other.id),
    ];
    for (const attempt of tries) await expect(attempt()).rejects.toThrow(Forbidden);
    expect(await db().user.count()).toBe(2);
    expect(await actions()).toEqual([]);
  });

  it('are disabled with all that lets them in, and let in again without it', async () => {
    const [by, person] = [await makeMember('owner'), await makeMember('author')];
    await session(person);
    const token = tokenOf(await makePasswordLink(by, person.id));
    expect(await disablePerson(by, person.id)).toBe('done');
    expect([await sessions(), await choosePassword('reset', token, PASSWORD)]).toEqual([0, null]);
    expect(await stateOf(by, person.id)).toBe('disabled');
    expect(await enablePerson(by, person.id)).toBe('done');
    expect(await stateOf(by, person.id)).toBe('active');
    expect(await actions()).toEqual(['user.reset-link', 'user.disable', 'user.enable']);
  });

  it('are never left without an owner, and nobody shuts themselves out', async () => {
    const [by, other] = [await makeMember('owner'), await makeMember('owner')];
    expect([await changeRole(by, by.id, 'editor'), await disablePerson(by, by.id)]).toEqual(['self', 'self']);
    // Each takes the other's place away, at the same instant.
    const both = await Promise.allSettled([disablePerson(by, other.id), disablePerson(other, by.id)]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const left = await db().user.findMany({ where: { role: 'owner', banned: false } });
    expect(left).toHaveLength(1);
    const last = left[0]?.id ?? '';
    expect([await disablePerson(null, last), await changeRole(null, last, 'author')]).toEqual([
      'last-owner',
      'last-owner',
    ]);
    // An owner who never accepted the invitation is none to rely on.
    await invitePerson(null, { name: 'ب', email: 'b@example.org', role: 'owner' });
    expect(await disablePerson(null, last)).toBe('last-owner');
  });

  it('lose the second factor, and with it their sessions, by an owner’s word', async () => {
    const [by, person] = [await makeMember('owner'), await makeMember('author')];
    await db().user.update({ where: { id: person.id }, data: { twoFactorEnabled: true } });
    await db().twoFactor.create({ data: { id: 'f', userId: person.id, secret: 'x', backupCodes: 'y' } });
    await session(person);
    expect(await resetSecondFactor(by, by.id)).toBe('self');
    expect(await resetSecondFactor(by, person.id)).toBe('done');
    expect([await db().twoFactor.count(), await sessions()]).toEqual([0, 0]);
    expect((await listPeople(by)).every(({ hasSecondFactor }) => !hasSecondFactor)).toBe(true);
  });

  it('who were invited may be taken back until they accept', async () => {
    const by = await makeMember('owner');
    await invitePerson(by, { name: 'ليلى', email: 'laila@example.org', role: 'author' });
    const { id } = await db().user.findUniqueOrThrow({ where: { email: 'laila@example.org' } });
    expect(await stateOf(by, id)).toBe('invited');
    expect(await withdrawInvitation(by, by.id)).toBe('missing');
    expect(await withdrawInvitation(by, id)).toBe('done');
    expect(await stateOf(by, id)).toBeUndefined();
  });
});
