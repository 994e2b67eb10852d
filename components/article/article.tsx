import { Actions } from '@/components/article/actions';
import { Corrections } from '@/components/article/corrections';
import { ArticleHeader } from '@/components/article/header';
import { Lead } from '@/components/article/lead';
import { EditorialNote } from '@/components/article/note';
import { Neighbours } from '@/components/article/neighbours';
import { Related } from '@/components/article/related';
import { SeriesBox } from '@/components/article/series-box';
import { Tags } from '@/components/article/tags';
import type { Around, ArticlePreview, SeriesPart } from '@/lib/articles/article';
import type { Citations } from '@/lib/feeds/apa';
import { craftBody } from '@/lib/html/craft/craft';
import '@/components/article/page.css';

interface Props {
  article: ArticlePreview;
  /** Missing in a preview: where it will stand is not known yet. */
  around?: Around;
  /** Of the series that it is in, in their order. */
  parts?: readonly SeriesPart[];
  /** Whether this opening may count: a preview carries nothing that the reader's script would count. */
  counts: boolean;
  /** Missing in a preview: what is not published is not cited. */
  citation?: Citations;
}

/** From so many words on, about four minutes, a hairline says how much is read. */
const LONG = 600;

/** The page of an article, complete without any script. */
export function Article({ article, around, parts = [], counts, citation }: Props) {
  const { bodyHtml, noteHtml, noteLabel, language, tags, corrections, lead, wordCount } = article;
  return (
    <article className="article" {...(language !== 'ar' && { lang: language, dir: 'auto' })}>
      <ArticleHeader article={article} counts={counts} />
      {lead && <Lead lead={lead} />}
      {/* Sanitised when it was saved: lib/html/sanitise.ts */}
      <div
        className="body measure"
        data-progress={wordCount >= LONG || undefined}
        dangerouslySetInnerHTML={{ __html: craftBody(bodyHtml, language) }}
      />
      {noteHtml !== null && <EditorialNote label={noteLabel} html={noteHtml} />}
      {corrections.length > 0 && <Corrections corrections={corrections} />}
      {article.series && parts.length > 0 && <SeriesBox id={article.id} series={article.series} parts={parts} />}
      {tags.length > 0 && <Tags tags={tags} />}
      {/* What one does with the piece: citing, sharing, printing, saving. */}
      {citation && <Actions id={article.id} citation={citation} />}
      {/* Where one goes from here: before and after it, then what is like it. */}
      {around && <Neighbours around={around} />}
      {around && around.related.length > 0 && <Related articles={around.related} />}
    </article>
  );
}
