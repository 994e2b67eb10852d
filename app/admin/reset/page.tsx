import type { Metadata } from 'next';
import { sendLink } from '@/app/admin/reset/send-link';
import { Door } from '@/components/desk/door';
import { ActionForm } from '@/components/desk/ui/action-form.client';
import { Field } from '@/components/desk/ui/field.client';
import { signInWords } from '@/content/desk/sign-in';
import { sendsLetters } from '@/lib/auth/post';

const { forgot } = signInWords;

export const metadata: Metadata = { title: forgot.title };

export default function ForgottenPage() {
  return (
    <Door title={forgot.title}>
      {sendsLetters() ? (
        <>
          <p>{forgot.lead}</p>
          <ActionForm action={sendLink} submit={forgot.submit}>
            <Field label={signInWords.email} name="email" type="email" dir="ltr" autoComplete="username" isRequired />
          </ActionForm>
        </>
      ) : (
        <>
          <p>{forgot.noMail}</p>
          <p>
            <code dir="ltr">npm run user -- reset EMAIL</code>
          </p>
        </>
      )}
      <p className="door-more">
        <a href="/admin/sign-in">{signInWords.back}</a>
      </p>
    </Door>
  );
}
