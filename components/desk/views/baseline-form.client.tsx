'use client';

import { useRouter } from 'next/navigation';
import { ActionForm } from '@/components/desk/ui/action-form.client';
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
      <Field
        {...{ label: words.asOf, name: 'asOf', type: 'date', dir: 'ltr', isRequired: true }}
        defaultValue={known?.asOf ?? today}
      />
      <Field label={words.note} name="note" rows={2} defaultValue={known?.note ?? ''} />
    </ActionForm>
  );
}
