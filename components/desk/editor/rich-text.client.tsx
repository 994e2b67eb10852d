'use client';

import { lazy, Suspense, useSyncExternalStore } from 'react';
import type { RichTextHandle } from '@/components/desk/editor/handle';
import { Placeholder } from '@/components/desk/editor/placeholder';

export interface RichTextProps {
  /** Sanitised HTML as stored (lib/html/sanitise.ts vocabulary). */
  initialHtml: string;
  /** Called a moment after a change, and at once on leaving, with clean HTML of the same vocabulary. */
  onChange: (html: string) => void;
  /** The accessible name. */
  label: string;
  /** A smaller toolbar for the editorial note: no headings, notes, tables, poems, figures. */
  size?: 'full' | 'small';
  /** Opens the media library; resolves with the chosen picture or null. Without it there is no tool for pictures. */
  chooseImage?: () => Promise<{
    src: string;
    alt: string;
    caption: string;
    width: number | null;
    height: number | null;
  } | null>;
  /** Gives the parent a handle once ready. */
  onReady?: (handle: RichTextHandle) => void;
  isReadOnly?: boolean;
  /** Why the text cannot be published as it is. */
  error?: string;
}

const LoadedEditor = lazy(async () => {
  const { LoadedEditor: loaded } = await import('@/components/desk/editor/editor.client');
  return { default: loaded };
});

const never = () => () => undefined;

/** A text with its tools. The form is there at once; the editor comes a moment after, in the browser alone. */
export function RichText(props: RichTextProps) {
  const isInBrowser = useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
  const waiting = <Placeholder html={props.initialHtml} size={props.size ?? 'full'} />;
  return isInBrowser ? (
    <Suspense fallback={waiting}>
      <LoadedEditor {...props} />
    </Suspense>
  ) : (
    waiting
  );
}
