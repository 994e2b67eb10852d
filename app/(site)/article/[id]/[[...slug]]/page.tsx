import type { Metadata } from 'next';
import { permanentRedirect } from 'next/navigation';
import { cache } from 'react';
import { movedOrMissing } from '@/app/moved';
import { Article } from '@/components/article/article';
import { WithdrawnArticle } from '@/components/article/tombstone';
import { strings } from '@/content/strings';
import { getArticle, getTombstone, neighboursOf } from '@/lib/articles/queries';
import { noteStatus } from '@/lib/freshness/reads';
import { sharedPicture } from '@/lib/media/picture';
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
  return { article };
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { id, slug = [] } = await params;
  const { article, tombstone } = await findArticle(id, slug.join('/'));
  if (tombstone) {
    const description = strings.withdrawn.lead;
    return { title: tombstone.title, description, robots: { index: false }, openGraph: null };
  }
  const { title, excerpt, authors, publishedOn, lead } = article;
  return {
    title,
    description: excerpt,
    authors: authors.map(({ name }) => ({ name })),
    alternates: { canonical: articleUrl(article) },
    openGraph: {
      ...{ type: 'article', title, description: excerpt, url: articleUrl(article), publishedTime: publishedOn },
      ...sharedPicture(lead),
    },
  };
}

export default async function ArticlePage({ params }: Props) {
  const { id, slug = [] } = await params;
  const { article, tombstone } = await findArticle(id, slug.join('/'));
  if (tombstone) return <WithdrawnArticle tombstone={tombstone} />;
  return <Article article={article} neighbours={await neighboursOf(article)} counts />;
}
