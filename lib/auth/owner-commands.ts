import { recordEvent } from '@/lib/audit/commands';
import { addPerson, lockPeople } from '@/lib/auth/people-commands';
import { takeLink } from '@/lib/auth/link-commands';
import { hashOf } from '@/lib/auth/password';
import { setPassword } from '@/lib/auth/password-commands';
import { commit } from '@/lib/freshness/commit';

export interface FirstOwner {
  token: string;
  name: string;
  email: string;
  password: string;
}

/** Makes the first owner, once: also of two who hold a link each, the first alone becomes one. */
export async function createFirstOwner(owner: FirstOwner): Promise<'made' | 'dead-link' | 'taken'> {
  // Before the transaction, since it takes long.
  const hash = await hashOf(owner.password);
  return commit(async (tx) => {
    await lockPeople(tx);
    if (await tx.user.findFirst({ where: { role: 'owner' } })) return 'dead-link';
    if (await tx.user.findUnique({ where: { email: owner.email } })) return 'taken';
    if ((await takeLink(tx, 'setup', owner.token)) === null) return 'dead-link';
    const { id } = await addPerson(tx, { name: owner.name, email: owner.email, role: 'owner' });
    await setPassword(tx, id, hash);
    await tx.oneTimeLink.deleteMany({ where: { purpose: 'setup' } });
    await recordEvent(tx, { id }, 'user.setup', `user:${id}`);
    return 'made';
  });
}
