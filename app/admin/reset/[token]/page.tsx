import type { Metadata } from 'next';
import { resetPassword } from '@/app/admin/_desk/choose-password';
import { ChoosePassword } from '@/components/desk/choose-password';
import { DeadLink } from '@/components/desk/dead-link';
import { signInWords } from '@/content/desk/sign-in';
import { findLink } from '@/lib/auth/link-queries';
import { SHORTEST_PASSWORD } from '@/lib/auth/password';

const { choose } = signInWords;

export const metadata: Metadata = { title: choose.reset, referrer: 'no-referrer' };

interface Props {
  params: Promise<{ token: string }>;
}

export default async function ResetPage({ params }: Props) {
  const { token } = await params;
  const person = (await findLink('reset', token))?.person;
  if (!person) return <DeadLink />;
  return (
    <ChoosePassword
      {...{ token, email: person.email, shortest: SHORTEST_PASSWORD }}
      title={choose.reset}
      lead={choose.resetLead}
      action={resetPassword}
    />
  );
}
