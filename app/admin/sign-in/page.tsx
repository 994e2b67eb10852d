import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { signIn } from '@/app/admin/sign-in/sign-in';
import { Door } from '@/components/desk/door';
import { ActionForm } from '@/components/desk/ui/action-form.client';
import { Field } from '@/components/desk/ui/field.client';
import { signInWords } from '@/content/desk/sign-in';
import { hasPeople } from '@/lib/auth/people-queries';
import { getActor } from '@/lib/auth/request';
import { deskPath } from '@/lib/auth/safe-path';

export const metadata: Metadata = { title: signInWords.title };

interface Props {
  searchParams: Promise<{ to?: string | string[] }>;
}

export default async function SignInPage({ searchParams }: Props) {
  const to = deskPath((await searchParams).to);
  if (await getActor()) redirect(to);
  if (!(await hasPeople())) {
    return (
      <Door title={signInWords.noOwner.title}>
        <p>{signInWords.noOwner.text}</p>
      </Door>
    );
  }
  return (
    <Door title={signInWords.title}>
      <ActionForm action={signIn} submit={signInWords.submit}>
        <input type="hidden" name="to" value={to} />
        <Field
          label={signInWords.email}
          name="email"
          type="email"
          dir="ltr"
          autoComplete="username"
          isRequired
          autoFocus
        />
        <Field
          label={signInWords.password}
          name="password"
          type="password"
          dir="ltr"
          autoComplete="current-password"
          isRequired
        />
      </ActionForm>
      <p className="door-more">
        <a href="/admin/reset">{signInWords.forgotten}</a>
      </p>
    </Door>
  );
}
