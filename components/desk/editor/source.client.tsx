'use client';

import { useEffect, useState } from 'react';
import { Button } from '@/components/desk/ui/button.client';
import { Field } from '@/components/desk/ui/field.client';
import { editorWords } from '@/content/desk/editor';

const words = editorWords.source;
const PAUSE = 250;

interface Props {
  html: string;
  /** Called while it is written, so that nothing is lost before it is applied. */
  onChange: (html: string) => void;
  onClose: () => void;
}

/** The text as HTML, for who knows it. */
export function SourceView({ html, onChange, onClose }: Props) {
  const [before] = useState(html);
  const [source, setSource] = useState(html);
  const [told, setTold] = useState(html);
  const tell = (text: string) => {
    if (text === told) return;
    setTold(text);
    onChange(text);
  };
  useEffect(() => {
    if (source === told) return;
    const timer = setTimeout(() => {
      setTold(source);
      onChange(source);
    }, PAUSE);
    return () => clearTimeout(timer);
  }, [source, told, onChange]);
  return (
    <div className="rich-source">
      <Field
        {...{ label: words.label, hint: words.hint, dir: 'ltr', rows: 20, value: source }}
        onChange={setSource}
        onBlur={() => tell(source)}
        autoFocus
      />
      <div className="form-end">
        <Button
          look="main"
          onPress={() => {
            tell(source);
            onClose();
          }}
        >
          {words.apply}
        </Button>
        <Button
          onPress={() => {
            tell(before);
            onClose();
          }}
        >
          {words.cancel}
        </Button>
      </div>
    </div>
  );
}
