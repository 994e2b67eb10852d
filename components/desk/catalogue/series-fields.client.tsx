'use client';

import { TagFields } from '@/components/desk/catalogue/tag-fields.client';
import { Field } from '@/components/desk/ui/field.client';
import { seriesWords } from '@/content/desk/series';

interface Props {
  series?: { id: number; name: string; slug: string; description: string };
}

/** What is known of a series; of a new one nothing. */
export const SeriesFields = ({ series }: Props) => (
  <>
    <TagFields {...(series && { tag: series })} />
    <Field
      label={seriesWords.description}
      hint={seriesWords.descriptionHint}
      name="description"
      rows={3}
      maxLength={2_000}
      defaultValue={series?.description ?? ''}
    />
  </>
);
