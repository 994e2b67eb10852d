import type { Metadata } from 'next';
import { PageHeader } from '@/components/layout/page-header';
import { offlineWords } from '@/content/offline-words';
import { savedUrl } from '@/lib/site/urls';
import '@/components/offline/saved.css';

export const metadata: Metadata = {
  title: offlineWords.title,
  robots: { index: false },
  alternates: { canonical: savedUrl() },
};

/** What the reader saved: the same page for all, filled on the device by components/reader/offline/list.ts. */
export default function SavedPage() {
  return (
    <div className="measure saved">
      <PageHeader title={offlineWords.title} lead={offlineWords.lead} />
      <div data-saved tabIndex={-1} />
      <noscript>{offlineWords.needsScript}</noscript>
    </div>
  );
}
