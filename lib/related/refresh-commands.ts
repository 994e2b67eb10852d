import { db, type Transaction } from '@/lib/db/client';
import { announce } from '@/lib/freshness/announce';
import { relatedTag } from '@/lib/freshness/tags';
import { openLikeness } from '@/lib/search/alike-queries';

/** Kept for each article: more than its page shows, since some of them are shown there otherwise. */
const KEPT = 8;
/** Articles that are reckoned in one go. */
const PORTION = 20;
/** Of those that have nothing new: how many at a time, and after how many days. */
const OLD = { portion: 5, days: 30 };

/** Where in the changes of the index one stands. */
interface Place {
  epoch: string;
  version: number;
  articleId: number;
}

interface Change {
  id: number;
  version: number;
  isLive: boolean;
}

/**
 * Follows the changes of the search index, and keeps for every article that changed which others are most like it. What
 * was published also shows on the pages of those that it is like; what is gone is replaced wherever it stood. When
 * nothing has changed, the few whose turn was longest ago are reckoned again. An index made anew begins from the start.
 * Any number of processes may call this: what two have reckoned, one writes.
 * @returns how many articles were looked at; 0 when nothing waits
 */
export async function refreshRelated(): Promise<number> {
  const likeness = await openLikeness();
  const place = likeness && (await readPlace());
  if (!likeness || !place) return 0;
  const changes = await changesAfter(place.at);
  const ids = changes.filter(({ isLive }) => isLive).map(({ id }) => id);
  const gone = changes.filter(({ isLive }) => !isLive).map(({ id }) => id);
  const found = new Map<number, number[]>();
  for (const id of ids) found.set(id, await likeness(id, KEPT));
  // While many wait, everyone's turn comes anyway.
  const near = changes.length < PORTION ? [...found.values()].flat() : [];
  const others = [...near, ...(changes.length === 0 ? await longestAgo() : await pointingTo(gone))];
  for (const id of others) if (!found.has(id)) found.set(id, await likeness(id, KEPT));
  if (changes.length + found.size === 0) return 0;
  await db().$transaction(async (tx) => {
    if (await movePlace(tx, place, changes)) await write(tx, found, gone);
  });
  return changes.length + found.size;
}

interface Read {
  at: Place;
  /** Nobody has begun yet, or with another index. */
  isNew: boolean;
}

async function readPlace(): Promise<Read | null> {
  const [row] = await db().$queryRaw<(Place & { isNew: boolean })[]>`
    select s.epoch, coalesce(r.version, -1) as version, coalesce(r.article_id, 0) as "articleId", r.id is null as "isNew"
    from search_stat s left join related_state r on r.epoch = s.epoch`;
  if (row === undefined) return null;
  const { isNew, ...at } = row;
  return { at, isNew };
}

const changesAfter = ({ version, articleId }: Place) =>
  db().$queryRaw<Change[]>`
    select id, version, octet_length(facts) > 0 as "isLive" from search_doc
    where (version, id) > (${version}, ${articleId}) order by version, id limit ${PORTION}`;

/** Those that show one of these. */
async function pointingTo(ids: number[]): Promise<number[]> {
  if (ids.length === 0) return [];
  const rows = await db().$queryRaw<{ id: number }[]>`
    select article_id as id from article_related where others && ${ids}::int[] order by article_id limit 1000`;
  return rows.map(({ id }) => id);
}

async function longestAgo(): Promise<number[]> {
  const rows = await db().$queryRaw<{ id: number }[]>`
    select article_id as id from article_related where made_at < now() - ${OLD.days} * interval '1 day'
    order by made_at limit ${OLD.portion}`;
  return rows.map(({ id }) => id);
}

/** @returns whether nobody else has moved on from there */
async function movePlace(tx: Transaction, { at, isNew }: Read, changes: readonly Change[]): Promise<boolean> {
  const last = changes.at(-1);
  if (last === undefined) return true;
  if (isNew) {
    await tx.$executeRaw`
      insert into related_state (epoch, version, article_id) values (${at.epoch}, ${last.version}, ${last.id})
      on conflict (id) do update set epoch = excluded.epoch, version = excluded.version, article_id = excluded.article_id`;
    return true;
  }
  const moved = await tx.$executeRaw`
    update related_state set version = ${last.version}, article_id = ${last.id}
    where epoch = ${at.epoch} and version = ${at.version} and article_id = ${at.articleId}`;
  return moved === 1;
}

async function write(tx: Transaction, found: ReadonlyMap<number, number[]>, gone: readonly number[]): Promise<void> {
  await tx.$executeRaw`delete from article_related where article_id = any(${[...gone]}::int[])`;
  const list = JSON.stringify([...found].map(([id, others]) => ({ id, others })));
  const changed = await tx.$queryRaw<{ id: number }[]>`
    with given as (
      select (one ->> 'id')::int as id, array(select jsonb_array_elements_text(one -> 'others')::int) as others
      from jsonb_array_elements(${list}::jsonb) one
    ), before as (select article_id, others from article_related where article_id in (select id from given)),
    written as (
      insert into article_related (article_id, others, made_at)
      select g.id, g.others, now() from given g join article a on a.id = g.id order by g.id
      on conflict (article_id) do update set others = excluded.others, made_at = excluded.made_at
    )
    select g.id from given g left join before b on b.article_id = g.id
    where g.others is distinct from coalesce(b.others, '{}')`;
  await announce(
    tx,
    changed.map(({ id }) => relatedTag(id)),
  );
}
