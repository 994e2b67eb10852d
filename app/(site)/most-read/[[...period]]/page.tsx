import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { Ranking } from '@/components/most-read/ranking';
import { strings } from '@/content/strings';
import { rankMostRead } from '@/lib/articles/most-read-queries';
import { showPeriod } from '@/lib/site/display';
import { parsePeriod, type Period } from '@/lib/site/periods';
import { mostReadUrl } from '@/lib/site/urls';

interface Props {
  params: Promise<{ period?: string[] }>;
}

/** Ranks on the page. */
const MOST = 50;

const requirePeriod = async ({ params }: Props): Promise<Period> =>
  parsePeriod((await params).period ?? []) ?? notFound();

export async function generateMetadata(props: Props): Promise<Metadata> {
  const period = await requirePeriod(props);
  const { title, lead } = strings.mostRead;
  return {
    title: period === 'all' ? title : `${title}${strings.punctuation.colon} ${showPeriod(period)}`,
    description: lead[period],
    alternates: { canonical: mostReadUrl(period) },
  };
}

export default async function MostReadPage(props: Props) {
  const period = await requirePeriod(props);
  return <Ranking period={period} ranked={await rankMostRead(period, MOST)} />;
}
