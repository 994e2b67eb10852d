import { site } from '@/content/site';
import { dateIn } from '@/lib/arabic/calendar-date';
import { saveArticles, type SaveItem } from '@/lib/articles/batch-commands';
import { bringCorrections } from '@/lib/articles/correction-commands';
import { db, rowsIn, type Transaction } from '@/lib/db/client';
import { Prisma } from '@/lib/db/generated/client';
import { changedAtOf, plainFields, wantedIdOf } from '@/lib/import/check-record';
import { resolveNames, type MadeName, type NameCache } from '@/lib/import/name-commands';
import type { Plan } from '@/lib/import/plan-queries';
import type { ItemReport } from '@/lib/import/report';
import { advanceRun, type RunState } from '@/lib/import/state-commands';
import { raiseBaselines } from '@/lib/views/raise-commands';

/** One thing of a source, and what is to become of it. */
export interface Step {
  position: number;
  report: ItemReport;
  /** Null when no article is written. */
  plan: Plan | null;
  /** What pictures came with it: the body as it is to be saved, and the picture that leads it. */
  pictures?: { bodyHtml: string; leadMediaId: number | null };
}

export interface WriteContext {
  source: string;
  /** False in a dry run that is kept. */
  write: boolean;
  keepIds: boolean;
  names: NameCache;
}

/**
 * Writes a batch: articles with their names, numbers and revisions, what became of each item, and where the run stands.
 * All or nothing.
 * @returns the articles' ids by the position of their items, and whether the run is told to pause
 */
export function writeBatch(steps: readonly Step[], was: RunState, is: RunState, context: WriteContext) {
  return db().$transaction(
    async (tx) => {
      const toWrite = context.write ? steps.filter(({ plan }) => plan !== null) : [];
      const before = await snapshots(tx, toWrite);
      const saved = await writeArticles(tx, toWrite, was, context);
      await noteItems(tx, steps, was, { saved, before, isDry: !context.write });
      const isPaused = await advanceRun(tx, was, is);
      return { ids: new Map([...saved].map(([position, { id }]) => [position, id])), isPaused };
    },
    { timeout: 120_000, maxWait: 30_000 },
  );
}

interface Saved {
  id: number;
  /** Null when only the count of views moved. */
  revisionId: number | null;
}

async function writeArticles(
  tx: Transaction,
  steps: readonly Step[],
  { id: runId }: RunState,
  { source, keepIds, names }: WriteContext,
): Promise<Map<number, Saved>> {
  const saved = new Map<number, Saved>();
  const made: MadeName[] = [];
  const items: SaveItem[] = [];
  const positions: number[] = [];
  for (const { plan, position, pictures } of steps) {
    if (plan === null) continue;
    const { record, known, checksum, contentChanged } = plan;
    if (known !== null) saved.set(position, { id: known.id, revisionId: null });
    if (!contentChanged) continue;
    const identity = { source, externalId: record.externalId, importChecksum: checksum };
    const input = {
      ...plainFields(record),
      ...(await resolveNames(tx, record, names, made)),
      ...identity,
      ...pictures,
    };
    const wantedId = keepIds ? wantedIdOf(record) : null;
    items.push({ input, wantedId, updatedAt: changedAtOf(record), ...(known !== null && { id: known.id }) });
    positions.push(position);
  }
  if (items.length > 0) {
    const rows = await saveArticles(tx, items, { reason: 'import', isQuiet: true });
    rows.forEach((row, index) => saved.set(positions[index] ?? 0, row));
  }
  if (runId !== null && made.length > 0) {
    await tx.importMade.createMany({ data: made.map(({ noun, id }) => ({ runId, noun, ref: String(id) })) });
  }
  const views = steps.flatMap(({ plan, position }) => {
    const articleId = saved.get(position)?.id;
    return plan === null || plan.record.views === null || articleId === undefined
      ? []
      : [{ articleId, views: plan.record.views }];
  });
  await bringCorrections(tx, steps.flatMap(correctionsOf(saved)));
  await raiseBaselines(tx, { views, source, asOf: dateIn(site.timeZone), importRunId: runId });
  return saved;
}

