import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { authorData, listHead, type ListView } from '@/app/_head/list-head';
import { movedOrMissing } from '@/app/moved';
import { ListPage } from '@/components/listing/list-page';
import { JsonLd } from '@/components/ui/json-ld';
import { headWords } from '@/content/head-words';
import { site } from '@/content/site';
import { fill, strings } from '@/content/strings';
import { listArticles } from '@/lib/articles/queries';
import { getAuthor } from '@/lib/authors/queries';
import { itemsOf } from '@/lib/feeds/json-ld-list';
import { showCount } from '@/lib/site/display';
import { authorUrl, decodeSegment, parsePage } from '@/lib/site/urls';

interface Props {
  params: Promise<{ slug: string }>;
  searchParams: Promise<{ page?: string | string[] }>;
}

/** What the page shows and its head tells, asked for once in a request. */
const findList = cache(async (segment: string, page: number) => {
  const slug = decodeSegment(segment) ?? '';
  const author = (await getAuthor(slug)) ?? (await movedOrMissing(authorUrl(slug)));
  const { articles, total } = await listArticles({ authorId: author.id }, page, site.pageSize);
  if (page > 1 && articles.length === 0) notFound();
  const { name, bio } = author;
  const count = showCount(total, strings.count.articles);
  const list: ListView = {
    ...{ name, total, items: itemsOf(articles), feeds: true, paged: { page, size: site.pageSize } },
    sentences: [bio, fill(headWords.author, { name, site: site.name, count })],
    url: (n) => authorUrl(author.slug, n),
  };
  return { bio, articles, total, list };
});

const listOf = async ({ params, searchParams }: Props) =>
  findList((await params).slug, parsePage((await searchParams).page));

export const generateMetadata = async (props: Props): Promise<Metadata> => listHead((await listOf(props)).list);

export default async function AuthorPage(props: Props) {
  const { bio, articles, total, list } = await listOf(props);
  const page = parsePage((await props.searchParams).page);
  const shown = { eyebrow: strings.author.title, title: list.name, lead: bio, articles, total, page };
  return (
    <>
      <ListPage {...shown} hide="authors" pageUrl={list.url} />
      <JsonLd data={authorData(list, bio)} />
    </>
  );
}
