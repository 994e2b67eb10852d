import type { Metadata } from 'next';
import { cache } from 'react';
import { listData, listHead, type ListView } from '@/app/_head/list-head';
import { ThisDay } from '@/components/archive/this-day';
import { JsonLd } from '@/components/ui/json-ld';
import { headWords } from '@/content/head-words';
import { site } from '@/content/site';
import { fill, strings } from '@/content/strings';
import { listOnHijriDay, listOnThisDay, listPickOfDay } from '@/lib/articles/on-this-day-queries';
import { itemsOf } from '@/lib/feeds/json-ld-list';
import { calendars } from '@/lib/site/calendars';
import { today } from '@/lib/site/display';
import { todayInArchiveUrl } from '@/lib/site/urls';

/** Pieces of a calendar at most, and of the pick of a day that has none. */
const MOST = 30;
const PICK = 6;

/** What the page shows and its head tells, asked for once in a request. */
const findDay = cache(async () => {
  const date = today();
  const [gregorian, hijri] = await Promise.all([listOnThisDay(date, MOST), listOnHijriDay(date, MOST)]);
  const isEmpty = gregorian.length + hijri.length === 0;
  const pick = isEmpty ? await listPickOfDay(date, PICK) : [];
  const all = [...new Map([...gregorian, ...hijri, ...pick].map((article) => [article.id, article])).values()];
  const view: ListView = {
    ...{ name: strings.home.onThisDay, url: todayInArchiveUrl, total: all.length, items: itemsOf(all) },
    sentences: [fill(headWords.thisDay, { site: site.name })],
    above: [{ name: strings.archive.title, path: calendars.gregorian.url() }],
  };
  return { date, gregorian, hijri, pick, view };
});

export const generateMetadata = async (): Promise<Metadata> => listHead((await findDay()).view);

export default async function ThisDayPage() {
  const { view, ...day } = await findDay();
  return (
    <>
      <ThisDay {...day} />
      <JsonLd data={listData(view)} />
    </>
  );
}
