import { articlesWords } from '@/content/desk/articles';
import type { BulkResult, FactChange, Refusal } from '@/lib/articles/bulk';
import { changeDrafts } from '@/lib/articles/bulk-draft-commands';
import { announceChange, takeTurn, touchedBy } from '@/lib/articles/touched';
import type { Actor } from '@/lib/auth/actor';
import { mayEdit } from '@/lib/auth/permissions';
import type { Transaction } from '@/lib/db/client';
import { commit } from '@/lib/freshness/commit';
import { queueNotices } from '@/lib/notify/commands';
import { indexArticles } from '@/lib/search/index-commands';

/**
 * Gives articles another section, or other tags, in one transaction. Waiting changes are given them too, so that
 * publishing those later does not take this back; what readers see gets a revision that says so.
 */
export async function changeFacts(actor: Actor, given: number[], change: FactChange): Promise<BulkResult> {
  return commit(
    async (tx) => {
      await takeTurn(tx);
      const { ids, refusals } = await lock(tx, actor, given, change);
      const before = await touchedBy(tx, ids);
      const undo =
        change.kind === 'section' ? await toSection(tx, ids, change.sectionId) : await retag(tx, ids, change);
      const inPublic = new Set(undo.flatMap((one) => one.ids));
      await addRevisions(tx, actor, [...inPublic]);
      const waiting = await changeDrafts(tx, actor, ids, change);
      const changed = ids.filter((id) => inPublic.has(id) || waiting.has(id));
      await tx.auditEvent.createMany({
        data: changed.map((id) => ({
          ...{ userId: actor.id, action: `article.${change.kind}`, subject: `article:${id}`, detail: { ...change } },
        })),
      });
      await indexArticles(tx, [...inPublic]);
      await queueNotices(tx, [...inPublic]);
      await announceChange(tx, before, await touchedBy(tx, ids));
      const unchanged = ids.filter((id) => !changed.includes(id));
      return { changed, unchanged, refusals, undo };
    },
    { timeout: 60_000 },
  );
}

/** Holds the articles until the end, and sorts out those that stay as they are. */
async function lock(tx: Transaction, actor: Actor, given: number[], change: FactChange) {
  const section = change.kind === 'section' ? await tx.section.findUnique({ where: { id: change.sectionId } }) : true;
  const rows = await tx.$queryRaw<
    { id: number; title: string; status: string; createdById: string | null; isTrashed: boolean }[]
  >`
    select id, title, status::text as status, created_by_id as "createdById", trashed_at is not null as "isTrashed"
    from article where id = any(${given}::int[]) order by id for update`;
  const refusals: Refusal[] = [];
  const ids = given.filter((id) => {
    const row = rows.find((one) => one.id === id);
    const words = articlesWords.refused;
    const why =
      row === undefined
        ? words.gone
        : !mayEdit(actor, row)
          ? words.notYours
          : row.isTrashed
            ? words.trashed
            : section === null
              ? words.noSection
              : null;
    if (why !== null) refusals.push({ id, title: row?.title ?? '', why });
    return why === null;
  });
  return { ids, refusals };
}

async function toSection(tx: Transaction, ids: number[], sectionId: number): Promise<BulkResult['undo']> {
  const rows = await tx.$queryRaw<{ was: number; ids: number[] }[]>`
    with moved as (
      update article a set section_id = ${sectionId}, updated_at = now()
      from (select id, section_id from article where id = any(${ids}::int[])) old
      where a.id = old.id and a.section_id <> ${sectionId} returning a.id, old.section_id
    ) select section_id as was, array_agg(id order by id) as ids from moved group by section_id`;
  return rows.map(({ was, ids: moved }) => ({ ids: moved, change: { kind: 'section', sectionId: was } }));
}

async function retag(
  tx: Transaction,
  ids: number[],
  { add, remove }: Extract<FactChange, { kind: 'tags' }>,
): Promise<BulkResult['undo']> {
  const added = await tx.$queryRaw<{ tag: number; ids: number[] }[]>`
    with made as (
      insert into article_tag (article_id, tag_id)
      select g.id, t.id from unnest(${ids}::int[]) g(id) cross join tag t where t.id = any(${add}::int[])
      order by 1, 2 on conflict do nothing returning article_id, tag_id
    ) select tag_id as tag, array_agg(article_id order by article_id) as ids from made group by tag_id`;
  const removed = await tx.$queryRaw<{ tag: number; ids: number[] }[]>`
    with gone as (
      delete from article_tag where article_id = any(${ids}::int[]) and tag_id = any(${remove}::int[])
      returning article_id, tag_id
    ) select tag_id as tag, array_agg(article_id order by article_id) as ids from gone group by tag_id`;
  const touched = [...added, ...removed].flatMap((row) => row.ids);
  await tx.$executeRaw`update article set updated_at = now() where id = any(${touched}::int[])`;
  return [
    ...added.map((row) => ({ ids: row.ids, change: { kind: 'tags' as const, add: [], remove: [row.tag] } })),
    ...removed.map((row) => ({ ids: row.ids, change: { kind: 'tags' as const, add: [row.tag], remove: [] } })),
  ];
}

/** What readers see from now on: the same words under another section, or other tags. */
async function addRevisions(tx: Transaction, actor: Actor, ids: number[]): Promise<void> {
  await tx.$executeRaw`
    with made as (
      insert into revision (article_id, user_id, reason, title, subtitle, excerpt, body_html, note_html, note_label, facts)
      select a.id, ${actor.id}, 'edit', r.title, r.subtitle, r.excerpt, r.body_html, r.note_html, r.note_label,
        r.facts || jsonb_build_object('sectionId', a.section_id, 'tagIds', (
          select coalesce(jsonb_agg(l.tag_id order by l.tag_id), '[]') from article_tag l where l.article_id = a.id
        ))
      from article a join revision r on r.id = a.live_revision_id where a.id = any(${ids}::int[]) order by a.id
      returning id, article_id
    ), based as (
      update draft d set base_revision_id = m.id from made m join article a on a.id = m.article_id
      where d.article_id = a.id and d.base_revision_id = a.live_revision_id
    )
    update article a set live_revision_id = m.id from made m where a.id = m.article_id`;
}
