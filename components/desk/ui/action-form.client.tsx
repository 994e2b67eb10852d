'use client';

import { startTransition, useActionState, useEffect, useRef, type ReactNode, type SyntheticEvent } from 'react';
import { Form } from 'react-aria-components';
import { Button } from '@/components/desk/ui/button.client';
import { desk } from '@/content/desk/desk';
import type { Outcome } from '@/lib/desk/outcome';

interface Props {
  action: (previous: Outcome | null, form: FormData) => Promise<Outcome>;
  submit: string;
  children: ReactNode;
  className?: string;
  /** Called after success: to close the dialog, to empty the form. */
  onDone?: () => void;
}

/**
 * A form over a server action. Errors come back beside their fields, and what was typed stays: React would empty the
 * form after an action, so the action is called by hand.
 */
export function ActionForm({ action, submit, children, className = 'form', onDone }: Props) {
  const [outcome, send, isPending] = useActionState(action, null);
  const last = useRef<Outcome | null>(null);
  useEffect(() => {
    if (outcome?.kind === 'done' && last.current !== outcome) onDone?.();
    last.current = outcome;
  }, [outcome, onDone]);
  const submitForm = (event: SyntheticEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    startTransition(() => send(form));
  };
  return (
    <Form
      className={className}
      onSubmit={submitForm}
      validationErrors={outcome?.kind === 'invalid' ? outcome.errors : {}}
    >
      {children}
      <div className="form-end">
        <Button type="submit" look="main" isDisabled={isPending}>
          {isPending ? desk.working : submit}
        </Button>
        <p className="form-says" role="status">
          {outcome?.kind === 'refused' && <span className="form-refused">{outcome.message}</span>}
          {outcome?.kind === 'done' && outcome.message}
        </p>
      </div>
    </Form>
  );
}
