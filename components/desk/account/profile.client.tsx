'use client';

import { ActionForm } from '@/components/desk/ui/action-form.client';
import { Field } from '@/components/desk/ui/field.client';
import { accountWords as words } from '@/content/desk/account';
import { desk } from '@/content/desk/desk';
import type { Outcome } from '@/lib/desk/outcome';

type Action = (previous: Outcome | null, form: FormData) => Promise<Outcome>;

interface Props {
  name: string;
  email: string;
  saveName: Action;
  saveEmail: Action;
}

/** One's own name and e-mail. */
export const Profile = ({ name, email, saveName, saveEmail }: Props) => (
  <section aria-labelledby="profile">
    <h2 id="profile">{words.profile}</h2>
    <div className="account-forms">
      <ActionForm action={saveName} submit={desk.save}>
        <Field
          label={words.name}
          hint={words.nameHint}
          name="name"
          defaultValue={name}
          autoComplete="name"
          isRequired
        />
      </ActionForm>
      <ActionForm action={saveEmail} submit={words.changeEmail}>
        <Field
          label={words.email}
          name="email"
          type="email"
          dir="ltr"
          defaultValue={email}
          autoComplete="email"
          isRequired
        />
        <CurrentPassword />
      </ActionForm>
    </div>
  </section>
);

/** One's own password once more, before what matters. */
export const CurrentPassword = () => (
  <Field label={words.current} name="current" type="password" dir="ltr" autoComplete="current-password" isRequired />
);
