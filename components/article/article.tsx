import { ArticleHeader } from '@/components/article/header';
import { EditorialNote } from '@/components/article/note';
import { Neighbours } from '@/components/article/neighbours';
import { strings } from '@/content/strings';
import type { ArticleCard, ArticleView } from '@/lib/articles/article';
import { tagUrl } from '@/lib/site/urls';

interface Props {
  article: ArticleView;
  neighbours: { older: ArticleCard | null; newer: ArticleCard | null };
}

/** The page of an article, complete without any script. */
export function Article({ article, neighbours }: Props) {
  const { bodyHtml, noteHtml, noteLabel, language, tags } = article;
  return (
    <article className="article" {...(language !== 'ar' && { lang: language, dir: 'auto' })}>
      <ArticleHeader article={article} />
      {/* Sanitised when it was saved: lib/html/sanitise.ts */}
      <div className="body measure" dangerouslySetInnerHTML={{ __html: bodyHtml }} />
      {noteHtml !== null && <EditorialNote label={noteLabel} html={noteHtml} />}
      {tags.length > 0 && (
        <nav className="tags measure" aria-label={strings.article.tags}>
          <ul>
            {tags.map(({ slug, name }) => (
              <li key={slug}>
                <a href={tagUrl(slug)} rel="tag">
                  {name}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      )}
      <Neighbours {...neighbours} />
    </article>
  );
}
