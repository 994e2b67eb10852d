import { Entry } from '@/components/listing/entry';
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
      <ul className="entries">
        {latest.map((article) => (
          <Entry key={article.id} article={article} />
        ))}
      </ul>
    </div>
  );
}
