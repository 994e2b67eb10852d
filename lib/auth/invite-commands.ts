import { recordEvent } from '@/lib/audit/commands';
import type { Role } from '@/lib/auth/actor';
import { makeLink, voidLinks } from '@/lib/auth/link-commands';
import { addPerson, change, lockPeople, type Manager, type Refusal } from '@/lib/auth/people-commands';
import { requirePermission } from '@/lib/auth/permissions';
import { commit } from '@/lib/freshness/commit';

/** Somebody got a link, which is told once: to whom it leads and what it is for. */
export interface HandedLink {
  link: string;
  purpose: 'invite' | 'reset';
  name: string;
  email: string;
}

/** Adds somebody, and makes the link by which they choose their password. */
export async function invitePerson(
  by: Manager,
  person: { name: string; email: string; role: Role },
): Promise<HandedLink | 'taken'> {
  if (by) requirePermission(by, 'users.manage');
  return commit(async (tx) => {
    await lockPeople(tx);
    if (await tx.user.findUnique({ where: { email: person.email } })) return 'taken';
    const { id } = await addPerson(tx, person);
    await recordEvent(tx, by, 'user.invite', `user:${id}`, { role: person.role });
    return {
      purpose: 'invite',
      name: person.name,
      email: person.email,
      link: await makeLink(tx, 'invite', { userId: id }),
    };
  });
}

/** A link by which somebody chooses a new password, or accepts the invitation anew. */
export const makePasswordLink = (by: Manager, id: string): Promise<HandedLink | Refusal> =>
  change(by, id, 'user.reset-link', async (tx, person) => {
    if (person.banned) return 'missing';
    const account = await tx.account.findFirst({ where: { userId: id, password: { not: null } } });
    await voidLinks(tx, id);
    const purpose = account ? 'reset' : 'invite';
    return { purpose, name: person.name, email: person.email, link: await makeLink(tx, purpose, { userId: id }) };
  });

/** Takes an invitation back that nobody has accepted. */
export const withdrawInvitation = (by: Manager, id: string): Promise<'done' | Refusal> =>
  change(by, id, 'user.withdraw', async (tx) => {
    if (await tx.account.findFirst({ where: { userId: id } })) return 'missing';
    await tx.user.delete({ where: { id } });
    return 'done';
  });
