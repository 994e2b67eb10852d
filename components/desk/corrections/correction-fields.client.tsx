'use client';

import { useState } from 'react';
import { DateField } from '@/components/desk/ui/date-field.client';
import { Field } from '@/components/desk/ui/field.client';
import { KindChoice } from '@/components/desk/corrections/kind-choice.client';
import { correctionWords as words } from '@/content/desk/corrections';
import type { CorrectionView } from '@/lib/articles/article';

/** What is said, of which kind, and when: empty for a new one. */
export function CorrectionFields({ correction }: { correction?: CorrectionView }) {
  const [day, setDay] = useState<string>(correction?.madeAt ?? '');
  return (
    <>
      <KindChoice {...(correction && { kind: correction.kind })} />
      <Field
        label={words.text}
        hint={words.textHint}
        name="text"
        rows={4}
        maxLength={2_000}
        defaultValue={correction?.text ?? ''}
        isRequired
      />
      <DateField label={words.date} hint={words.dateHint} name="madeAt" value={day} onChange={setDay} />
    </>
  );
}
