import { Cite } from '@/components/article/cite';
import { Corrections } from '@/components/article/corrections';
import { ArticleHeader } from '@/components/article/header';
import { Lead } from '@/components/article/lead';
import { EditorialNote } from '@/components/article/note';
import { Neighbours } from '@/components/article/neighbours';
import { strings } from '@/content/strings';
import type { ArticleCard, ArticlePreview } from '@/lib/articles/article';
import type { Citation } from '@/lib/feeds/citation';
import { tagUrl } from '@/lib/site/urls';
import '@/components/article/article.css';

interface Props {
  article: ArticlePreview;
  neighbours: { older: ArticleCard | null; newer: ArticleCard | null };
  /** Whether this opening may count: a preview carries nothing that the reader's script would count. */
  counts: boolean;
  /** Missing in a preview: what is not published is not cited. */
  citation?: Citation;
}

/** The page of an article, complete without any script. */
export function Article({ article, neighbours, counts, citation }: Props) {
  const { bodyHtml, noteHtml, noteLabel, language, tags, corrections, lead } = article;
  return (
    <article className="article" {...(language !== 'ar' && { lang: language, dir: 'auto' })}>
      <ArticleHeader article={article} counts={counts} />
      {lead && <Lead lead={lead} />}
      {/* Sanitised when it was saved: lib/html/sanitise.ts */}
      <div className="body measure" dangerouslySetInnerHTML={{ __html: bodyHtml }} />
      {noteHtml !== null && <EditorialNote label={noteLabel} html={noteHtml} />}
      {corrections.length > 0 && <Corrections corrections={corrections} />}
      {citation && <Cite id={article.id} citation={citation} />}
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
