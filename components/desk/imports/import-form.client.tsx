'use client';

import { useState } from 'react';
import { FilesField } from '@/components/desk/imports/files-field.client';
import { MappingField } from '@/components/desk/imports/mapping-field.client';
import { ActionForm } from '@/components/desk/ui/action-form.client';
import { Field } from '@/components/desk/ui/field.client';
import { importWords } from '@/content/desk/imports';
import type { Outcome } from '@/lib/desk/outcome';

const words = importWords.fields;

interface Props {
  /** Where the files of this import lie together. */
  folder: string;
  kinds: readonly string[];
  action: (previous: Outcome<number> | null, form: FormData) => Promise<Outcome<number>>;
}

/** What an import needs: files, and how they are to be read. */
export function ImportForm({ folder, kinds, action }: Props) {
  const [kind, setKind] = useState(kinds[0] ?? '');
  return (
    <ActionForm action={action} submit={words.begin} beside={<span className="field-hint">{words.beginNote}</span>}>
      <input type="hidden" name="folder" value={folder} />
      <FilesField folder={folder} onKind={setKind} />
      <label className="field">
        <span className="field-label">{words.kind}</span>
        <select name="kind" value={kind} onChange={(event) => setKind(event.target.value)}>
          {kinds.map((one) => (
            <option key={one} value={one}>
              {importWords.kinds[one] ?? one}
            </option>
          ))}
        </select>
      </label>
      <Field label={words.source} hint={words.sourceHint} name="source" autoComplete="off" maxLength={200} />
      <MappingField />
      <label className="check">
        <input type="checkbox" name="download" /> {words.download}
      </label>
    </ActionForm>
  );
}
