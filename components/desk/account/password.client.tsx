'use client';

import { NewPassword } from '@/components/desk/account/new-password.client';
import { CurrentPassword } from '@/components/desk/account/profile.client';
import { ActionForm } from '@/components/desk/ui/action-form.client';
import { accountWords } from '@/content/desk/account';
import type { Outcome } from '@/lib/desk/outcome';

const { password: words } = accountWords;

interface Props {
  save: (previous: Outcome | null, form: FormData) => Promise<Outcome>;
  shortest: number;
}

/** One's own password. */
export const OwnPassword = ({ save, shortest }: Props) => (
  <section aria-labelledby="password">
    <h2 id="password">{words.title}</h2>
    <ActionForm action={save} submit={words.submit} empties>
      <CurrentPassword />
      <NewPassword shortest={shortest} />
    </ActionForm>
  </section>
);
