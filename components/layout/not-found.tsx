import { Elsewhere } from '@/components/layout/elsewhere';
import { strings } from '@/content/strings';
import type { ArticleCard } from '@/lib/articles/article';
import { archiveUrl, homeUrl } from '@/lib/site/urls';

export function NotFound({ latest }: { latest: readonly ArticleCard[] }) {
  return (
    <div className="measure message">
      <h1>{strings.errors.notFoundTitle}</h1>
      <p>{strings.errors.notFoundText}</p>
      <p className="message-links">
        <a href={homeUrl()}>{strings.errors.toHome}</a>
        <a href={archiveUrl()}>{strings.errors.toArchive}</a>
      </p>
      <Elsewhere latest={latest} />
    </div>
  );
}
