'use client';

import { useState } from 'react';
import { ActionForm } from '@/components/desk/ui/action-form.client';
import { Field } from '@/components/desk/ui/field.client';
import { authorWords } from '@/content/desk/authors';
import { catalogueWords } from '@/content/desk/catalogue';
import { desk } from '@/content/desk/desk';
import { fill } from '@/content/strings';
import { sortKeyOf } from '@/lib/arabic/sort-key';
import type { AuthorDetail } from '@/lib/authors/desk-queries';
import type { Outcome } from '@/lib/desk/outcome';

interface Props {
  author: AuthorDetail | null;
  save: (previous: Outcome<number> | null, form: FormData) => Promise<Outcome<number>>;
}

const PARTS = ['given', 'father', 'family', 'kunya', 'laqab', 'nisba'] as const;
const HINTS = { kunya: authorWords.kunyaHint, laqab: authorWords.laqabHint, nisba: authorWords.nisbaHint };

/** What is known of an author; of a new one nothing. What the name will be sorted by is shown as it is typed. */
export function AuthorForm({ author, save }: Props) {
  const [name, setName] = useState(author?.name ?? '');
  const [parts, setParts] = useState(() => Object.fromEntries(PARTS.map((part) => [part, author?.[part] ?? ''])));
  const key = sortKeyOf({ name, ...parts });
  return (
    <ActionForm action={save} submit={author ? desk.save : desk.add} className="form narrow">
      {author && <input type="hidden" name="id" value={author.id} />}
      <Field label={authorWords.name} name="name" value={name} onChange={setName} maxLength={150} isRequired />
      <fieldset className="part-fields">
        <legend>{authorWords.parts}</legend>
        <p className="field-hint">{authorWords.partsHint}</p>
        <div className="form-parts">
          {PARTS.map((part) => (
            <Field
              key={part}
              label={authorWords[part]}
              name={part}
              value={parts[part] ?? ''}
              onChange={(text) => setParts((before) => ({ ...before, [part]: text }))}
              {...(part in HINTS && { hint: HINTS[part as keyof typeof HINTS] })}
            />
          ))}
        </div>
      </fieldset>
      <Field
        label={authorWords.sortKey}
        name="sortKey"
        defaultValue={author?.ownSortKey ?? ''}
        {...(key !== '' && { hint: fill(authorWords.sortKeyHint, { key }) })}
      />
      <Field label={authorWords.bio} hint={authorWords.bioHint} name="bio" rows={5} defaultValue={author?.bio ?? ''} />
      <Field
        key={author?.slug}
        label={catalogueWords.slug}
        hint={catalogueWords.slugHint}
        name="slug"
        defaultValue={author?.slug ?? ''}
        autoComplete="off"
      />
    </ActionForm>
  );
}
