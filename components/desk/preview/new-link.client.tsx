'use client';

import { startTransition, useActionState, useEffect, useRef, useState, type SyntheticEvent } from 'react';
import { Form } from 'react-aria-components';
import { Button } from '@/components/desk/ui/button.client';
import { Field } from '@/components/desk/ui/field.client';
import { desk } from '@/content/desk/desk';
import { previewWords as words } from '@/content/desk/preview';
import type { Outcome } from '@/lib/desk/outcome';

interface Props {
  articleId: number;
  create: (previous: Outcome<string> | null, form: FormData) => Promise<Outcome<string>>;
  onMade: () => void;
}

/** Makes a link for some days and shows it this once, to be copied. */
export function NewLink({ articleId, create, onMade }: Props) {
  const [outcome, send, isPending] = useActionState(create, null);
  const last = useRef(outcome);
  useEffect(() => {
    if (outcome?.kind === 'done' && last.current !== outcome) onMade();
    last.current = outcome;
  }, [outcome, onMade]);
  const submit = (event: SyntheticEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    startTransition(() => send(form));
  };
  const errors = outcome?.kind === 'invalid' ? outcome.errors : {};
  return (
    <Form className="form" onSubmit={submit} validationErrors={errors}>
      <input type="hidden" name="articleId" value={articleId} />
      <Field
        {...{ label: words.days, hint: words.daysHint, name: 'days', defaultValue: '7' }}
        {...{ dir: 'ltr', inputMode: 'numeric', isRequired: true }}
      />
      <div className="form-end">
        <Button type="submit" look="main" isDisabled={isPending}>
          {isPending ? desk.working : words.create}
        </Button>
        <p className="form-says" role="status">
          {outcome?.kind === 'refused' && <span className="form-refused">{outcome.message}</span>}
          {outcome?.kind === 'done' && outcome.message}
        </p>
      </div>
      {outcome?.kind === 'done' && <MadeLink key={outcome.value} link={outcome.value} />}
    </Form>
  );
}

/** The address as text that can be selected, with a button that copies it. */
function MadeLink({ link }: { link: string }) {
  const [said, setSaid] = useState('');
  const copy = () => {
    // Browsers offer the clipboard to secure pages only.
    const copied = 'clipboard' in navigator ? navigator.clipboard.writeText(link) : Promise.reject(new Error('none'));
    copied.then(
      () => setSaid(words.copied),
      () => setSaid(words.copyFailed),
    );
  };
  return (
    <div className="form-end">
      <Field label={words.link} dir="ltr" value={link} isReadOnly />
      <Button onPress={copy}>{words.copy}</Button>
      <p className="form-says" role="status">
        {said}
      </p>
    </div>
  );
}
