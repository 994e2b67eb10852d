import type { Metadata } from 'next';
import { verify } from '@/app/admin/two-factor/verify';
import { Door } from '@/components/desk/door';
import { ActionForm } from '@/components/desk/ui/action-form.client';
import { Field } from '@/components/desk/ui/field.client';
import { signInWords } from '@/content/desk/sign-in';
import { deskPath, signInPath } from '@/lib/auth/safe-path';

const { secondFactor: words } = signInWords;

export const metadata: Metadata = { title: words.title };

interface Props {
  searchParams: Promise<{ to?: string | string[] }>;
}

export default async function SecondFactorPage({ searchParams }: Props) {
  const to = deskPath((await searchParams).to);
  return (
    <Door title={words.title}>
      <p>{words.lead}</p>
      <ActionForm action={verify} submit={words.submit}>
        <input type="hidden" name="to" value={to} />
        <Field
          label={words.code}
          hint={words.recoveryLead}
          name="code"
          dir="ltr"
          autoComplete="one-time-code"
          isRequired
          autoFocus
        />
      </ActionForm>
      <p className="door-more">
        <a href={signInPath(to)}>{signInWords.back}</a>
      </p>
    </Door>
  );
}
