'use client';

import { startTransition, useActionState, useEffect, useRef, type ReactNode, type SyntheticEvent } from 'react';
import { Form } from 'react-aria-components';
import { Button } from '@/components/desk/ui/button.client';
import { desk } from '@/content/desk/desk';
import type { Outcome } from '@/lib/desk/outcome';

const NONE = {};

interface Props<T> {
  action: (previous: Outcome<T> | null, form: FormData) => Promise<Outcome<T>>;
  submit: string;
  children: ReactNode;
  className?: string;
  /** Called after success: to close the dialog, to show what came of it. */
  onDone?: (value: T) => void;
  /** What stands beside the button: another way out. */
  beside?: ReactNode;
  /** Empties the form after success: a password must not stay in it. */
  empties?: boolean;
}

/**
 * A form over a server action. Errors come back beside their fields, and what was typed stays: React would empty the
 * form after an action, so the action is called by hand. Before the script is there the browser posts it by itself: what
 * was typed never gets into an address.
 */
export function ActionForm<T = undefined>({
  action,
  submit,
  children,
  className = 'form',
  beside,
  onDone,
  empties = false,
}: Props<T>) {
  const [outcome, send, isPending] = useActionState(action, null);
  const form = useRef<HTMLFormElement>(null);
  const last = useRef<Outcome<T> | null>(null);
  useEffect(() => {
    if (outcome?.kind === 'done' && last.current !== outcome) {
      if (empties) form.current?.reset();
      onDone?.(outcome.value);
    }
    if (outcome?.kind === 'invalid' && last.current !== outcome) {
      form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
    }
    last.current = outcome;
  }, [outcome, onDone, empties]);
  useEffect(() => {
    const shown = form.current;
    shown?.addEventListener('change', keepErrors, true);
    return () => shown?.removeEventListener('change', keepErrors, true);
  }, []);
  const submitForm = (event: SyntheticEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    startTransition(() => send(form));
  };
  return (
    <Form
      ref={form}
      className={className}
      action={send}
      onSubmit={submitForm}
      validationErrors={outcome?.kind === 'invalid' ? outcome.errors : NONE}
      // The server checks all, and says it in Arabic; the browser's own words would stand in the way.
      validationBehavior="aria"
    >
      {children}
      <div className="form-end">
        <Button type="submit" look="main" isDisabled={isPending}>
          {isPending ? desk.working : submit}
        </Button>
        {beside}
        <p className="form-says" role="status">
          {outcome?.kind === 'refused' && <span className="form-refused">{outcome.message}</span>}
          {outcome?.kind === 'done' && outcome.message}
        </p>
      </div>
    </Form>
  );
}

/**
 * react-aria takes a field's error away when the field is left, and the button moves away under the press that leaves it.
 * So a field of text does not hear that it was left: what the server said stays until the server says something else.
 */
function keepErrors(event: Event): void {
  const { target } = event;
  const isChosen = target instanceof HTMLInputElement && /^(checkbox|radio|file)$/u.test(target.type);
  if (!isChosen && (target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement))
    event.stopPropagation();
}
