import { strings } from '@/content/strings';

/**
 * Seen in development only: the front answers every 404 with app/(site)/missing. Next draws this into each page's
 * payload, so it asks the database for nothing: what it read, every page would have been made from.
 */
export default function NotFoundPage() {
  return (
    <main id="content" className="measure message">
      <h1>{strings.errors.notFoundTitle}</h1>
      <p>
        <a href="/">{strings.errors.toHome}</a>
      </p>
    </main>
  );
}
