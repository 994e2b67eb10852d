import { setTimeout as sleep } from 'node:timers/promises';
import { ask, askAll } from '../ask';
import type { Bench, Finding } from '../bench';
import type { BenchDatabase } from '../database';
import { startBare } from '../servers/bare';
import type { Server } from '../servers/server';
import { startSite } from '../servers/site';
import { percentile } from '../statistics';
import { show } from '../table';
import { spread, type Targets } from './targets';

/** What a page costs when no finished one is kept. */
export interface ColdPage {
  page: string;
  times: number;
  p50Ms: number;
  p99Ms: number;
  cpuMs: number | null;
}

const ARTICLES = 300;
/** Asked for before, so that what is measured is compiled code. */
const WARM_UP = 400;
const REPEATS = 40;
/** Long enough for a process to have heard that it should forget. */
const HEARING = 50;

/** Cold pages of the archive; with `--compare` (a second, small archive) how they grow. */
export async function measureCold(
  bench: Bench,
  small: { database: BenchDatabase; targets: Targets } | null,
): Promise<Finding> {
  const bareMicros = await bareRequest(bench);
  const here = await coldPages(bench);
  const there = small && (await coldPages({ ...bench, ...small }));
  const ratio = (now: number | null | undefined, then: number | null | undefined, digits = 2) =>
    show(now && then ? now / then : null, digits);
  const rows = here.map((cold, index) => {
    const other = there?.[index];
    const times = [show(cold.p50Ms, 1), show(cold.p99Ms, 1), show(cold.cpuMs, 1)];
    const own = [cold.page, show(cold.times), ...times, ratio(cold.cpuMs && cold.cpuMs * 1_000, bareMicros, 0)];
    if (!there) return own;
    const ratios = [ratio(cold.p50Ms, other?.p50Ms), ratio(cold.cpuMs, other?.cpuMs)];
    return [...own, show(other?.p50Ms, 1), show(other?.cpuMs, 1), ...ratios];
  });
  const head = ['page', 'times', 'p50 ms', 'p99 ms', 'CPU ms', '÷ bare'];
  const size = small && show(small.database.articles);
  const more = size === null ? [] : [`p50 ms at ${size}`, `CPU ms at ${size}`, 'p50 ×', 'CPU ×'];
  const notes = [
    'One at a time, each page made anew; CPU is that of the site’s process, without the database’s.',
    `÷ bare: in requests of a bare Node server for the finished article, ${show(bareMicros, 1)} µs each in this run.`,
  ];
  if (small) {
    const { page } = small.targets.deep;
    notes.push(
      `At ${show(small.database.articles)} articles the deep page is page ${page}; a month holds fewer articles.`,
    );
  }
  const data = { bareMicros, pages: here, ...(small && { smallArticles: small.database.articles, small: there }) };
  return { data, tables: [{ title: 'Cold pages', head: [...head, ...more], rows, notes }] };
}

/** What a bare Node server uses for one finished article: by it figures of different machines can be compared. */
async function bareRequest({ children, database, targets, options, tool }: Bench): Promise<number | null> {
  const site = await startSite(children, database.url, targets.article.path);
  const [answer] = await askAll(site.origin, [targets.article.path], 'br');
  await site.stop();
  const bare = await startBare(children);
  if (answer) await bare.load(new Map([[targets.article.path, answer]]));
  const load = {
    origin: bare.origin,
    paths: [targets.article.path],
    encoding: 'br',
    seconds: options.seconds,
  } as const;
  await tool.run({ ...load, seconds: 1 });
  const before = await bare.usage();
  const { requests } = await tool.run(load);
  const after = await bare.usage();
  await bare.stop();
  return before && after && ((after.cpuSeconds - before.cpuSeconds) * 1_000_000) / requests;
}

async function coldPages({ children, database, targets, say }: Bench): Promise<ColdPage[]> {
  say(`Cold pages of ${database.articles} articles`);
  const site = await startSite(children, database.url, targets.article.path);
  const fresh = spread(targets.articles, WARM_UP + ARTICLES + 1).filter((path) => path !== targets.article.path);
  const every = Math.ceil((WARM_UP + ARTICLES) / ARTICLES);
  for (const path of fresh.filter((_, index) => index % every !== 0)) await ask(`${site.origin}${path}`);
  const paths = fresh.filter((_, index) => index % every === 0);
  const pages = [await timed(site, 'article', paths, async () => undefined)];
  const forget = async () => {
    await database.client.query(`select pg_notify('khizana', 'all')`);
    await sleep(HEARING);
  };
  const lists = [
    ['home', targets.home],
    ['section, page 1', targets.section],
    [`section, page ${targets.deep.page}`, targets.deep.path],
    ['archive month', targets.month],
  ] as const;
  for (const [name, path] of lists) {
    for (let warm = 0; warm < REPEATS; warm += 1) await forget().then(() => ask(`${site.origin}${path}`));
    pages.push(
      await timed(
        site,
        name,
        Array.from({ length: REPEATS }, () => path),
        forget,
      ),
    );
  }
  await site.stop();
  return pages;
}

async function timed(
  site: Server,
  page: string,
  paths: readonly string[],
  before: () => Promise<void>,
): Promise<ColdPage> {
  const start = await site.usage();
  const ms: number[] = [];
  for (const path of paths) {
    await before();
    const answer = await ask(`${site.origin}${path}`);
    if (answer.status !== 200) throw new Error(`${path} was answered with ${answer.status}`);
    ms.push(answer.ms);
  }
  const end = await site.usage();
  const cpuMs = start && end && ((end.cpuSeconds - start.cpuSeconds) * 1_000) / paths.length;
  return { page, times: paths.length, p50Ms: percentile(ms, 0.5), p99Ms: percentile(ms, 0.99), cpuMs };
}
