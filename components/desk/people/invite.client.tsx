'use client';

import { useState } from 'react';
import { HandedLink, type ShownLink } from '@/components/desk/people/handed-link.client';
import { RoleField } from '@/components/desk/people/role-field.client';
import { ActionForm } from '@/components/desk/ui/action-form.client';
import { Button } from '@/components/desk/ui/button.client';
import { ModalDialog } from '@/components/desk/ui/dialog.client';
import { Field } from '@/components/desk/ui/field.client';
import { desk } from '@/content/desk/desk';
import { usersWords as words } from '@/content/desk/users';
import type { Outcome } from '@/lib/desk/outcome';

interface Props {
  invite: (previous: Outcome<ShownLink> | null, form: FormData) => Promise<Outcome<ShownLink>>;
}

/** Asks somebody to work here; the link that comes of it is shown in the place of the form. */
export const Invite = ({ invite }: Props) => (
  <ModalDialog trigger={<Button look="main">{words.invite}</Button>} title={words.invite}>
    {(close) => <InviteForm invite={invite} close={close} />}
  </ModalDialog>
);

function InviteForm({ invite, close }: Props & { close: () => void }) {
  const [made, setMade] = useState<ShownLink | null>(null);
  if (made) return <HandedLink {...made} beside={<Button onPress={close}>{desk.close}</Button>} />;
  return (
    <ActionForm action={invite} submit={words.inviteSubmit} onDone={setMade}>
      <p>{words.inviteLead}</p>
      <Field label={words.name} name="name" autoComplete="off" isRequired autoFocus />
      <Field label={words.email} name="email" type="email" dir="ltr" autoComplete="off" isRequired />
      <RoleField name="role" value="author" />
    </ActionForm>
  );
}
