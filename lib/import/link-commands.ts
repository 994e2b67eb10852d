import { announce } from '@/lib/freshness/announce';
import { articleTag } from '@/lib/freshness/tags';
import { db, type Transaction } from '@/lib/db/client';
import { hostSet } from '@/lib/import/addresses';
import { oldLinksOf, readOldLink, withLinks } from '@/lib/import/links';
import { advanceRun, type RunState } from '@/lib/import/state-commands';
import { readAhead } from '@/lib/read-ahead';
import { findAllOld } from '@/lib/redirects/queries';
import { shortUrl } from '@/lib/site/urls';

/** Articles that are looked at in one transaction. */
const BATCH = 200;
/** Addresses that are looked up by one question. */
const AT_ONCE = 500;
/** Unresolved links that one item tells of. */
const MOST_TOLD = 20;

/** A stage's step: where the run stands then, null when nothing is left; and whether it is told to pause. */
export interface StageStep {
  state: RunState | null;
  isPaused: boolean;
}

interface Row {
  id: number;
  itemId: number;
  revisionId: number;
  bodyHtml: string;
  noteHtml: string | null;
}

/** Articles, their links and where these lead. */
interface Batch {
  rows: Row[];
  /** The number of the last article. */
  last: number;
  /** The links of every article, each once. */
  all: string[];
  targets: ReadonlyMap<string, string | null>;
}

/**
 * Leads links of the next articles of a run, each time it is called, to where the articles that they mean live now, in
 * the article and in its live revision; what leads nowhere is told of on the item. No date moves: the text is the same.
 * The next articles are looked at while the database writes.
 */
export function linkResolver(hosts: readonly string[]): (state: RunState) => Promise<StageStep> {
  const own = hostSet(hosts);
  let batches: AsyncIterator<Batch> | null = null;
  return async (state) => {
    if (hosts.length === 0) return { state: null, isPaused: false };
    batches ??= readAhead(batchesFrom(state, own));
    const next = await batches.next();
    return next.done === true ? { state: null, isPaused: false } : lead(state, next.value, own);
  };
}

async function* batchesFrom({ id, cursor }: RunState, own: ReadonlySet<string>): AsyncGenerator<Batch> {
  for (let from = cursor; ;) {
    const rows = await nextArticles(id, from);
    const last = rows.at(-1)?.id;
    if (last === undefined) return;
    const all = rows.flatMap((row) => oldLinksOf(`${row.bodyHtml}${row.noteHtml ?? ''}`, own));
    yield { rows, last, all, targets: await targetsOf([...new Set(all)], own) };
    from = last;
  }
}

async function lead(state: RunState, batch: Batch, own: ReadonlySet<string>): Promise<StageStep> {
  const { rows, last, all, targets } = batch;
  const links = all.filter((href) => targets.get(href) !== null).length;
  const totals = {
    ...state.totals,
    links: state.totals.links + links,
    unresolved: state.totals.unresolved + all.length - links,
  };
  const is = { ...state, cursor: last, totals };
  const isPaused = await db().$transaction(
    async (tx) => {
      await changeAll(tx, rows, own, targets);
      return advanceRun(tx, state, is);
    },
    { timeout: 120_000, maxWait: 30_000 },
  );
  return { state: is, isPaused };
}

/**
 * The next articles whose text the run has written, with or without links; of those that somebody has saved since no
 * text. First the items, then what they name: while a run fills the tables nobody has counted them, and the server would
 * rather go through all articles.
 */
const nextArticles = (id: number | null, cursor: number) => db().$queryRaw<Row[]>`
  with next as materialized (
    select article_id, id, revision_id from import_item
    where run_id = ${id} and article_id > ${cursor} and revision_id is not null order by article_id limit ${BATCH}
  )
  select i.article_id as id, i.id as "itemId", i.revision_id as "revisionId",
    coalesce(a.body_html, '') as "bodyHtml", a.note_html as "noteHtml"
  from next i left join article a on a.id = i.article_id and a.live_revision_id = i.revision_id order by i.article_id`;

/** Where addresses of the archive lead here, each in one step; null when nothing of ours is meant. */
async function targetsOf(hrefs: string[], hosts: ReadonlySet<string>): Promise<Map<string, string | null>> {
  const targets = new Map<string, string | null>();
  for (let from = 0; from < hrefs.length; from += AT_ONCE) {
    const some = hrefs.slice(from, from + AT_ONCE).flatMap((href) => {
      const link = readOldLink(href, hosts);
      return link === null ? [] : [{ href, ...link }];
    });
    const found = await findAllOld(some);
    some.forEach(({ href, fragment }, index) => {
      const one = found[index];
      targets.set(href, one ? `${one.kind === 'moved' ? one.to : shortUrl(one)}${fragment}` : null);
    });
  }
  return targets;
}

/** Texts by one statement, remarks by another. */
async function changeAll(
  tx: Transaction,
  rows: readonly Row[],
  hosts: ReadonlySet<string>,
  targets: ReadonlyMap<string, string | null>,
): Promise<void> {
  const target = (href: string) => targets.get(href) ?? null;
  const led = rows.map((row) => ({
    ...row,
    body: withLinks(row.bodyHtml, target),
    note: row.noteHtml === null ? null : withLinks(row.noteHtml, target),
  }));
  const changed = led.filter(({ body, note, bodyHtml, noteHtml }) => body !== bodyHtml || note !== noteHtml);
  if (changed.length > 0) {
    const ids = changed.map(({ revisionId }) => revisionId);
    const texts = [changed.map(({ body }) => body), changed.map(({ note }) => note)] as const;
    // Only what is still as this run wrote it: somebody may have saved it since.
    await tx.$executeRaw`
      update article a set body_html = n.body, note_html = n.note
      from unnest(${ids}::int[], ${texts[0]}::text[], ${texts[1]}::text[]) as n(revision, body, note)
      where a.live_revision_id = n.revision`;
    await tx.$executeRaw`
      update revision r set body_html = n.body, note_html = n.note
      from unnest(${ids}::int[], ${texts[0]}::text[], ${texts[1]}::text[]) as n(revision, body, note)
      where r.id = n.revision`;
    await announce(
      tx,
      changed.map(({ id }) => articleTag(id)),
    );
  }
  const lost = led.flatMap(({ itemId, body, note }) => {
    const hrefs = oldLinksOf(`${body}${note ?? ''}`, hosts).filter((href) => targets.get(href) === null);
    const remarks = hrefs.slice(0, MOST_TOLD).map((href) => ({ line: null, text: `leads nowhere: ${href}` }));
    return remarks.length === 0 ? [] : [{ itemId, remarks: JSON.stringify(remarks) }];
  });
  if (lost.length === 0) return;
  await tx.$executeRaw`
    update import_item i set messages = i.messages || n.remarks::jsonb
    from unnest(${lost.map(({ itemId }) => itemId)}::int[], ${lost.map(({ remarks }) => remarks)}::text[]) as n(item, remarks)
    where i.id = n.item`;
}
