'use client';

import { useId, useState } from 'react';
import { Field } from '@/components/desk/ui/field.client';
import { importWords } from '@/content/desk/imports';

const words = importWords.fields;

/** The mapping as text; a file of it is opened into the field, where its faults can be mended. */
export function MappingField() {
  const [text, setText] = useState('');
  const id = useId();
  const open = async (file: File | undefined) => {
    if (file !== undefined) setText(await file.text());
  };
  return (
    <div className="import-mapping-field">
      <Field
        {...{ label: words.mapping, hint: words.mappingHint, name: 'mapping', dir: 'auto', rows: 6 }}
        value={text}
        onChange={setText}
      />
      <label className="button" htmlFor={id}>
        {words.openMapping}
        <input
          id={id}
          className="unseen"
          type="file"
          accept=".yaml,.yml,.txt"
          onChange={(event) => {
            void open(event.target.files?.[0]);
            event.target.value = '';
          }}
        />
      </label>
    </div>
  );
}
