import type { Metadata } from 'next';
import { offlineWords } from '@/content/offline-words';
import { strings } from '@/content/strings';
import { homeUrl, offlineUrl, savedUrl } from '@/lib/site/urls';

export const metadata: Metadata = {
  title: offlineWords.offlineTitle,
  robots: { index: false },
  alternates: { canonical: offlineUrl() },
};

/** What the service worker shows for a page that is not on the device. */
export default function OfflinePage() {
  return (
    <div className="measure message">
      <h1>{offlineWords.offlineTitle}</h1>
      <p>{offlineWords.offlineText}</p>
      <p className="message-links">
        <a href={savedUrl()}>{offlineWords.toSaved}</a>
        <a href={homeUrl()}>{strings.errors.toHome}</a>
      </p>
    </div>
  );
}
