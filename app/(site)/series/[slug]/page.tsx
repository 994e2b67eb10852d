import type { Metadata } from 'next';
import { cache } from 'react';
import { listData, listHead, type ListView } from '@/app/_head/list-head';
import { movedOrMissing } from '@/app/moved';
import { SeriesContents } from '@/components/series/series-contents';
import { JsonLd } from '@/components/ui/json-ld';
import { headWords } from '@/content/head-words';
import { site } from '@/content/site';
import { fill, strings } from '@/content/strings';
import { itemsOf } from '@/lib/feeds/json-ld-list';
import { getSeries, listSeriesArticles } from '@/lib/articles/series-queries';
import { showCount } from '@/lib/site/display';
import { decodeSegment, seriesUrl } from '@/lib/site/urls';

interface Props {
  params: Promise<{ slug: string }>;
}

/** What the page shows and its head tells, asked for once in a request. */
const findSeries = cache(async (segment: string) => {
  const slug = decodeSegment(segment) ?? '';
  const series = (await getSeries(slug)) ?? (await movedOrMissing(seriesUrl(slug)));
  const articles = await listSeriesArticles(series.id);
  const { name, description } = series;
  const count = showCount(articles.length, strings.count.articles);
  const list: ListView = {
    ...{ name, items: itemsOf(articles), total: articles.length },
    sentences: [description, fill(headWords.series, { name, site: site.name, count })],
    url: () => seriesUrl(series.slug),
  };
  return { series, articles, list };
});

export const generateMetadata = async ({ params }: Props): Promise<Metadata> =>
  listHead((await findSeries((await params).slug)).list);

export default async function SeriesPage({ params }: Props) {
  const { series, articles, list } = await findSeries((await params).slug);
  return (
    <>
      <SeriesContents series={series} articles={articles} />
      <JsonLd data={listData(list)} />
    </>
  );
}
