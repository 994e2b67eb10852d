'use client';

import { Field } from '@/components/desk/ui/field.client';
import { catalogueWords } from '@/content/desk/catalogue';

/** What is known of a tag; of a new one nothing. */
export const TagFields = ({ tag }: { tag?: { id: number; name: string; slug: string } }) => (
  <>
    {tag && <input type="hidden" name="id" value={tag.id} />}
    <Field label={catalogueWords.name} name="name" defaultValue={tag?.name ?? ''} maxLength={150} isRequired />
    <Field
      label={catalogueWords.slug}
      hint={catalogueWords.slugHint}
      name="slug"
      defaultValue={tag?.slug ?? ''}
      autoComplete="off"
    />
  </>
);
