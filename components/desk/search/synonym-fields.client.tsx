'use client';

import { Field } from '@/components/desk/ui/field.client';
import { deskSearch } from '@/content/desk/search';

/** The words of one group. */
export function SynonymFields({ id, value = '' }: { id?: number; value?: string }) {
  const words = deskSearch.synonyms;
  return (
    <>
      {id !== undefined && <input type="hidden" name="id" value={id} />}
      <Field
        label={words.words}
        hint={words.hint}
        name="words"
        rows={3}
        placeholder={words.placeholder}
        defaultValue={value}
        isRequired
      />
    </>
  );
}
