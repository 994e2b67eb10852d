'use client';

import { Button } from '@/components/desk/ui/button.client';
import { deskTroubles } from '@/content/desk/troubles';

/** What the desk says when a page could not be drawn. What happened is in the server's log, never here. */
export function DeskFailed({ retry }: { retry: () => void }) {
  return (
    <div role="alert">
      <h1>{deskTroubles.failedTitle}</h1>
      <p>{deskTroubles.failedText}</p>
      <p className="form-end desk-way">
        <Button look="main" onPress={retry}>
          {deskTroubles.retry}
        </Button>
        <a className="button" href="/admin">
          {deskTroubles.toDesk}
        </a>
      </p>
    </div>
  );
}
