import type { Metadata } from 'next';
import { notFound, permanentRedirect } from 'next/navigation';
import { cache } from 'react';
import { Article } from '@/components/article/article';
import { getArticle, neighboursOf } from '@/lib/articles/queries';
import { articleUrl, decodeSegment, parseId } from '@/lib/site/urls';

interface Props {
  params: Promise<{ id: string; slug?: string[] }>;
}

/** The article of the address, once per request; anything but its own address leads there by one redirect. */
const requireArticle = cache(async (id: string, slug: string) => {
  const parsed = parseId(id);
  const article = parsed === null ? null : await getArticle(parsed);
  if (article === null) notFound();
  if (decodeSegment(slug) !== article.slug) permanentRedirect(articleUrl(article));
  return article;
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { id, slug = [] } = await params;
  const article = await requireArticle(id, slug.join('/'));
  const { title, excerpt, authors, publishedOn } = article;
  return {
    title,
    description: excerpt,
    authors: authors.map(({ name }) => ({ name })),
    alternates: { canonical: articleUrl(article) },
    openGraph: { type: 'article', title, description: excerpt, url: articleUrl(article), publishedTime: publishedOn },
  };
}

export default async function ArticlePage({ params }: Props) {
  const { id, slug = [] } = await params;
  const article = await requireArticle(id, slug.join('/'));
  return <Article article={article} neighbours={await neighboursOf(article)} />;
}
