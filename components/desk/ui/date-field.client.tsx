'use client';

import { useState } from 'react';
import { FieldError, Group, Input, Label, Text, TextField } from 'react-aria-components';
import { DateCalendar } from '@/components/desk/ui/date-calendar.client';
import { otherCalendar, readDate, unreadableDate, writeDate, type Calendar } from '@/components/desk/ui/date-reading';

interface Props {
  label: string;
  /** "YYYY-MM-DD", or empty. */
  value: string;
  onChange: (value: string) => void;
  /** Puts the value into the form under this name. */
  name?: string;
  hint?: string;
  error?: string;
  isDisabled?: boolean;
}

/**
 * A day: typed in any form that is read in print, in either calendar, or picked. The other calendar stands under it.
 * What is no date is said to be none and changes nothing.
 */
export function DateField({ label, value, onChange, name, hint, error, isDisabled = false }: Props) {
  const [calendar, setCalendar] = useState<Calendar>('gregorian');
  // What is being typed, for as long as the value is what the typing made of it.
  const [typed, setTyped] = useState<{ text: string; value: string; left: boolean } | null>(null);
  const own = typed?.value === value ? typed : null;
  const isUnreadable = own?.left === true && readDate(own.text).kind === 'unreadable';

  const type = (text: string) => {
    const reading = readDate(text);
    const next = reading.kind === 'day' ? reading.date : reading.kind === 'empty' ? '' : value;
    if (reading.kind === 'day') setCalendar(reading.calendar);
    setTyped({ text, value: next, left: false });
    if (next !== value) onChange(next);
  };
  const leave = () => setTyped(own && readDate(own.text).kind === 'unreadable' ? { ...own, left: true } : null);

  const message = isUnreadable ? unreadableDate(value) : error;
  const other = otherCalendar(value, calendar);
  return (
    <TextField
      className="field date-field"
      value={own?.text ?? writeDate(value, calendar)}
      onChange={type}
      onBlur={leave}
      isInvalid={message !== undefined}
      isDisabled={isDisabled}
      autoComplete="off"
      {...(name !== undefined && { name })}
    >
      <Label>{label}</Label>
      <Group className="field-group">
        {/* An input without a name is not sent; the name above is where the server's errors come to. */}
        <Input name="" />
        <DateCalendar
          value={value}
          calendar={calendar}
          onCalendar={setCalendar}
          onPick={(date) => {
            setTyped(null);
            onChange(date);
          }}
          isDisabled={isDisabled}
        />
      </Group>
      {name !== undefined && <input type="hidden" name={name} value={value} disabled={isDisabled} />}
      <Text slot="description" className="field-hint">
        {other !== null && <bdi className="date-other">{other}</bdi>}
        {hint !== undefined && <span>{hint}</span>}
      </Text>
      <FieldError className="field-error">{message}</FieldError>
    </TextField>
  );
}
