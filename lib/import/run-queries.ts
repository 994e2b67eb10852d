import { z } from 'zod';
import type { Actor } from '@/lib/auth/actor';
import { requirePermission } from '@/lib/auth/permissions';
import { db } from '@/lib/db/client';
import { OUTCOMES, type Counts, type ItemReport, type Outcome, type Totals } from '@/lib/import/report';
import { readCounts, readTotals, RUNS, STAGES } from '@/lib/import/state-commands';

export type RunStatus = 'running' | 'paused' | 'done' | 'failed' | 'undone';

/** A run of an import, as the desk tells of it. */
export interface ImportRunView {
  id: number;
  source: string;
  kind: string;
  status: RunStatus;
  isDry: boolean;
  /** Whether a process is at it. One that is «running» and has none was cut off. */
  isAtWork: boolean;
  isPauseAsked: boolean;
  stage: string;
  position: number;
  /** Null when the source does not tell how many there are. */
  total: number | null;
  startedAt: Date;
  heartbeatAt: Date;
  /** Null while it runs, and for one that broke off. */
  finishedAt: Date | null;
  failure: string | null;
  counts: Counts;
  totals: Totals;
  mapping: string | null;
  /** Who started it; null for the command line. */
  by: string | null;
}

/** What became of one item. */
export interface ImportItemView {
  id: number;
  origin: string;
  /** Also «undone» and «kept», behind an undoing. */
  outcome: string;
  title: string | null;
  externalId: string | null;
  reason: string | null;
  messages: { line: number | null; text: string }[];
  repairs: Record<string, number>;
  /** Null when there is none, or none any more. */
  article: { id: number; title: string; slug: string } | null;
}

export const ITEMS_ON_PAGE = 50;

/** What items are asked for by: what they have become, the last two by an undoing; or that something is said of them. */
export type ItemOutcome = Outcome | 'undone' | 'kept' | 'remarked';
const itemOutcomes = z.enum([...OUTCOMES, 'undone', 'kept', 'remarked']);
/** What an address asks for; null when it is none of these. */
export const itemOutcome = (text: string): ItemOutcome | null => itemOutcomes.safeParse(text).data ?? null;

const messages = z.array(z.object({ line: z.number().nullable(), text: z.string() })).catch([]);
const repairs = z.record(z.string(), z.number()).catch({});

/** The last imports, the latest first. @throws Forbidden */
export async function listImportRuns(actor: Actor, limit: number): Promise<ImportRunView[]> {
  requirePermission(actor, 'imports.read');
  return lastRuns(limit);
}

/** One run, and how far it is; null when there is none of this id. @throws Forbidden */
export async function getImportRun(actor: Actor, id: number): Promise<ImportRunView | null> {
  requirePermission(actor, 'imports.read');
  return (await lastRuns(1, id))[0] ?? null;
}

/** The last runs, for the command line, where whoever asks has the machine. */
export async function lastRuns(limit: number, id?: number): Promise<ImportRunView[]> {
  const rows = await db().importRun.findMany({
    ...(id !== undefined && { where: { id } }),
    orderBy: { id: 'desc' },
    take: limit,
    omit: { options: true, cursor: true, startedById: true },
    include: { startedBy: { select: { name: true } } },
  });
  const held = await db().$queryRaw<{ id: number }[]>`
    select objid::int as id from pg_locks
    where locktype = 'advisory' and classid = ${RUNS}::oid and granted
      and database = (select oid from pg_database where datname = current_database())`;
  const atWork = new Set(held.map((lock) => lock.id));
  return rows.map(({ startedBy, pauseAsked: isPauseAsked, ...row }) => ({
    ...row,
    isPauseAsked,
    isAtWork: atWork.has(row.id),
    by: startedBy?.name ?? null,
    counts: readCounts(row.counts),
    totals: readTotals(row.totals),
  }));
}

