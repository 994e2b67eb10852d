import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { movedOrMissing } from '@/app/moved';
import { ListPage } from '@/components/listing/list-page';
import { site } from '@/content/site';
import { listArticles } from '@/lib/articles/queries';
import { getSection } from '@/lib/sections/queries';
import { decodeSegment, parsePage, sectionUrl } from '@/lib/site/urls';

interface Props {
  params: Promise<{ slug: string }>;
  searchParams: Promise<{ page?: string | string[] }>;
}

const requireSection = cache(async (slug: string) => {
  const name = decodeSegment(slug) ?? '';
  return (await getSection(name)) ?? movedOrMissing(sectionUrl(name));
});

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { name, description, slug } = await requireSection((await params).slug);
  const canonical = sectionUrl(slug, parsePage((await searchParams).page));
  return { title: name, ...(description && { description }), alternates: { canonical } };
}

export default async function SectionPage({ params, searchParams }: Props) {
  const section = await requireSection((await params).slug);
  const page = parsePage((await searchParams).page);
  const { articles, total } = await listArticles({ sectionId: section.id }, page, site.pageSize);
  if (page > 1 && articles.length === 0) notFound();
  return (
    <ListPage
      title={section.name}
      lead={section.description}
      {...{ articles, total, page }}
      hide="section"
      pageUrl={(n) => sectionUrl(section.slug, n)}
    />
  );
}
