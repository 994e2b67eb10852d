'use client';

import { strings } from '@/content/strings';

/** What is shown when a page could not be drawn. The error itself is in the server's log, never here. */
export default function ErrorPage({ reset }: { reset: () => void }) {
  return (
    <main id="content" className="measure message">
      <h1>{strings.errors.failedTitle}</h1>
      <p>{strings.errors.failedText}</p>
      <p>
        <button type="button" onClick={reset}>
          {strings.errors.retry}
        </button>{' '}
        <a href="/">{strings.errors.toHome}</a>
      </p>
    </main>
  );
}
