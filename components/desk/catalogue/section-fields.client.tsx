'use client';

import { Field } from '@/components/desk/ui/field.client';
import { catalogueWords } from '@/content/desk/catalogue';
import { sectionWords } from '@/content/desk/sections';
import type { SectionRow } from '@/lib/sections/desk-queries';

/** What is known of a section; of a new one nothing. */
export const SectionFields = ({ section }: { section?: Pick<SectionRow, 'id' | 'name' | 'slug' | 'description'> }) => (
  <>
    {section && <input type="hidden" name="id" value={section.id} />}
    <Field label={catalogueWords.name} name="name" defaultValue={section?.name ?? ''} maxLength={150} isRequired />
    <Field
      label={catalogueWords.slug}
      hint={catalogueWords.slugHint}
      name="slug"
      defaultValue={section?.slug ?? ''}
      autoComplete="off"
    />
    <Field
      label={sectionWords.description}
      hint={sectionWords.descriptionHint}
      name="description"
      rows={3}
      defaultValue={section?.description ?? ''}
    />
  </>
);
