'use client';

import { useState } from 'react';
import { Button } from '@/components/desk/ui/button.client';
import { Field } from '@/components/desk/ui/field.client';
import { editorWords } from '@/content/desk/editor';

const words = editorWords.source;

interface Props {
  html: string;
  onApply: (html: string) => void;
  onCancel: () => void;
}

/** The text as HTML, for who knows it. */
export function SourceView({ html, onApply, onCancel }: Props) {
  const [source, setSource] = useState(html);
  return (
    <div className="rich-source">
      <Field label={words.label} hint={words.hint} dir="ltr" rows={20} value={source} onChange={setSource} autoFocus />
      <div className="form-end">
        <Button look="main" onPress={() => onApply(source)}>
          {words.apply}
        </Button>
        <Button onPress={onCancel}>{words.cancel}</Button>
      </div>
    </div>
  );
}
