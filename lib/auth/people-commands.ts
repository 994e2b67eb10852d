import { randomUUID } from 'node:crypto';
import { recordEvent } from '@/lib/audit/commands';
import type { Actor, Role } from '@/lib/auth/actor';
import { voidLinks } from '@/lib/auth/link-commands';
import { requirePermission } from '@/lib/auth/permissions';
import type { Transaction } from '@/lib/db/client';
import { commit } from '@/lib/freshness/commit';

/** Who cares for people: an owner at the desk, or who sits at the terminal of the machine (null). */
export type Manager = Actor | null;

export type Refusal = 'missing' | 'self' | 'last-owner' | 'taken';
type Found = NonNullable<Awaited<ReturnType<Transaction['user']['findUnique']>>>;

/** One change of owners at a time: two owners could otherwise take each other's place away at the same instant. */
export async function lockPeople(tx: Transaction): Promise<void> {
  await tx.$executeRaw`select pg_advisory_xact_lock(hashtext('khizana-people'))`;
}

/** A person without a password yet. */
export const addPerson = (tx: Transaction, person: { name: string; email: string; role: Role }) =>
  tx.user.create({ data: { id: randomUUID(), ...person } });

/** Another role; it holds from the next thing that the person does. */
export const changeRole = (by: Manager, id: string, role: Role): Promise<'done' | Refusal> =>
  change(by, id, 'user.role', async (tx, person) => {
    if (by?.id === id) return 'self';
    if (role !== 'owner' && (await isLastOwner(tx, person))) return 'last-owner';
    await tx.user.update({ where: { id }, data: { role } });
    return 'done';
  });

/** Lets somebody in no more: their sessions end, and their links die. What they wrote stays. */
export const disablePerson = (by: Manager, id: string): Promise<'done' | Refusal> =>
  change(by, id, 'user.disable', async (tx, person) => {
    if (by?.id === id) return 'self';
    if (await isLastOwner(tx, person)) return 'last-owner';
    await tx.user.update({ where: { id }, data: { banned: true } });
    await tx.session.deleteMany({ where: { userId: id } });
    await voidLinks(tx, id);
    return 'done';
  });

/** Lets somebody in again. */
export const enablePerson = (by: Manager, id: string): Promise<'done' | Refusal> =>
  change(by, id, 'user.enable', async (tx) => {
    await tx.user.update({ where: { id }, data: { banned: false } });
    return 'done';
  });

/** For who has lost both telephone and recovery codes. Their sessions end: it may be somebody else who asks. */
export const resetSecondFactor = (by: Manager, id: string): Promise<'done' | Refusal> =>
  change(by, id, 'user.two-factor-reset', async (tx) => {
    if (by?.id === id) return 'self';
    await tx.twoFactor.deleteMany({ where: { userId: id } });
    await tx.user.update({ where: { id }, data: { twoFactorEnabled: false } });
    await tx.session.deleteMany({ where: { userId: id } });
    return 'done';
  });

/** One change to one person, written down with what they are called, for when they are no more. */
export async function change<T>(
  by: Manager,
  id: string,
  action: `user.${string}`,
  work: (tx: Transaction, person: Found) => Promise<T | Refusal>,
): Promise<T | Refusal> {
  if (by) requirePermission(by, 'users.manage');
  return commit(async (tx) => {
    await lockPeople(tx);
    const person = await tx.user.findUnique({ where: { id } });
    if (!person) return 'missing';
    // The owner who asks may have ceased to be one while waiting for the lock.
    if (by) requirePermission(await tx.user.findUniqueOrThrow({ where: { id: by.id, banned: false } }), 'users.manage');
    const result = await work(tx, person);
    if (typeof result !== 'string' || result === 'done') {
      const detail = { name: person.name, email: person.email };
      await recordEvent(tx, by, action, `user:${id}`, detail);
    }
    return result;
  });
}

async function isLastOwner(tx: Transaction, { id, role, banned }: Found): Promise<boolean> {
  if (role !== 'owner' || banned) return false;
  const others = {
    role: 'owner',
    banned: false,
    id: { not: id },
    accounts: { some: { password: { not: null } } },
  } as const;
  return (await tx.user.count({ where: others })) === 0;
}
