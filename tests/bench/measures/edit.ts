import { setTimeout as sleep } from 'node:timers/promises';
import type { ArticleInput } from '@/lib/articles/schema';
import { provideDatabaseUrl } from '@/lib/env';
import { ask } from '../ask';
import type { Bench, Finding } from '../bench';
import { decoded } from '../servers/nginx';
import { startSite } from '../servers/site';
import { median } from '../statistics';
import { show } from '../table';
import { readInput, restore } from './edited-article';

const EDITS = 20;
/** An instance that has not heard of an edit by then never will. */
const PATIENCE = 5_000;

interface Freshness {
  ms: number;
  stale: number;
}

/** How long after an edit has been saved two instances still give the old page. */
export async function measureEdit({ children, database, targets, say }: Bench): Promise<Finding> {
  say(`${EDITS} edits, seen by two instances`);
  const { id, path } = targets.article;
  provideDatabaseUrl(database.url);
  const input = await readInput(database.client, id);
  const sites = [await startSite(children, database.url, path), await startSite(children, database.url, path)];
  const seen: Freshness[] = [];
  let returned = 0;
  for (let edit = 1; edit <= EDITS; edit += 1) {
    // Both hold the page, as it is now.
    for (const { origin } of [...sites, ...sites]) await ask(`${origin}${path}`);
    const title = `${input.title} – ${edit}`;
    await save({ ...input, title }, id);
    const committed = performance.now();
    seen.push(...(await Promise.all(sites.map(({ origin }) => untilFresh(`${origin}${path}`, title, committed)))));
    await sleep(20);
    for (const { origin } of sites) if (!(await holds(`${origin}${path}`, title))) returned += 1;
  }
  await Promise.all(sites.map((site) => site.stop()));
  await restore(database.client, id, input.title);
  const ms = seen.map((one) => one.ms);
  const stale = seen.reduce((sum, one) => sum + one.stale, 0);
  const data = { edits: EDITS, instances: 2, medianMs: median(ms), maxMs: Math.max(...ms), stale, returned };
  const rows = [
    ['From commit to the new page, median ms', show(data.medianMs, 1)],
    ['From commit to the new page, longest ms', show(data.maxMs, 1)],
    ['Old pages answered after the commit', show(stale)],
    ['Old pages answered after a new one', show(returned)],
  ];
  const title = `${EDITS} edits, 2 instances, ${ms.length} observations`;
  return { data, tables: [{ title, head: ['what', 'value'], rows }] };
}

/** Through the same command as imports and the editor's desk. */
async function save(input: ArticleInput, id: number): Promise<void> {
  const [{ saveArticle }, { db }] = await Promise.all([import('@/lib/articles/commands'), import('@/lib/db/client')]);
  await db().$transaction((tx) => saveArticle(tx, input, { id, reason: 'edit' }));
}

async function untilFresh(url: string, title: string, committed: number): Promise<Freshness> {
  for (let stale = 0; ; stale += 1) {
    const fresh = await holds(url, title);
    const ms = performance.now() - committed;
    if (fresh) return { ms, stale };
    if (ms > PATIENCE) return { ms: Infinity, stale: stale + 1 };
  }
}

const holds = async (url: string, title: string): Promise<boolean> =>
  decoded(await ask(url))
    .toString()
    .includes(title);
