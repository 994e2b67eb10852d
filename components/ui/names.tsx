import { Fragment } from 'react';
import { strings } from '@/content/strings';
import type { Named } from '@/lib/articles/article';

/** Names joined as Arabic joins them: the conjunction before each but the first. Linked when `url` is given. */
export function Names({ names, url }: { names: readonly Named[]; url?: (slug: string) => string }) {
  return names.map(({ slug, name }, index) => (
    <Fragment key={slug}>
      {index > 0 && ` ${strings.article.and}`}
      {url ? (
        <a href={url(slug)}>
          <bdi>{name}</bdi>
        </a>
      ) : (
        <bdi>{name}</bdi>
      )}
    </Fragment>
  ));
}
