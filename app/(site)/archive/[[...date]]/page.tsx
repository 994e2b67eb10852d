import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { ArchiveGrid } from '@/components/archive/grid';
import { ArchiveList } from '@/components/archive/list';
import { site } from '@/content/site';
import { countByMonth, listBetween } from '@/lib/articles/archive-queries';
import { archivePathUrl, archivePeriod, parseArchivePath, type ArchivePath } from '@/lib/site/archive-path';
import { parsePage } from '@/lib/site/urls';

interface Props {
  params: Promise<{ date?: string[] }>;
  searchParams: Promise<{ page?: string | string[] }>;
}

const requirePath = async ({ params }: Props): Promise<ArchivePath> =>
  parseArchivePath((await params).date ?? []) ?? notFound();

export async function generateMetadata(props: Props): Promise<Metadata> {
  const path = await requirePath(props);
  const canonical = archivePathUrl(path, parsePage((await props.searchParams).page));
  return { title: archivePeriod(path).title, alternates: { canonical } };
}

export default async function ArchivePage(props: Props) {
  const path = await requirePath(props);
  if (path.year === null) return <ArchiveGrid years={await countByMonth()} />;
  const page = parsePage((await props.searchParams).page);
  const period = archivePeriod(path);
  const [years, { articles, total }] = await Promise.all([
    countByMonth(),
    listBetween(period.first, period.end, page, site.pageSize),
  ]);
  if (page > 1 && articles.length === 0) notFound();
  return <ArchiveList {...{ path, period, articles, total, page, years }} />;
}
