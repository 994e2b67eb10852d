import type { IsoDate } from '@/lib/arabic/calendar-date';
import type { ARTICLE_STATUSES } from '@/lib/articles/article';
import { MOST_COUNTED, type Cursor, type DeskFilter, type DeskStatus } from '@/lib/articles/desk-filter';
import { keysForDesk } from '@/lib/articles/desk-key-queries';
import type { Actor } from '@/lib/auth/actor';
import { can, mayEdit, requirePermission } from '@/lib/auth/permissions';
import { db } from '@/lib/db/client';
import { Prisma } from '@/lib/db/generated/client';

/** The desk's list: a page of articles as those see them who work on them. */

export interface DeskRow {
  id: number;
  slug: string;
  /** The working copy's own, where there is one. */
  title: string;
  status: (typeof ARTICLE_STATUSES)[number];
  isTrashed: boolean;
  /** Whether it has changes that readers do not see yet. */
  isPending: boolean;
  publishedOn: IsoDate | null;
  publishedAt: Date | null;
  section: string;
  authors: string[];
  views: number;
  changedAt: Date;
  changedBy: string | null;
  /** Others who have it open now. */
  openBy: string[];
  mayEdit: boolean;
}

export interface DeskPage {
  rows: DeskRow[];
  /** How many match; one more than MOST_COUNTED when there are more than that. */
  total: number;
  previous: Cursor | null;
  next: Cursor | null;
}

export const DESK_PAGE_SIZE = 50;

/** A page of the list. Authors see what they began. */
export async function listForDesk(actor: Actor, filter: DeskFilter, cursor: Cursor | null = null): Promise<DeskPage> {
  requirePermission(actor, 'articles.write');
  const slice = { limit: DESK_PAGE_SIZE, most: MOST_COUNTED };
  const { ids, ...page } = await keysForDesk(actor, filter, cursor, slice);
  return { rows: await rowsOf(actor, ids), ...page };
}

/** The numbers of all that match, in the order of the list, for what is done to all of them at once. */
export async function listMatchingIds(actor: Actor, filter: DeskFilter): Promise<number[]> {
  requirePermission(actor, 'articles.write');
  return (await keysForDesk(actor, filter, null, { limit: MOST_COUNTED, most: MOST_COUNTED })).ids;
}

/** How many articles each tab holds. */
export async function countByStatus(actor: Actor): Promise<Record<DeskStatus, number>> {
  requirePermission(actor, 'articles.write');
  // All that is published is counted already, by triggers, and none of it lies in the trash.
  const [published, own] = can(actor, 'articles.edit-all')
    ? [Prisma.sql`select 'published' as name, sum(n)::int as n from article_tally`, Prisma.sql`true`]
    : [PUBLISHED_BY(actor.id), Prisma.sql`created_by_id = ${actor.id}`];
  const rows = await db().$queryRaw<{ name: DeskStatus; n: number | null }[]>`
    ${published}
    union all select status::text, count(*)::int from article
      where status in ('draft', 'scheduled', 'withdrawn') and trashed_at is null and ${own} group by status
    union all select 'trash', count(*)::int from article where trashed_at is not null and ${own}
    union all select 'pending', count(*)::int from draft d join article a on a.id = d.article_id
      where a.status in ('published', 'scheduled') and a.trashed_at is null and ${own}`;
  const of = (name: DeskStatus) => rows.find((row) => row.name === name)?.n ?? 0;
  const counts = {
    draft: of('draft'),
    scheduled: of('scheduled'),
    published: of('published'),
    withdrawn: of('withdrawn'),
  };
  const all = Object.values(counts).reduce((sum, n) => sum + n, 0);
  return { all, ...counts, pending: of('pending'), trash: of('trash') };
}

const PUBLISHED_BY = (userId: string) => Prisma.sql`
  select 'published' as name, count(*)::int as n from article where created_by_id = ${userId} and status = 'published'`;

/** The articles of these ids, in their order. */
async function rowsOf(actor: Actor, ids: number[]): Promise<DeskRow[]> {
  if (ids.length === 0) return [];
  // «id + 0»: else the planner may walk through all events from the latest, in search of one of this article.
  const rows = await db().$queryRaw<(Omit<DeskRow, 'mayEdit'> & { createdById: string | null })[]>`
    select a.id, a.slug, coalesce(nullif(trim(d.content->>'title'), ''), a.title) as title, a.status::text as status,
      a.trashed_at is not null as "isTrashed", d.article_id is not null and a.status <> 'draft' as "isPending",
      to_char(a.published_on, 'YYYY-MM-DD') as "publishedOn", a.published_at as "publishedAt", s.name as section,
      array(select w.name from article_author l join author w on w.id = l.author_id
        where l.article_id = a.id order by l.position) as authors,
      coalesce(v.total, 0)::float8 as views, a.changed_at as "changedAt", last.name as "changedBy",
      array(select u.name from presence p join "user" u on u.id = p.user_id where p.article_id = a.id
        and p.user_id <> ${actor.id} and p.seen_at > now() - interval '1 minute' order by u.name) as "openBy",
      a.created_by_id as "createdById"
    from unnest(${ids}::int[]) with ordinality as k(id, place)
    join article a on a.id = k.id
    join section s on s.id = a.section_id
    left join article_views v on v.article_id = a.id
    left join draft d on d.article_id = a.id
    left join lateral (
      select u.name from (
        (select created_at as at, user_id from revision where article_id = a.id order by id desc limit 1)
        union all select d.saved_at, d.user_id where d.article_id is not null
        union all (select at, user_id from audit_event where subject = 'article:' || a.id order by id + 0 desc limit 1)
      ) done left join "user" u on u.id = done.user_id order by done.at desc limit 1
    ) last on true
    order by k.place`;
  return rows.map(({ createdById, ...row }) => ({
    ...row,
    mayEdit: mayEdit(actor, { createdById, status: row.status }),
  }));
}
