import { useEffect, useRef, type RefObject } from 'react';

/**
 * Rows that change places lose the focus in some browsers: whoever moved one by keyboard would stand nowhere. What has
 * `data-focus` inside the element is found again by it.
 */
export function useKeptFocus<E extends HTMLElement>(): RefObject<E | null> {
  const root = useRef<E>(null);
  const last = useRef<string | null>(null);
  useEffect(() => {
    const note = ({ target }: FocusEvent) => {
      last.current = (target as HTMLElement).dataset['focus'] ?? null;
    };
    const element = root.current;
    element?.addEventListener('focusin', note);
    return () => element?.removeEventListener('focusin', note);
  }, []);
  useEffect(() => {
    if (last.current === null || document.activeElement !== document.body) return;
    root.current?.querySelector<HTMLElement>(`[data-focus="${last.current}"]`)?.focus();
  });
  return root;
}