/** A page of a run's items, in the order of the source. @throws Forbidden */
export async function listImportItems(
  actor: Actor,
  { runId, outcome, page }: { runId: number; outcome?: ItemOutcome; page: number },
): Promise<{ items: ImportItemView[]; total: number }> {
  requirePermission(actor, 'imports.read');
  const asked = outcome === 'remarked' ? { messages: { not: [] } } : outcome !== undefined && { outcome };
  const where = { runId, ...asked };
  const [rows, total] = await Promise.all([
    db().importItem.findMany({
      where,
      orderBy: { id: 'asc' },
      skip: (page - 1) * ITEMS_ON_PAGE,
      take: ITEMS_ON_PAGE,
      omit: { before: true, raw: true },
    }),
    db().importItem.count({ where }),
  ]);
  const ids = rows.flatMap(({ articleId }) => articleId ?? []);
  const articles = await db().article.findMany({
    where: { id: { in: ids } },
    select: { id: true, title: true, slug: true },
  });
  const byId = new Map(articles.map((article) => [article.id, article]));
  const items = rows.map(({ id, origin, outcome: became, title, externalId, reason, articleId, ...row }) => ({
    ...{ id, origin, outcome: became, title, externalId, reason },
    messages: messages.parse(row.messages),
    repairs: repairs.parse(row.repairs),
    article: byId.get(articleId ?? 0) ?? null,
  }));
  return { items, total };
}

/** Some items of a run side by side: the body as it came, and as it is here. @throws Forbidden */
export async function listSamples(actor: Actor, runId: number, limit = 5) {
  requirePermission(actor, 'imports.read');
  return db().$queryRaw<{ title: string; raw: string; clean: string | null }[]>`
    select i.title, i.raw, case when r.is_dry then i.before ->> 'clean' else a.body_html end as clean
    from import_item i join import_run r on r.id = i.run_id left join article a on a.id = i.article_id
    where i.run_id = ${runId} and i.raw is not null order by i.id limit ${limit}`;
}

const sampleIn = z.object({ clean: z.string() });

/** Everything that a run has told of its items, in the order of the source, a part at a time. @throws Forbidden */
export async function* reportItems(actor: Actor, runId: number): AsyncGenerator<ItemReport> {
  requirePermission(actor, 'imports.read');
  const page = (after: number) =>
    db().importItem.findMany({
      where: { runId, id: { gt: after }, outcome: { in: [...OUTCOMES] } },
      orderBy: { id: 'asc' },
      take: 500,
    });
  for (let rows = await page(0); rows.length > 0; rows = await page(rows.at(-1)?.id ?? 0)) {
    for (const row of rows) {
      const sample = sampleIn.safeParse(row.before);
      yield {
        ...{ origin: row.origin, externalId: row.externalId, articleId: row.articleId, title: row.title },
        outcome: row.outcome as Outcome,
        remarks: messages.parse(row.messages),
        repairs: repairs.parse(row.repairs),
        ...(row.reason !== null && { reason: row.reason }),
        ...(row.raw !== null && sample.success && { sample: { raw: row.raw, clean: sample.data.clean } }),
      };
    }
  }
}

const options = z.object({ args: z.array(z.string()) });

/** What a run was given on the command line; null when it cannot be gone on with. */
export async function runToResume(
  id: number,
): Promise<{ args: string[]; isDry: boolean; mapping: string | null } | null> {
  const row = await db().importRun.findUnique({
    where: { id },
    select: { options: true, isDry: true, stage: true, status: true, mapping: true },
  });
  const args = argsIn(row?.options);
  if (row === null || args === null || !STAGES.includes(row.stage) || row.status === 'undone') return null;
  return { args, isDry: row.isDry, mapping: row.mapping };
}

/** What a run was given, whatever has become of it; null when that is not known. */
export async function argsOfRun(id: number): Promise<string[] | null> {
  return argsIn((await db().importRun.findUnique({ where: { id }, select: { options: true } }))?.options);
}

function argsIn(given: unknown): string[] | null {
  const parsed = options.safeParse(given);
  return parsed.success ? parsed.data.args : null;
}
