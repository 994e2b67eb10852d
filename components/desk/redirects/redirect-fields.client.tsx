'use client';

import { Field } from '@/components/desk/ui/field.client';
import { redirectWords } from '@/content/desk/redirects';

/** The two ends of a redirect. */
export const RedirectFields = ({ from = '', to = '' }: { from?: string; to?: string }) => (
  <>
    {from !== '' && <input type="hidden" name="old" value={from} />}
    <Field
      label={redirectWords.from}
      hint={redirectWords.fromHint}
      name="from"
      defaultValue={from}
      dir="ltr"
      autoComplete="off"
      isRequired
    />
    <Field
      label={redirectWords.to}
      hint={redirectWords.toHint}
      name="to"
      defaultValue={to}
      dir="ltr"
      autoComplete="off"
      isRequired
    />
  </>
);
