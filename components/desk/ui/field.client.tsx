'use client';

import { FieldError, Input, Label, Text, TextArea, TextField, type TextFieldProps } from 'react-aria-components';

interface Props extends TextFieldProps {
  label: string;
  hint?: string;
  /** Rows of a long text; one line when missing. */
  rows?: number;
  placeholder?: string;
  /** `ltr` for addresses, slugs and e-mail; text of people finds its own direction. */
  dir?: 'auto' | 'ltr';
}

/** A labelled field with its hint and its error, which react-aria ties to it for screen readers. */
export const Field = ({ label, hint, rows, placeholder, dir = 'auto', ...props }: Props) => (
  <TextField className="field" {...props}>
    <Label>{label}</Label>
    {rows === undefined ? (
      <Input dir={dir} {...(placeholder !== undefined && { placeholder })} />
    ) : (
      <TextArea dir={dir} rows={rows} {...(placeholder !== undefined && { placeholder })} />
    )}
    {hint !== undefined && (
      <Text slot="description" className="field-hint">
        {hint}
      </Text>
    )}
    <FieldError className="field-error" />
  </TextField>
);
