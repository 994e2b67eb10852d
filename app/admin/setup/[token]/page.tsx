import type { Metadata } from 'next';
import { createOwner } from '@/app/admin/setup/[token]/create-owner';
import { NewPassword } from '@/components/desk/account/new-password.client';
import { DeadLink } from '@/components/desk/dead-link';
import { Door } from '@/components/desk/door';
import { ActionForm } from '@/components/desk/ui/action-form.client';
import { Field } from '@/components/desk/ui/field.client';
import { signInWords } from '@/content/desk/sign-in';
import { findLink } from '@/lib/auth/link-queries';
import { SHORTEST_PASSWORD } from '@/lib/auth/password';
import { hasOwner } from '@/lib/auth/people-queries';

const { setup, email } = signInWords;

export const metadata: Metadata = { title: setup.title, referrer: 'no-referrer' };

interface Props {
  params: Promise<{ token: string }>;
}

export default async function SetupPage({ params }: Props) {
  const { token } = await params;
  if ((await hasOwner()) || !(await findLink('setup', token))) return <DeadLink />;
  return (
    <Door title={setup.title}>
      <p>{setup.lead}</p>
      <ActionForm action={createOwner} submit={setup.submit}>
        <input type="hidden" name="token" value={token} />
        <Field label={setup.name} name="name" autoComplete="name" isRequired autoFocus />
        <Field label={email} name="email" type="email" dir="ltr" autoComplete="username" isRequired />
        <NewPassword shortest={SHORTEST_PASSWORD} />
      </ActionForm>
    </Door>
  );
}
