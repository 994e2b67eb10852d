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
import { showCount } from '@/lib/site/display';
import { decodeSegment, parsePage, tagUrl } from '@/lib/site/urls';
import { getTag } from '@/lib/tags/queries';

interface Props {
  params: Promise<{ slug: string }>;
  searchParams: Promise<{ page?: string | string[] }>;
}

/** What the page shows and its head tells, asked for once in a request. */
const findList = cache(async (segment: string, page: number) => {
  const slug = decodeSegment(segment) ?? '';
  const tag = (await getTag(slug)) ?? (await movedOrMissing(tagUrl(slug)));
  const { articles, total } = await listArticles({ tagId: tag.id }, page, site.pageSize);
  if (page > 1 && articles.length === 0) notFound();
  const { name } = tag;
  const count = showCount(total, strings.count.articles);
  const list: ListView = {
    ...{ name, total, items: itemsOf(articles), feeds: true, paged: { page, size: site.pageSize } },
    sentences: [fill(headWords.tag, { name, site: site.name, count })],
    url: (n) => tagUrl(tag.slug, n),
  };
  return { articles, total, list };
});

const listOf = async ({ params, searchParams }: Props) =>
  findList((await params).slug, parsePage((await searchParams).page));

export const generateMetadata = async (props: Props): Promise<Metadata> => listHead((await listOf(props)).list);

export default async function TagPage(props: Props) {
  const { articles, total, list } = await listOf(props);
  const page = parsePage((await props.searchParams).page);
  return (
    <>
      <ListPage eyebrow={strings.tag.title} title={list.name} {...{ articles, total, page }} pageUrl={list.url} />
      <JsonLd data={listData(list)} />
    </>
  );
}
