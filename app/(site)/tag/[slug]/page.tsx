import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { movedOrMissing } from '@/app/moved';
import { ListPage } from '@/components/listing/list-page';
import { site } from '@/content/site';
import { strings } from '@/content/strings';
import { listArticles } from '@/lib/articles/queries';
import { getTag } from '@/lib/tags/queries';
import { decodeSegment, parsePage, tagUrl } from '@/lib/site/urls';

interface Props {
  params: Promise<{ slug: string }>;
  searchParams: Promise<{ page?: string | string[] }>;
}

const requireTag = cache(async (slug: string) => {
  const name = decodeSegment(slug) ?? '';
  return (await getTag(name)) ?? movedOrMissing(tagUrl(name));
});

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { name, slug } = await requireTag((await params).slug);
  const canonical = tagUrl(slug, parsePage((await searchParams).page));
  return { title: name, alternates: { canonical } };
}

export default async function TagPage({ params, searchParams }: Props) {
  const tag = await requireTag((await params).slug);
  const page = parsePage((await searchParams).page);
  const { articles, total } = await listArticles({ tagId: tag.id }, page, site.pageSize);
  if (page > 1 && articles.length === 0) notFound();
  return (
    <ListPage
      eyebrow={strings.tag.title}
      title={tag.name}
      {...{ articles, total, page }}
      pageUrl={(n) => tagUrl(tag.slug, n)}
    />
  );
}
