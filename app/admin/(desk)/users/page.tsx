import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import * as actions from '@/app/admin/(desk)/users/actions';
import { Invite } from '@/components/desk/people/invite.client';
import { People } from '@/components/desk/people/people.client';
import { usersWords as words } from '@/content/desk/users';
import { listPeople } from '@/lib/auth/people-queries';
import { can } from '@/lib/auth/permissions';
import { requireActor } from '@/lib/auth/request';
import { showInstant } from '@/lib/site/display';

export const metadata: Metadata = { title: words.title };

export default async function UsersPage() {
  const actor = await requireActor();
  if (!can(actor, 'users.manage')) notFound();
  const people = (await listPeople(actor)).map(({ lastSeen, ...person }) => ({
    ...person,
    isSelf: person.id === actor.id,
    lastSeen: lastSeen === null ? words.never : showInstant(new Date(lastSeen)),
  }));
  const { invite, makeLink, saveRole, disable, enable, endFactor, withdraw } = actions;
  return (
    <>
      <div className="desk-head">
        <h1>{words.title}</h1>
        <Invite invite={invite} />
      </div>
      <People people={people} actions={{ makeLink, saveRole, disable, enable, endFactor, withdraw }} />
    </>
  );
}
