'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { ActionForm } from '@/components/desk/ui/action-form.client';
import { Button } from '@/components/desk/ui/button.client';
import { Confirm } from '@/components/desk/ui/dialog.client';
import { DateField } from '@/components/desk/ui/date-field.client';
import { Field } from '@/components/desk/ui/field.client';
import { KindChoice } from '@/components/desk/corrections/kind-choice.client';
import { correctionWords as words } from '@/content/desk/corrections';
import type { DeskCorrection } from '@/lib/articles/correction-queries';
import type { Outcome } from '@/lib/desk/outcome';
import { showDate } from '@/lib/site/display';

interface Props {
  articleId: number;
  corrections: DeskCorrection[];
  add: (previous: Outcome | null, form: FormData) => Promise<Outcome>;
  remove: (input: { id: number }) => Promise<Outcome>;
}

/** What was said openly about an article, and a form for more. */
export function Corrections({ articleId, corrections, add, remove }: Props) {
  const router = useRouter();
  const [said, setSaid] = useState('');
  // A new key empties the form when what it held has been saved.
  const [saved, setSaved] = useState(0);
  const [day, setDay] = useState('');
  const finish = () => {
    setSaved((count) => count + 1);
    setDay('');
    setSaid(words.added);
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
        {corrections.map(({ id, kind, text, madeAt }) => (
          <li key={id}>
            <p>
              <strong>{words.kinds[kind]}</strong> <time dateTime={madeAt}>{showDate(madeAt)}</time>
            </p>
            <p className="correction-text" dir="auto">
              {text}
            </p>
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
        <KindChoice />
        <Field label={words.text} hint={words.textHint} name="text" rows={4} maxLength={2_000} isRequired />
        <DateField label={words.date} hint={words.dateHint} name="madeAt" value={day} onChange={setDay} />
      </ActionForm>
    </section>
  );
}
