'use client';

import { useState } from 'react';
import { ActionForm } from '@/components/desk/ui/action-form.client';
import { CopyButton } from '@/components/desk/ui/copy-button.client';
import { Field } from '@/components/desk/ui/field.client';
import { previewWords as words } from '@/content/desk/preview';
import type { Outcome } from '@/lib/desk/outcome';

interface Props {
  articleId: number;
  create: (previous: Outcome<string> | null, form: FormData) => Promise<Outcome<string>>;
  onMade: () => void;
}

/** Makes a link for some days and shows it this once, to be copied or marked by hand. */
export function NewLink({ articleId, create, onMade }: Props) {
  const [link, setLink] = useState('');
  const show = (made: string) => {
    setLink(made);
    onMade();
  };
  return (
    <>
      <ActionForm action={create} submit={words.create} onDone={show}>
        <input type="hidden" name="articleId" value={articleId} />
        <Field
          {...{ label: words.days, hint: words.daysHint, name: 'days', defaultValue: '7' }}
          {...{ dir: 'ltr', inputMode: 'numeric', isRequired: true }}
        />
      </ActionForm>
      {link !== '' && (
        <div key={link} className="form-end">
          <Field label={words.link} dir="ltr" value={link} isReadOnly />
          <CopyButton text={link} label={words.copy} done={words.copied} />
        </div>
      )}
    </>
  );
}
