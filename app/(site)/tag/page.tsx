import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { listData, listHead, type ListView } from '@/app/_head/list-head';
import { TagIndexPage } from '@/components/names/tag-index';
import { JsonLd } from '@/components/ui/json-ld';
import { headWords } from '@/content/head-words';
import { site } from '@/content/site';
import { fill, strings } from '@/content/strings';
import { listTagIndex } from '@/lib/tags/index-queries';
import { calendars } from '@/lib/site/calendars';
import { showCount } from '@/lib/site/display';
import { tagsUrl, tagUrl, parsePage } from '@/lib/site/urls';

interface Props {
  searchParams: Promise<{ page?: string | string[] }>;
}

const PAGE_SIZE = 240;

/** What the page shows and its head tells, asked for once in a request. */
const findIndex = cache(async (page: number) => {
  const index = await listTagIndex(page, PAGE_SIZE);
  if (page > 1 && index.tags.length === 0) notFound();
  const { tags, total } = index;
  const view: ListView = {
    ...{ name: strings.tag.all, url: tagsUrl, total, names: false, paged: { page, size: PAGE_SIZE } },
    sentences: [fill(headWords.tags, { site: site.name, count: showCount(total, strings.count.tags) })],
    items: tags.map(({ name, slug }) => ({ name, path: tagUrl(slug) })),
    above: [{ name: strings.archive.title, path: calendars.gregorian.url() }],
  };
  return { index, view };
});

const indexOf = async ({ searchParams }: Props) => findIndex(parsePage((await searchParams).page));

export const generateMetadata = async (props: Props): Promise<Metadata> => listHead((await indexOf(props)).view);

export default async function TagsPage(props: Props) {
  const { index, view } = await indexOf(props);
  const page = parsePage((await props.searchParams).page);
  return (
    <>
      <TagIndexPage {...index} page={page} pageSize={PAGE_SIZE} />
      <JsonLd data={listData(view)} />
    </>
  );
}
