'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { ActionForm } from '@/components/desk/ui/action-form.client';
import { Button } from '@/components/desk/ui/button.client';
import { Confirm } from '@/components/desk/ui/dialog.client';
import { DialogForm } from '@/components/desk/ui/dialog-form.client';
import { CorrectionFields } from '@/components/desk/corrections/correction-fields.client';
import { correctionWords as words } from '@/content/desk/corrections';
import type { DeskCorrection } from '@/lib/articles/correction-queries';
import type { Outcome } from '@/lib/desk/outcome';
import { showDate } from '@/lib/site/display';

interface Props {
  articleId: number;
  corrections: DeskCorrection[];
  add: (previous: Outcome | null, form: FormData) => Promise<Outcome>;
  change: (previous: Outcome | null, form: FormData) => Promise<Outcome>;
  remove: (input: { id: number }) => Promise<Outcome>;
}

/** What was said openly about an article, and a form for more. */
export function Corrections({ articleId, corrections, add, change, remove }: Props) {
  const router = useRouter();
  const [said, setSaid] = useState('');
  // A new key empties the form when what it held has been saved.
  const [saved, setSaved] = useState(0);
  const finish = () => {
    setSaved((count) => count + 1);
    setSaid(words.added);
    router.refresh();
  };
  const changed = () => {
    setSaid(words.changed);
    router.refresh();
  };
  const take = async (id: number) => {
    const outcome = await remove({ id });
    setSaid(outcome.kind === 'refused' ? outcome.message : '');
    router.refresh();
  };
  return (
    <section className="desk-corrections" aria-labelledby="corrections">
      <h2 id="corrections">{words.title}</h2>
      <p className="field-hint">{words.lead}</p>
      {corrections.length === 0 && <p className="desk-empty">{words.empty}</p>}
      <ul>
        {corrections.map(({ id, ...correction }) => (
          <li key={id}>
            <p>
              <strong>{words.kinds[correction.kind]}</strong>{' '}
              <time dateTime={correction.madeAt}>{showDate(correction.madeAt)}</time>
            </p>
            <p className="correction-text" dir="auto">
              {correction.text}
            </p>
            <DialogForm label={words.change} title={words.changeTitle} look="quiet" action={change} onDone={changed}>
              <input type="hidden" name="id" value={id} />
              <CorrectionFields correction={correction} />
            </DialogForm>
            <Confirm
              trigger={<Button look="quiet">{words.remove}</Button>}
              title={words.removeTitle}
              text={words.removeText}
              yes={words.remove}
              onYes={() => void take(id)}
            />
          </li>
        ))}
      </ul>
      <p role="status">{said}</p>
      <ActionForm key={saved} action={add} submit={words.add} onDone={finish}>
        <input type="hidden" name="articleId" value={articleId} />
        <CorrectionFields />
      </ActionForm>
    </section>
  );
}
