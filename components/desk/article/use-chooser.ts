import { useCallback, useRef, useState } from 'react';
import type { Picture } from '@/components/desk/article/side.client';

/** The library's dialog as a question that is answered: a picture, or none when the dialog is closed. */
export function useChooser() {
  const [isOpen, setOpen] = useState(false);
  const answer = useRef<(picture: Picture | null) => void>(undefined);
  const ask = useCallback(
    () =>
      new Promise<Picture | null>((resolve) => {
        answer.current = resolve;
        setOpen(true);
      }),
    [],
  );
  const settle = useCallback((picture: Picture | null) => {
    setOpen(false);
    answer.current?.(picture);
    answer.current = undefined;
  }, []);
  return { isOpen, ask, settle };
}
