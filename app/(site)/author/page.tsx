import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { listData, listHead, type ListView } from '@/app/_head/list-head';
import { AuthorIndexPage } from '@/components/names/author-index';
import { JsonLd } from '@/components/ui/json-ld';
import { headWords } from '@/content/head-words';
import { site } from '@/content/site';
import { fill, strings } from '@/content/strings';
import { listAuthorIndex } from '@/lib/authors/index-queries';
import { calendars } from '@/lib/site/calendars';
import { showCount } from '@/lib/site/display';
import { authorsUrl, authorUrl, parsePage } from '@/lib/site/urls';

interface Props {
  searchParams: Promise<{ page?: string | string[] }>;
}

const PAGE_SIZE = 240;

/** What the page shows and its head tells, asked for once in a request. */
const findIndex = cache(async (page: number) => {
  const index = await listAuthorIndex(page, PAGE_SIZE);
  if (page > 1 && index.authors.length === 0) notFound();
  const { authors, total } = index;
  const view: ListView = {
    ...{ name: strings.author.all, url: authorsUrl, total, names: false, paged: { page, size: PAGE_SIZE } },
    sentences: [fill(headWords.authors, { site: site.name, count: showCount(total, strings.count.authors) })],
    items: authors.map(({ name, slug }) => ({ name, path: authorUrl(slug) })),
    above: [{ name: strings.archive.title, path: calendars.gregorian.url() }],
  };
  return { index, view };
});

const indexOf = async ({ searchParams }: Props) => findIndex(parsePage((await searchParams).page));

export const generateMetadata = async (props: Props): Promise<Metadata> => listHead((await indexOf(props)).view);

export default async function AuthorsPage(props: Props) {
  const { index, view } = await indexOf(props);
  const page = parsePage((await props.searchParams).page);
  return (
    <>
      <AuthorIndexPage {...{ index, page }} pageSize={PAGE_SIZE} />
      <JsonLd data={listData(view)} />
    </>
  );
}
