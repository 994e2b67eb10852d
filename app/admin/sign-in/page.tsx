import type { Metadata } from 'next';
import { signIn } from '@/app/admin/sign-in/sign-in';
import { ActionForm } from '@/components/desk/ui/action-form.client';
import { Field } from '@/components/desk/ui/field.client';
import { signInWords } from '@/content/desk/sign-in';
import { site } from '@/content/site';

export const metadata: Metadata = { title: signInWords.title };

export default function SignInPage() {
  return (
    <main id="content" className="door">
      <p className="desk-name">{site.name}</p>
      <h1>{signInWords.title}</h1>
      <ActionForm action={signIn} submit={signInWords.submit}>
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
    </main>
  );
}