/** The corrections that come with a new article. One that is here already has its own. */
const correctionsOf = (saved: ReadonlyMap<number, Saved>) => (step: Step) => {
  const articleId = saved.get(step.position)?.id;
  if (step.plan === null || step.plan.known !== null || articleId === undefined) return [];
  return (step.plan.record.corrections ?? []).map(({ madeAt, ...said }) => ({
    ...{ ...said, articleId },
    madeAt: new Date(Math.min(Date.parse(madeAt), Date.now())),
  }));
};

/** Articles as they were before they are changed, whole: what undoing brings back. */
async function snapshots(tx: Transaction, steps: readonly Step[]): Promise<Map<number, Prisma.InputJsonValue>> {
  const ids = steps.flatMap(({ plan }) => plan?.known?.id ?? []);
  if (ids.length === 0) return new Map();
  const rows = await tx.$queryRaw<{ id: number; before: Prisma.InputJsonValue }[]>`
    select a.id, jsonb_build_object(
      'row', to_jsonb(a),
      'authors', (select coalesce(jsonb_agg(author_id order by position), '[]') from article_author l where l.article_id = a.id),
      'tags', (select coalesce(jsonb_agg(tag_id order by tag_id), '[]') from article_tag l where l.article_id = a.id),
      'baseline', (select to_jsonb(b) from view_baseline b where b.article_id = a.id),
      'hasViews', exists (select from article_views v where v.article_id = a.id)
    ) as before
    from article a where a.id = any(${ids}::int[])`;
  return new Map(rows.map(({ id, before }) => [id, before]));
}

/** Writes down what became of the items. What is unchanged and without a word is counted alone. */
async function noteItems(
  tx: Transaction,
  steps: readonly Step[],
  { id: runId }: RunState,
  { saved, before, isDry }: { saved: Map<number, Saved>; before: Map<number, Prisma.InputJsonValue>; isDry: boolean },
): Promise<void> {
  if (runId === null) return;
  const told = steps.filter(({ report }) => report.outcome !== 'unchanged' || report.remarks.length > 0);
  const rows = told.map(({ position, plan, report }) => {
    const { origin, outcome, externalId, title, articleId, remarks, reason, repairs = {}, sample } = report;
    const written = saved.get(position);
    return {
      ...{ position, outcome, repairs, reason, origin },
      external_id: externalId,
      title: title?.slice(0, 500),
      raw: sample?.raw,
      article_id: written?.id ?? articleId,
      revision_id: written?.revisionId,
      is_written: written !== undefined,
      messages: remarks.map(({ line, text }) => ({ line, text })),
      // A dry run leaves no article to look at, so it keeps what the sample would have become.
      before: isDry && sample !== undefined ? { clean: sample.clean } : before.get(plan?.known?.id ?? 0),
    };
  });
  if (rows.length === 0) return;
  await rowsIn(
    tx,
    Prisma.sql`
      insert into import_item (run_id, position, outcome, repairs, reason, origin, external_id, title, raw, article_id,
        revision_id, messages, before, written_at)
      select ${runId}::int, n.position, n.outcome, n.repairs, n.reason, n.origin, n.external_id, n.title, n.raw,
        n.article_id, n.revision_id, n.messages, n.before, a.updated_at
      from json_to_recordset(${plainJson(rows)}::json) as n(position int, outcome text, repairs jsonb, reason text,
        origin text, external_id text, title text, raw text, article_id int, revision_id int, is_written boolean,
        messages jsonb, before jsonb)
      left join article a on n.is_written and a.id = n.article_id`,
  );
}

/** What the database can hold of texts that came from anywhere: a report must not fail by what it tells of. */
const plainJson = (value: unknown): string =>
  JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'string' ? part.replaceAll('\0', '').replace(/\p{Cs}/gu, '\ufffd') : part,
  );
