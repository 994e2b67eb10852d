'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { ActionForm } from '@/components/desk/ui/action-form.client';
import { DateField } from '@/components/desk/ui/date-field.client';
import { Field } from '@/components/desk/ui/field.client';
import { viewsWords } from '@/content/desk/views';
import type { IsoDate } from '@/lib/arabic/calendar-date';
import type { Outcome } from '@/lib/desk/outcome';
import type { KnownNumber } from '@/lib/views/desk-queries';

const words = viewsWords.baseline;

interface Props {
  articleId: number;
  known: KnownNumber | null;
  today: IsoDate;
  save: (previous: Outcome | null, form: FormData) => Promise<Outcome>;
}

/** Sets the imported number of an article by hand. */
export function BaselineForm({ articleId, known, today, save }: Props) {
  const router = useRouter();
  const [asOf, setAsOf] = useState<string>(known?.asOf ?? today);
  return (
    <ActionForm action={save} submit={words.save} onDone={() => router.refresh()}>
      <input type="hidden" name="articleId" value={articleId} />
      <Field
        {...{ label: words.views, name: 'views', inputMode: 'numeric', dir: 'ltr', isRequired: true }}
        defaultValue={String(known?.views ?? '')}
      />
      <Field
        {...{ label: words.source, hint: words.sourceHint, name: 'source', isRequired: true }}
        defaultValue={known?.source ?? ''}
      />
      <DateField label={words.asOf} name="asOf" value={asOf} onChange={setAsOf} />
      <Field label={words.note} name="note" rows={2} defaultValue={known?.note ?? ''} />
    </ActionForm>
  );
}
