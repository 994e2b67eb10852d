import type { Metadata } from 'next';
import { permanentRedirect } from 'next/navigation';
import { cache } from 'react';
import { articleCitation, articleData, articleHead, articleLinks } from '@/app/_head/article-head';
import { goneMetadata, movedOrMissing } from '@/app/moved';
import { Article } from '@/components/article/article';
import { WithdrawnArticle } from '@/components/article/tombstone';
import { ArticleLinks } from '@/components/ui/head-links';
import { JsonLd } from '@/components/ui/json-ld';
import { articlesAround } from '@/lib/articles/around-queries';
import { getArticle, getTombstone, listArticles } from '@/lib/articles/queries';
import { noteLinks, noteStatus } from '@/lib/freshness/reads';
import { partsOfSeries } from '@/lib/articles/series-queries';
import { articleUrl, decodeSegment, parseId } from '@/lib/site/urls';

interface Props {
  params: Promise<{ id: string; slug?: string[] }>;
}

/**
 * The article of the address, once per request; anything but its own address leads there by one redirect. Of one that
 * was withdrawn every address says so at once, with 410.
 */
const findArticle = cache(async (id: string, slug: string) => {
  const parsed = parseId(id);
  const address = `/article/${id}/${slug}`;
  if (parsed === null) return movedOrMissing(address);
  const article = await getArticle(parsed);
  if (article === null) {
    const tombstone = (await getTombstone(parsed)) ?? (await movedOrMissing(address));
    noteStatus(410);
    return { tombstone };
  }
  if (decodeSegment(slug) !== article.slug) permanentRedirect(articleUrl(article));
  noteLinks(...articleLinks(article));
  return { article };
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { id, slug = [] } = await params;
  const { article, tombstone } = await findArticle(id, slug.join('/'));
  return tombstone ? goneMetadata(tombstone) : articleHead(article);
}

export default async function ArticlePage({ params }: Props) {
  const { id, slug = [] } = await params;
  const { article, tombstone } = await findArticle(id, slug.join('/'));
  if (tombstone) return <WithdrawnArticle tombstone={tombstone} latest={(await listArticles({}, 1, 3)).articles} />;
  const { series } = article;
  const [around, parts] = await Promise.all([articlesAround(article), series ? partsOfSeries(series.id) : []]);
  const shown = { article, around, parts, citation: articleCitation(article) };
  return (
    <>
      <ArticleLinks id={article.id} />
      <Article {...shown} counts />
      <JsonLd data={articleData(article)} />
    </>
  );
}
