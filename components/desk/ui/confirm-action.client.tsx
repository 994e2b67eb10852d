'use client';

import { Button } from '@/components/desk/ui/button.client';
import { Confirm } from '@/components/desk/ui/dialog.client';
import { useRefusable } from '@/components/desk/ui/use-refusable';
import { desk } from '@/content/desk/desk';
import type { Outcome } from '@/lib/desk/outcome';

interface Props {
  /** What the button says. */
  label: string;
  /** The same with the name of what it is about, where many such buttons stand below each other. */
  fullLabel?: string;
  title: string;
  text: string;
  yes: string;
  run: () => Promise<Outcome>;
  look?: 'plain' | 'quiet' | 'danger';
}

/** A button for what is hard to take back: asks, does it, and says beside itself why it could not be done. */
export function ConfirmAction({ label, fullLabel, title, text, yes, run, look = 'danger' }: Props) {
  const { act, isPending, refusal } = useRefusable(run);
  return (
    <>
      <Confirm
        trigger={
          <Button look={look} isDisabled={isPending} {...(fullLabel !== undefined && { 'aria-label': fullLabel })}>
            {isPending ? desk.working : label}
          </Button>
        }
        {...{ title, text, yes }}
        onYes={act}
      />
      <span role="status" className="form-refused">
        {refusal}
      </span>
    </>
  );
}
