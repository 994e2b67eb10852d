'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { Button } from '@/components/desk/ui/button.client';
import { Confirm } from '@/components/desk/ui/dialog.client';
import { articleWords as words } from '@/content/desk/article';
import type { DraftBase, DraftOutcome } from '@/lib/articles/draft-base';
import type { Outcome } from '@/lib/desk/outcome';

interface Input {
  id: number;
  base: DraftBase;
  revisionId: number;
}

/** Brings a state back as the working copy, after a question. */
export function RestoreButton({
  input,
  restore,
}: {
  input: Input;
  restore: (input: Input) => Promise<Outcome<DraftOutcome>>;
}) {
  const router = useRouter();
  const [said, setSaid] = useState('');
  const run = async () => {
    const outcome = await restore(input);
    if (outcome.kind === 'done' && outcome.value.kind === 'saved') router.push(`/admin/articles/${input.id}`);
    else setSaid(outcome.kind === 'refused' ? outcome.message : words.newer);
  };
  return (
    <>
      <Confirm
        trigger={<Button look="main">{words.revisions.restore}</Button>}
        title={words.revisions.restore}
        text={words.revisions.restoreText}
        yes={words.revisions.restore}
        onYes={() => void run()}
      />
      <p role="status" className="form-refused">
        {said}
      </p>
    </>
  );
}
