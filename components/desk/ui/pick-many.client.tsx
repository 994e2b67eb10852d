'use client';

import { useRef, type KeyboardEvent, type ReactNode } from 'react';
import { ComboBox, Label, VisuallyHidden } from 'react-aria-components';
import { ComboParts } from '@/components/desk/ui/choice-parts.client';
import { Chips } from '@/components/desk/ui/chips.client';
import { useMany } from '@/components/desk/ui/use-many';
import type { Source } from '@/components/desk/ui/use-rows';

interface Props extends Source {
  label: string;
  values: readonly number[];
  onChange: (values: number[]) => void;
  /** Whether the order means something, as with authors; then what is chosen can be moved. */
  isOrdered?: boolean;
  placeholder?: string;
  /** Each chosen id goes into the form under this name. */
  name?: string;
  hint?: ReactNode;
  error?: string;
  isDisabled?: boolean;
}

/** Several of a long list. What is chosen stands above the field; Backspace in the empty field takes the last away. */
export function PickMany(props: Props) {
  const { label, values, isOrdered = false, placeholder, name, hint, error, isDisabled = false } = props;
  const { typed, failure, said, offered, type, chosen, choose, take, remove, move } = useMany(props);
  const field = useRef<HTMLDivElement>(null);

  const press = (event: KeyboardEvent<HTMLInputElement>) => {
    const last = values.at(-1);
    if (event.key === 'Backspace' && typed === '' && last !== undefined) remove(last);
    if (event.key !== 'Enter' || typed.trim() === '') return;
    event.preventDefault();
    if (!event.currentTarget.hasAttribute('aria-activedescendant')) take();
  };
  return (
    <div className="pick-many" ref={field}>
      <ComboBox
        className="field pick"
        items={offered}
        value={null}
        inputValue={typed}
        onInputChange={type}
        onChange={choose}
        isInvalid={(failure ?? error) !== undefined}
        isDisabled={isDisabled}
        formValue="text"
        {...(name !== undefined && { name })}
      >
        <Label>{label}</Label>
        <Chips
          label={label}
          chosen={chosen}
          onRemove={remove}
          onEmpty={() => field.current?.querySelector('input')?.focus()}
          isDisabled={isDisabled}
          {...(isOrdered && { onMove: move })}
        />
        <ComboParts hint={hint} error={failure ?? error} placeholder={placeholder} isUnnamed onKeyDown={press} />
      </ComboBox>
      <VisuallyHidden>
        <span role="status">{said}</span>
      </VisuallyHidden>
      {name !== undefined &&
        values.map((id) => <input key={id} type="hidden" name={name} value={id} disabled={isDisabled} />)}
    </div>
  );
}
