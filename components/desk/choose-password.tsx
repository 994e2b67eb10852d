import { NewPassword } from '@/components/desk/account/new-password.client';
import { Door } from '@/components/desk/door';
import { ActionForm } from '@/components/desk/ui/action-form.client';
import { signInWords } from '@/content/desk/sign-in';
import type { Outcome } from '@/lib/desk/outcome';

interface Props {
  title: string;
  /** What is chosen and for whom; {email} stands for the address. */
  lead: string;
  email: string;
  token: string;
  shortest: number;
  action: (previous: Outcome | null, form: FormData) => Promise<Outcome>;
}

/** Where a link leads by which somebody chooses their password. */
export function ChoosePassword({ title, lead, email, token, shortest, action }: Props) {
  const [before = '', after = ''] = lead.split('{email}');
  return (
    <Door title={title}>
      <p>
        {before}
        <bdi>{email}</bdi>
        {after}
      </p>
      <ActionForm action={action} submit={signInWords.choose.submit}>
        <input type="hidden" name="token" value={token} />
        {/* For the browser's store of passwords. */}
        <input type="hidden" name="email" value={email} autoComplete="username" />
        <NewPassword shortest={shortest} />
      </ActionForm>
    </Door>
  );
}
