import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { archiveView, type Listed } from '@/app/_head/archive-view';
import { listData, listHead } from '@/app/_head/list-head';
import { ArchiveGrid } from '@/components/archive/grid';
import { ArchiveList } from '@/components/archive/list';
import { JsonLd } from '@/components/ui/json-ld';
import { site } from '@/content/site';
import { countByMonth, listBetween } from '@/lib/articles/archive-queries';
import { countByHijriMonth, hijriFactsOf, listHijri } from '@/lib/articles/hijri-queries';
import type { ArticlePage } from '@/lib/articles/queries';
import { archivePeriod, parseArchivePath, type ArchivePath } from '@/lib/site/archive-path';
import { parsePage } from '@/lib/site/urls';

interface Props {
  params: Promise<{ date?: string[] }>;
  searchParams: Promise<{ page?: string | string[] }>;
}

function list(path: ArchivePath & { year: number }, page: number): Promise<ArticlePage> {
  if (path.calendar === 'hijri') return listHijri(path, page, site.pageSize);
  const { first, end } = archivePeriod(path) ?? notFound();
  return listBetween(first, end, page, site.pageSize);
}

/** What the page shows and its head tells, asked for once in a request. */
const findArchive = cache(async (date: string, page: number) => {
  const path = parseArchivePath(date === '' ? [] : date.split('/')) ?? notFound();
  const years = await (path.calendar === 'hijri' ? countByHijriMonth() : countByMonth());
  let listed: Listed | null = null;
  if (path.year !== null) {
    listed = { ...(await list(path, page)), page };
    // There are as many empty months as one likes to ask for.
    if (listed.articles.length === 0) notFound();
  }
  return { path, years, listed, view: archiveView(path, years, listed) };
});

const archiveOf = async ({ params, searchParams }: Props) =>
  findArchive(((await params).date ?? []).join('/'), parsePage((await searchParams).page));

export const generateMetadata = async (props: Props): Promise<Metadata> => listHead((await archiveOf(props)).view);

export default async function ArchivePage(props: Props) {
  const { path, years, listed, view } = await archiveOf(props);
  return (
    <>
      {listed ? (
        <ArchiveList {...{ path, years, ...listed }} hijri={await hijriFactsOf(listed.articles)} />
      ) : (
        <ArchiveGrid calendar={path.calendar} years={years} />
      )}
      <JsonLd data={listData(view)} />
    </>
  );
}
