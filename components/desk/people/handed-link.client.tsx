'use client';

import type { ReactNode } from 'react';
import { CopyButton } from '@/components/desk/ui/copy-button.client';
import { usersWords } from '@/content/desk/users';
import { fill } from '@/content/strings';

const { link: words } = usersWords;

export interface ShownLink {
  link: string;
  purpose: 'invite' | 'reset';
  name: string;
  email: string;
  /** Whether a letter took it to them; null where none are sent. */
  sent: boolean | null;
}

interface Props extends ShownLink {
  /** The way out of the dialog. */
  beside: ReactNode;
}

/** A link that works once, shown once. */
export const HandedLink = ({ link, purpose, name, email, sent, beside }: Props) => (
  <div className="handed-link">
    <p>{fill(words[purpose], { name })}</p>
    <p>
      <code dir="ltr" aria-label={words.field}>
        {link}
      </code>
    </p>
    {sent !== null && <p>{fill(sent ? words.sent : words.notSent, { email })}</p>}
    <p>{words.once}</p>
    <div className="form-end">
      <CopyButton text={link} label={words.copy} done={words.copied} />
      {beside}
    </div>
  </div>
);
