'use client';

import { DeskFailed } from '@/components/desk/troubles/failed.client';

/** For what fails outside the frame of the desk, or in the frame itself: the whole page is asked for again. */
export default function AdminErrorPage() {
  return (
    <main id="content" className="door">
      <DeskFailed retry={() => location.reload()} />
    </main>
  );
}
