import type { Metadata } from 'next';
import { permanentRedirect } from 'next/navigation';
import { cache } from 'react';
import { articleCitation, articleData, articleHead, articleLinks } from '@/app/_head/article-head';
import { movedOrMissing } from '@/app/moved';
import { Article } from '@/components/article/article';
import { WithdrawnArticle } from '@/components/article/tombstone';
import { ArticleLinks } from '@/components/ui/head-links';
import { JsonLd } from '@/components/ui/json-ld';
import { strings } from '@/content/strings';
import { getArticle, getTombstone, neighboursOf } from '@/lib/articles/queries';
import { getRecord } from '@/lib/articles/record-queries';
import { noteLinks, noteStatus } from '@/lib/freshness/reads';
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
  const [article, record] = await Promise.all([getArticle(parsed), getRecord(parsed)]);
  if (article === null || record === null) {
    const tombstone = (await getTombstone(parsed)) ?? (await movedOrMissing(address));
    noteStatus(410);
    return { tombstone };
  }
  if (decodeSegment(slug) !== article.slug) permanentRedirect(articleUrl(article));
  noteLinks(...articleLinks(record));
  return { article, record };
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { id, slug = [] } = await params;
  const { record, tombstone } = await findArticle(id, slug.join('/'));
  if (record) return articleHead(record);
  return { title: tombstone.title, description: strings.withdrawn.lead, robots: { index: false }, openGraph: null };
}

export default async function ArticlePage({ params }: Props) {
  const { id, slug = [] } = await params;
  const { article, record, tombstone } = await findArticle(id, slug.join('/'));
  if (tombstone) return <WithdrawnArticle tombstone={tombstone} />;
  const shown = { article, neighbours: await neighboursOf(article), citation: articleCitation(record) };
  return (
    <>
      <ArticleLinks id={article.id} />
      <Article {...shown} counts />
      <JsonLd data={articleData(record)} />
    </>
  );
}
