'use client';

import type { KeyboardEvent, ReactNode } from 'react';
import { Button, FieldError, Group, Input, ListBox, ListBoxItem, Popover, Text } from 'react-aria-components';
import { NOTE, type Row } from '@/components/desk/ui/use-rows';
import { choiceWords } from '@/content/desk/fields';

interface Props {
  hint: ReactNode;
  error: string | undefined;
  placeholder: string | undefined;
  /** Leaves the input out of the form: what is typed is not what is chosen. */
  isUnnamed?: boolean;
  onKeyDown?: (event: KeyboardEvent<HTMLInputElement>) => void;
}

/** What a field with a list has under its label: the input, the button that opens the list, hint, error, the list. */
export const ComboParts = ({ hint, error, placeholder, isUnnamed = false, onKeyDown }: Props) => (
  <>
    <Group className="field-group">
      <Input
        {...(isUnnamed && { name: '' })}
        {...(placeholder !== undefined && { placeholder })}
        {...(onKeyDown && { onKeyDown })}
      />
      <Button className="field-button" aria-label={choiceWords.show}>
        <span aria-hidden="true" className="choice-sign" />
      </Button>
    </Group>
    {hint !== undefined && (
      <Text slot="description" className="field-hint">
        {hint}
      </Text>
    )}
    <FieldError className="field-error">{error}</FieldError>
    <Popover className="popover choice-list">
      <ListBox<Row>>
        {({ id, name }) => (
          <ListBoxItem
            id={id}
            textValue={name}
            isDisabled={id === NOTE}
            className={`choice-row choice-row-${typeof id}`}
          >
            <bdi>{name}</bdi>
          </ListBoxItem>
        )}
      </ListBox>
    </Popover>
  </>
);
