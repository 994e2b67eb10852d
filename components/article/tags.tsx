import { strings } from '@/content/strings';
import type { Named } from '@/lib/articles/article';
import { tagUrl } from '@/lib/site/urls';

/** What the piece is about. */
export function Tags({ tags }: { tags: readonly Named[] }) {
  return (
    <nav className="tags measure" aria-label={strings.article.tags}>
      <ul>
        {tags.map(({ slug, name }) => (
          <li key={slug}>
            <a href={tagUrl(slug)} rel="tag">
              <bdi>{name}</bdi>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
