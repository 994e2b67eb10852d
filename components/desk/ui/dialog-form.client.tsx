'use client';

import type { ReactNode } from 'react';
import { ActionForm } from '@/components/desk/ui/action-form.client';
import { Button } from '@/components/desk/ui/button.client';
import { ModalDialog } from '@/components/desk/ui/dialog.client';
import { desk } from '@/content/desk/desk';
import type { Outcome } from '@/lib/desk/outcome';

interface Props<T> {
  label: string;
  /** The same with the name of what it is about. */
  fullLabel?: string;
  title: string;
  look?: 'main' | 'plain' | 'quiet';
  action: (previous: Outcome<T> | null, form: FormData) => Promise<Outcome<T>>;
  submit?: string;
  /** Called when the work is done, after the dialog has closed. */
  onDone?: () => void;
  children: ReactNode;
}

/** A short form in a dialog, which closes when the work is done. */
export function DialogForm<T>({ label, fullLabel, title, look = 'plain', action, submit, onDone, children }: Props<T>) {
  const trigger = (
    <Button look={look} {...(fullLabel !== undefined && { 'aria-label': fullLabel })}>
      {label}
    </Button>
  );
  const finish = (close: () => void) => () => {
    close();
    onDone?.();
  };
  return (
    <ModalDialog {...{ trigger, title }}>
      {(close) => (
        <ActionForm
          action={action}
          submit={submit ?? desk.save}
          onDone={finish(close)}
          beside={<Button onPress={close}>{desk.cancel}</Button>}
        >
          {children}
        </ActionForm>
      )}
    </ModalDialog>
  );
}
