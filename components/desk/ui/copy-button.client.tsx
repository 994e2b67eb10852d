'use client';

import { useState } from 'react';
import { Button } from '@/components/desk/ui/button.client';

interface Props {
  text: string;
  label: string;
  /** Said when it has been copied. */
  done: string;
}

/** Copies a text. Where the browser does not let us (a page without https), the text is there to be marked by hand. */
export function CopyButton({ text, label, done }: Props) {
  const [isCopied, setCopied] = useState(false);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setCopied(true);
    } catch {
      setCopied(false);
    }
  };
  return (
    <>
      <Button onPress={() => void copy()}>{label}</Button>
      <span role="status">{isCopied && done}</span>
    </>
  );
}
