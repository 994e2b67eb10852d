'use client';

import { useState } from 'react';
import { FieldError, Input, Label, Text, TextField } from 'react-aria-components';
import { timeWords } from '@/content/desk/fields';
import { fill } from '@/content/strings';
import { parseTime } from '@/lib/arabic/time';
import { showPlainNumber } from '@/lib/site/display';

interface Props {
  label: string;
  /** "HH:MM" by the clock of 24 hours, or empty. */
  value: string;
  onChange: (value: string) => void;
  name?: string;
  hint?: string;
  error?: string;
  isDisabled?: boolean;
}

/** A time of day, typed in any usual form. What is no time is said to be none and changes nothing. */
export function TimeField({ label, value, onChange, name, hint, error, isDisabled = false }: Props) {
  const [typed, setTyped] = useState<{ text: string; value: string; left: boolean } | null>(null);
  const own = typed?.value === value ? typed : null;
  const isUnreadable = own?.left === true && own.text.trim() !== '' && parseTime(own.text) === null;

  const type = (text: string) => {
    const next = text.trim() === '' ? '' : (parseTime(text) ?? value);
    setTyped({ text, value: next, left: false });
    if (next !== value) onChange(next);
  };
  const leave = () =>
    setTyped(own && own.text.trim() !== '' && parseTime(own.text) === null ? { ...own, left: true } : null);

  const kept = value === '' ? timeWords.unreadable : fill(timeWords.kept, { time: showPlainNumber(value) });
  const message = isUnreadable ? kept : error;
  return (
    <TextField
      className="field time-field"
      value={own?.text ?? showPlainNumber(value)}
      onChange={type}
      onBlur={leave}
      isInvalid={message !== undefined}
      isDisabled={isDisabled}
      autoComplete="off"
      {...(name !== undefined && { name })}
    >
      <Label>{label}</Label>
      {/* As in the date field: the name is for the server's errors, the value goes by the hidden one. */}
      <Input inputMode="numeric" name="" placeholder={showPlainNumber('00:00')} />
      {name !== undefined && <input type="hidden" name={name} value={value} disabled={isDisabled} />}
      {hint !== undefined && (
        <Text slot="description" className="field-hint">
          {hint}
        </Text>
      )}
      <FieldError className="field-error">{message}</FieldError>
    </TextField>
  );
}
