import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { movedOrMissing } from '@/app/moved';
import { ListPage } from '@/components/listing/list-page';
import { site } from '@/content/site';
import { strings } from '@/content/strings';
import { listArticles } from '@/lib/articles/queries';
import { getAuthor } from '@/lib/authors/queries';
import { decodeSegment, parsePage, authorUrl } from '@/lib/site/urls';

interface Props {
  params: Promise<{ slug: string }>;
  searchParams: Promise<{ page?: string | string[] }>;
}

const requireAuthor = cache(async (slug: string) => {
  const name = decodeSegment(slug) ?? '';
  return (await getAuthor(name)) ?? movedOrMissing(authorUrl(name));
});

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { name, bio, slug } = await requireAuthor((await params).slug);
  const canonical = authorUrl(slug, parsePage((await searchParams).page));
  return { title: name, ...(bio && { description: bio }), alternates: { canonical } };
}

export default async function AuthorPage({ params, searchParams }: Props) {
  const author = await requireAuthor((await params).slug);
  const page = parsePage((await searchParams).page);
  const { articles, total } = await listArticles({ authorId: author.id }, page, site.pageSize);
  if (page > 1 && articles.length === 0) notFound();
  return (
    <ListPage
      eyebrow={strings.author.title}
      title={author.name}
      lead={author.bio}
      {...{ articles, total, page }}
      hide="authors"
      pageUrl={(n) => authorUrl(author.slug, n)}
    />
  );
}
