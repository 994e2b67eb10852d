import type { Actor, Role } from '@/lib/auth/actor';
import { requirePermission } from '@/lib/auth/permissions';
import { db } from '@/lib/db/client';

export type PersonState = 'active' | 'invited' | 'disabled';

export interface Person {
  id: string;
  name: string;
  email: string;
  role: Role;
  state: PersonState;
  hasSecondFactor: boolean;
  /** An instant (ISO 8601); null for who never was there. */
  lastSeen: string | null;
}

/** Whether anybody owns this site yet. */
export const hasOwner = async (): Promise<boolean> =>
  (await db().user.findFirst({ where: { role: 'owner' }, select: { id: true } })) !== null;

/** Whether anybody works here yet: before the first owner there may be people whom the terminal added. */
export const hasPeople = async (): Promise<boolean> => (await db().user.findFirst({ select: { id: true } })) !== null;

/** Everybody who works here, for the owner. */
export async function listPeople(actor: Actor): Promise<Person[]> {
  requirePermission(actor, 'users.manage');
  return readPeople();
}

/** The same for the terminal, whose user owns the machine. */
export async function readPeople(): Promise<Person[]> {
  // A session is gone after signing out; what the audit knows stays.
  const rows = await db().$queryRaw<(Omit<Person, 'lastSeen'> & { lastSeen: Date | null })[]>`
    select u.id, u.name, u.email, u.role::text as role, u.two_factor_enabled as "hasSecondFactor",
      case when u.banned then 'disabled'
        when exists (select from account a where a.user_id = u.id and a.password is not null) then 'active'
        else 'invited' end as state,
      greatest((select max(s.updated_at) from session s where s.user_id = u.id),
        (select max(e.at) from audit_event e where e.subject = 'user:' || u.id and e.action = 'user.sign-in'))
        as "lastSeen"
    from "user" u
    order by u.banned, u.role, u.name, u.id`;
  return rows.map(({ lastSeen, ...person }) => ({ ...person, lastSeen: lastSeen?.toISOString() ?? null }));
}
