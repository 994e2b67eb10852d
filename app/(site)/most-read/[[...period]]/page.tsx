import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { listData, listHead, type ListView } from '@/app/_head/list-head';
import { Ranking } from '@/components/most-read/ranking';
import { JsonLd } from '@/components/ui/json-ld';
import { headWords } from '@/content/head-words';
import { site } from '@/content/site';
import { fill, strings } from '@/content/strings';
import { rankMostRead } from '@/lib/articles/most-read-queries';
import { itemsOf } from '@/lib/feeds/json-ld-list';
import { showPeriod } from '@/lib/site/display';
import { parsePeriod } from '@/lib/site/periods';
import { mostReadUrl } from '@/lib/site/urls';

interface Props {
  params: Promise<{ period?: string[] }>;
}

/** Ranks on the page. */
const MOST = 50;

/** What the page shows and its head tells, asked for once in a request. */
const findRanking = cache(async (segments: string) => {
  const period = parsePeriod(segments === '' ? [] : segments.split('/')) ?? notFound();
  const ranked = await rankMostRead(period, MOST);
  const { title, lead } = strings.mostRead;
  const list: ListView = {
    name: period === 'all' ? title : `${title}${strings.punctuation.colon} ${showPeriod(period)}`,
    sentences: [fill(headWords.mostRead, { site: site.name }), lead[period]],
    url: () => mostReadUrl(period),
    items: itemsOf(ranked.map(({ article }) => article)),
    total: ranked.length,
  };
  return { period, ranked, list };
});

const rankingOf = async ({ params }: Props) => findRanking(((await params).period ?? []).join('/'));

export const generateMetadata = async (props: Props): Promise<Metadata> => listHead((await rankingOf(props)).list);

export default async function MostReadPage(props: Props) {
  const { period, ranked, list } = await rankingOf(props);
  return (
    <>
      <Ranking period={period} ranked={ranked} />
      <JsonLd data={listData(list)} />
    </>
  );
}
