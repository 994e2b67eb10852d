import type { IsoDate } from '@/lib/arabic/calendar-date';
import { db } from '@/lib/db/client';
import { nextBaseline, type BaselineMode } from '@/lib/views/baseline';
import { findArticles, type ArticleKey } from '@/lib/views/baseline-queries';
import { knownBaseline, setBaseline } from '@/lib/views/commands';

/** A line of a table of views. */
export interface GivenViews {
  line: number;
  key: string;
  views: number;
  /** Whether the number was rounded. */
  approximate: boolean;
}

export interface BaselineOptions {
  by: ArticleKey;
  mode: BaselineMode;
  /** The day up to which the numbers count. */
  asOf: IsoDate;
  /** The name of the file: kept with each number. */
  name: string;
  /** The file's checksum: the same file is the same run. */
  checksum: string;
  /** Where the articles named by `post_id` were imported from; null: anywhere. */
  articlesFrom: string | null;
  /** Without it nothing is written, and the same is told. */
  write: boolean;
}

/** What became of a line, or would become of it. */
export type BaselineItem = GivenViews &
  ({ articleId: number; was: bigint | null; is: bigint | null } | { articleId: null; problem: string });

const RUN = 'views-csv';

/**
 * Brings imported numbers from a table together with those that are known. Lines are matched first and written one by
 * one, so what is cut off may be repeated: the same file is known by its checksum and is the same run, which never adds
 * twice.
 */
export async function runBaselines(given: readonly GivenViews[], options: BaselineOptions): Promise<BaselineItem[]> {
  const { by, mode, asOf, name, write } = options;
  const articles = await findArticles(by, [...new Set(given.map(({ key }) => key))], options.articlesFrom);
  const run = await earlierRun(options.checksum);
  const importRunId = write ? (run ?? (await startRun(options))) : run;
  const lines = new Map<number, number>();
  const items: BaselineItem[] = [];
  for (const one of given) {
    const [articleId, other] = articles.get(one.key) ?? [];
    const first = articleId === undefined ? undefined : lines.get(articleId);
    if (articleId === undefined || other !== undefined || first !== undefined) {
      const problem = articleId === undefined ? 'no such article' : 'fits several articles';
      items.push({ ...one, articleId: null, problem: first ? `the same article as line ${first}` : problem });
      continue;
    }
    lines.set(articleId, one.line);
    const was = await knownBaseline(db(), mode, articleId, importRunId);
    items.push({ ...one, articleId, was: was.views, is: nextBaseline(mode, was, one.views) });
    if (!write) continue;
    const note = one.approximate ? 'rounded by its source' : null;
    const baseline = { articleId, views: one.views, source: name, asOf, importRunId, note };
    await db().$transaction((tx) => setBaseline(tx, baseline, mode), { timeout: 60_000, maxWait: 30_000 });
  }
  if (write && importRunId !== null) await closeRun(importRunId, items);
  return items;
}

async function earlierRun(checksum: string): Promise<number | null> {
  const where = { source: RUN, options: { path: ['checksum'], equals: checksum } };
  return (await db().importRun.findFirst({ where, orderBy: { id: 'asc' }, select: { id: true } }))?.id ?? null;
}

async function startRun({ by, mode, name, checksum, asOf }: BaselineOptions): Promise<number> {
  const data = { source: RUN, kind: 'baseline', stage: '', options: { by, mode, name, checksum, asOf } };
  return (await db().importRun.create({ data, select: { id: true } })).id;
}

async function closeRun(id: number, items: readonly BaselineItem[]): Promise<void> {
  const refused = items.filter(({ articleId }) => articleId === null).length;
  const updated = items.filter((item) => item.articleId !== null && item.is !== null).length;
  const counts = { updated, unchanged: items.length - updated - refused, refused };
  await db().importRun.update({ where: { id }, data: { finishedAt: new Date(), status: 'done', counts } });
}
