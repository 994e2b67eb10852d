import { setTimeout as sleep } from 'node:timers/promises';
import { askAll } from '../ask';
import type { Bench, Finding } from '../bench';
import { startSite } from '../servers/site';
import { median, medianOf } from '../statistics';
import { show, showMegabytes } from '../table';
import { spread } from './targets';

const STARTS = 3;
/** More pages than this are not asked for. */
const MOST = 10_000;

/** How long the site takes to its first article, and what it holds then and after giving every article once. */
export async function measureStart({ children, database, targets, say }: Bench): Promise<Finding> {
  const startMs: number[] = [];
  const startRss: (number | null)[] = [];
  const asked = spread(targets.articles, MOST);
  let fullRss: number | null = null;
  for (let start = 1; start <= STARTS; start += 1) {
    say(`Start ${start} of ${STARTS}`);
    const site = await startSite(children, database.url, targets.article.path);
    startMs.push(site.startMs);
    startRss.push((await site.usage())?.rssBytes ?? null);
    if (start === STARTS) {
      say(`Asking for ${asked.length} articles`);
      await askAll(site.origin, asked, 'br');
      await sleep(1_000);
      fullRss = (await site.usage())?.rssBytes ?? null;
    }
    await site.stop();
  }
  const data = { startMs: median(startMs), startRss: medianOf(startRss), fullRss, articlesAsked: asked.length };
  const rows = [
    ['Start to the first article, ms', show(data.startMs)],
    ['Memory (RSS) at the start, MB', showMegabytes(data.startRss)],
    [`Memory (RSS) after ${show(asked.length)} articles, each once, MB`, showMegabytes(fullRss)],
  ];
  return { data, tables: [{ title: 'Start and memory', head: ['what', 'value'], rows }] };
}
