import { strings } from '@/content/strings';
import type { ArticleCard } from '@/lib/articles/article';
import { articleUrl } from '@/lib/site/urls';

/** The pieces before and after this one in its section. */
export function Neighbours({ older, newer }: { older: ArticleCard | null; newer: ArticleCard | null }) {
  if (!older && !newer) return null;
  return (
    <nav className="neighbours" aria-label={strings.article.moreInSection}>
      {older && (
        <a className="neighbour" href={articleUrl(older)} rel="prev">
          <span>{strings.article.previous}</span>
          <bdi>{older.title}</bdi>
        </a>
      )}
      {newer && (
        <a className="neighbour neighbour-newer" href={articleUrl(newer)} rel="next">
          <span>{strings.article.next}</span>
          <bdi>{newer.title}</bdi>
        </a>
      )}
    </nav>
  );
}
