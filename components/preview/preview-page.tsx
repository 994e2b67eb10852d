import { Article } from '@/components/article/article';
import { previewWords } from '@/content/desk/preview';
import { site } from '@/content/site';
import { fill } from '@/content/strings';
import type { ArticlePreview } from '@/lib/articles/article';
import { showInstant } from '@/lib/site/display';

interface Props {
  article: ArticlePreview;
  /** When the link ends; null for whoever works at the desk. */
  expiresAt: Date | null;
}

/** An article before readers see it, as they would see it; above it stands that they do not. */
export function PreviewPage({ article, expiresAt }: Props) {
  const note = expiresAt === null ? previewWords.own : fill(previewWords.ends, { time: showInstant(expiresAt) });
  return (
    <>
      <header className="preview-head">
        <p className="preview-name">{site.name}</p>
        <p className="preview-banner" role="note">
          <strong>{previewWords.banner}</strong> <span>{note}</span> <small>{previewWords.notCounted}</small>
        </p>
      </header>
      <main id="content">
        <Article article={titled(article)} counts={false} />
      </main>
    </>
  );
}

const titled = (article: ArticlePreview): ArticlePreview =>
  article.title.trim() === '' ? { ...article, title: previewWords.untitled } : article;
