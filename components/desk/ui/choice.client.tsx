'use client';

import type { ReactNode } from 'react';
import {
  Button,
  FieldError,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  Select,
  SelectValue,
  Text,
} from 'react-aria-components';
import { choiceWords } from '@/content/desk/fields';

interface Props<Id extends number | string> {
  label: string;
  items: readonly { id: Id; name: string }[];
  value: Id | null;
  onChange: (value: Id | null) => void;
  /** A first row that chooses nothing, such as «all» or «none». */
  empty?: string;
  name?: string;
  hint?: ReactNode;
  error?: string;
  isDisabled?: boolean;
}

/** The key of the row that chooses nothing: no id is empty. */
const NONE = '';

/** One of a short list. */
export function Choice<Id extends number | string>(props: Props<Id>) {
  const { label, items, value, onChange, empty, name, hint, error, isDisabled = false } = props;
  const rows = [...(empty === undefined ? [] : [{ id: NONE, name: empty }]), ...items];
  return (
    <Select
      className="field choice"
      placeholder={choiceWords.choose}
      value={value ?? (empty === undefined ? null : NONE)}
      onChange={(key) => onChange(items.find(({ id }) => id === key)?.id ?? null)}
      isInvalid={error !== undefined}
      isDisabled={isDisabled}
      {...(name !== undefined && { name })}
    >
      <Label className="field-label">{label}</Label>
      <Button className="choice-button">
        <SelectValue />
        <span aria-hidden="true" className="choice-sign" />
      </Button>
      {hint !== undefined && (
        <Text slot="description" className="field-hint">
          {hint}
        </Text>
      )}
      <FieldError className="field-error">{error}</FieldError>
      <Popover className="popover choice-list">
        <ListBox items={rows}>{(row) => <ListBoxItem className="choice-row">{row.name}</ListBoxItem>}</ListBox>
      </Popover>
    </Select>
  );
}
