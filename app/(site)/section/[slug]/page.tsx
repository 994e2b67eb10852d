import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { listData, listHead, type ListView } from '@/app/_head/list-head';
import { movedOrMissing } from '@/app/moved';
import { ListPage } from '@/components/listing/list-page';
import { JsonLd } from '@/components/ui/json-ld';
import { headWords } from '@/content/head-words';
import { site } from '@/content/site';
import { fill, strings } from '@/content/strings';
import { listArticles } from '@/lib/articles/queries';
import { itemsOf } from '@/lib/feeds/json-ld-list';
import { getSection } from '@/lib/sections/queries';
import { showCount } from '@/lib/site/display';
import { decodeSegment, parsePage, sectionUrl } from '@/lib/site/urls';

interface Props {
  params: Promise<{ slug: string }>;
  searchParams: Promise<{ page?: string | string[] }>;
}

/** What the page shows and its head tells, asked for once in a request. */
const findList = cache(async (segment: string, page: number) => {
  const slug = decodeSegment(segment) ?? '';
  const section = (await getSection(slug)) ?? (await movedOrMissing(sectionUrl(slug)));
  const { articles, total } = await listArticles({ sectionId: section.id }, page, site.pageSize);
  if (page > 1 && articles.length === 0) notFound();
  const { name, description } = section;
  const count = showCount(total, strings.count.articles);
  const list: ListView = {
    ...{ name, total, items: itemsOf(articles), feeds: true, paged: { page, size: site.pageSize } },
    sentences: [description, fill(headWords.section, { name, site: site.name, count })],
    url: (n) => sectionUrl(section.slug, n),
  };
  return { section, articles, total, list };
});

const listOf = async ({ params, searchParams }: Props) =>
  findList((await params).slug, parsePage((await searchParams).page));

export const generateMetadata = async (props: Props): Promise<Metadata> => listHead((await listOf(props)).list);

export default async function SectionPage(props: Props) {
  const { section, articles, total, list } = await listOf(props);
  const page = parsePage((await props.searchParams).page);
  return (
    <>
      <ListPage
        title={section.name}
        lead={section.description}
        {...{ articles, total, page }}
        hide="section"
        pageUrl={list.url}
      />
      <JsonLd data={listData(list)} />
    </>
  );
}
