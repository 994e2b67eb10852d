'use client';

import { useState } from 'react';
import { CoverField, type MediaDoors } from '@/components/desk/catalogue/cover-field.client';
import { ActionForm } from '@/components/desk/ui/action-form.client';
import { DateField } from '@/components/desk/ui/date-field.client';
import { Field } from '@/components/desk/ui/field.client';
import { desk } from '@/content/desk/desk';
import { issueWords } from '@/content/desk/issues';
import type { Outcome } from '@/lib/desk/outcome';
import type { IssueDetail } from '@/lib/issues/desk-queries';

interface Props {
  issue: IssueDetail | null;
  save: (previous: Outcome<number> | null, form: FormData) => Promise<Outcome<number>>;
  media: MediaDoors;
}

/** What is known of an issue; of a new one nothing. */
export function IssueForm({ issue, save, media }: Props) {
  const [date, setDate] = useState<string>(issue?.publishedOn ?? '');
  return (
    <ActionForm action={save} submit={issue ? desk.save : desk.add} className="form narrow">
      {issue && <input type="hidden" name="id" value={issue.id} />}
      <div className="form-parts">
        <Field
          label={issueWords.number}
          name="number"
          inputMode="numeric"
          defaultValue={String(issue?.number ?? '')}
          isRequired
          {...(issue && { hint: issueWords.numberHint })}
        />
        <Field
          label={issueWords.volume}
          name="volume"
          inputMode="numeric"
          defaultValue={String(issue?.volume ?? '')}
          hint={desk.optional}
        />
      </div>
      <Field label={issueWords.name} hint={issueWords.nameHint} name="title" defaultValue={issue?.title ?? ''} />
      <DateField label={issueWords.publishedOn} name="publishedOn" value={date} onChange={setDate} />
      <Field
        label={issueWords.printedHijri}
        hint={issueWords.printedHijriHint}
        name="printedHijri"
        defaultValue={issue?.printedHijri ?? ''}
      />
      <Field label={issueWords.description} name="description" rows={4} defaultValue={issue?.description ?? ''} />
      <CoverField cover={issue?.cover ?? null} {...media} />
    </ActionForm>
  );
}
