import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { ArchiveGrid } from '@/components/archive/grid';
import { ArchiveList } from '@/components/archive/list';
import { countByMonth, listBetween } from '@/lib/articles/archive-queries';
import { archivePeriod, parseArchivePath, type ArchivePath } from '@/lib/site/archive-path';

interface Props {
  params: Promise<{ date?: string[] }>;
}

/** More than any month of a daily holds; a year of one is read month by month. */
const MOST = 2_000;

const requirePath = async ({ params }: Props): Promise<ArchivePath> =>
  parseArchivePath((await params).date ?? []) ?? notFound();

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { title, url } = archivePeriod(await requirePath(props));
  return { title, alternates: { canonical: url } };
}

export default async function ArchivePage(props: Props) {
  const path = await requirePath(props);
  const years = await countByMonth();
  if (path.year === null) return <ArchiveGrid years={years} />;
  const period = archivePeriod(path);
  const articles = await listBetween(period.first, period.end, MOST);
  return <ArchiveList {...{ path, period, articles, years }} />;
}
