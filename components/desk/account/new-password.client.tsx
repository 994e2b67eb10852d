'use client';

import { Field } from '@/components/desk/ui/field.client';
import { signInWords } from '@/content/desk/sign-in';
import { fill } from '@/content/strings';
import { showPlainNumber } from '@/lib/site/display';

const { choose } = signInWords;

/** A new password, typed twice since it is not seen. @param shortest the characters that it must have */
export const NewPassword = ({ shortest }: { shortest: number }) => (
  <>
    <Field
      label={choose.password}
      hint={fill(choose.hint, { n: showPlainNumber(shortest) })}
      name="password"
      type="password"
      dir="ltr"
      autoComplete="new-password"
      isRequired
    />
    <Field label={choose.again} name="again" type="password" dir="ltr" autoComplete="new-password" isRequired />
  </>
);
