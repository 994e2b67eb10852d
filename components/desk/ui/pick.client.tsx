'use client';

import { useState, type ReactNode } from 'react';
import { ComboBox, Label } from 'react-aria-components';
import { ComboParts } from '@/components/desk/ui/choice-parts.client';
import { CREATE, useRows, type Source } from '@/components/desk/ui/use-rows';
import { choiceWords } from '@/content/desk/fields';

interface Props extends Source {
  label: string;
  value: number | null;
  onChange: (value: number | null) => void;
  /** Shown while nothing is chosen. */
  placeholder?: string;
  name?: string;
  hint?: ReactNode;
  error?: string;
  isDisabled?: boolean;
}

/** One of a long list, found by typing: with or without hamza and marks. To empty the field is to choose nothing. */
export function Pick({ label, value, onChange, placeholder, name, hint, error, isDisabled = false, ...source }: Props) {
  const { rows, ask, learn, nameOf } = useRows(source);
  // Null while the field shows what is chosen.
  const [typed, setTyped] = useState<string | null>(null);
  const [failure, setFailure] = useState<string>();
  const { onCreate } = source;

  const create = async (text: string) => {
    const item = await onCreate?.(text.trim());
    if (item) learn([item]);
    if (item) onChange(item.id);
    setFailure(item ? undefined : choiceWords.failed);
  };
  return (
    <ComboBox
      className="field pick"
      items={rows(typed ?? '')}
      value={value}
      inputValue={typed ?? (value === null ? '' : nameOf(value))}
      onInputChange={(text) => {
        setTyped(text);
        ask(text);
        if (text === '' && value !== null) onChange(null);
      }}
      onChange={(key) => {
        // Also called when the field is left: then with the value that stays.
        if (key === CREATE && typed !== null) void create(typed);
        else if (typeof key === 'number' && key !== value) onChange(key);
        setTyped(null);
      }}
      isInvalid={(failure ?? error) !== undefined}
      isDisabled={isDisabled}
      {...(name !== undefined && { name })}
    >
      <Label>{label}</Label>
      <ComboParts hint={hint} error={failure ?? error} placeholder={placeholder} />
    </ComboBox>
  );
}
