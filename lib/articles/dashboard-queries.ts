import type { Actor } from '@/lib/auth/actor';
import { can, requirePermission } from '@/lib/auth/permissions';
import { db } from '@/lib/db/client';
import { Prisma } from '@/lib/db/generated/client';

/** What the desk's first page shows of the articles: what waits for somebody. Authors see what they began. */

export interface DashboardItem {
  id: number;
  /** The working copy's own, where there is one. */
  title: string;
  /** When it was changed last; of scheduled and published ones, when they come out or came out. */
  at: Date;
  /** Whose it is: who saved the working copy, or began the article. */
  by: string | null;
  isMine: boolean;
}

export interface Dashboard {
  drafts: DashboardItem[];
  scheduled: DashboardItem[];
  pending: DashboardItem[];
  recent: DashboardItem[];
  /** Whether articles of the demonstration are there. */
  hasSample: boolean;
}

const SHOWN = 8;

/** One's own drafts first, then by time; the scheduled by when they come out. */
export async function dashboardOf(actor: Actor): Promise<Dashboard> {
  requirePermission(actor, 'articles.write');
  const items = (condition: Prisma.Sql, at: Prisma.Sql, order: Prisma.Sql) => db().$queryRaw<DashboardItem[]>`
    select a.id, coalesce(nullif(trim(d.content->>'title'), ''), a.title) as title, ${at} as at, u.name as by,
      coalesce(d.user_id, a.created_by_id) is not distinct from ${actor.id} as "isMine"
    from article a left join draft d on d.article_id = a.id
    left join "user" u on u.id = coalesce(d.user_id, a.created_by_id)
    where ${condition} and a.trashed_at is null and ${ownOf(actor)}
    order by ${order}, a.id desc limit ${SHOWN}`;
  const [changed, out] = [Prisma.sql`a.changed_at`, Prisma.sql`a.published_at`];
  // One after another: the desk must not take the connections that readers wait for.
  return {
    drafts: await items(Prisma.sql`a.status = 'draft'`, changed, Prisma.sql`"isMine" desc, a.changed_at desc`),
    scheduled: await items(
      Prisma.sql`a.status = 'scheduled' and a.published_at is not null`,
      out,
      Prisma.sql`a.published_at`,
    ),
    pending: await items(
      Prisma.sql`a.status in ('published', 'scheduled') and d.article_id is not null`,
      Prisma.sql`d.saved_at`,
      Prisma.sql`"isMine" desc, d.saved_at desc`,
    ),
    recent: await items(Prisma.sql`a.status = 'published'`, out, Prisma.sql`a.published_at desc`),
    hasSample: (await db().article.findFirst({ where: { source: 'sample' }, select: { id: true } })) !== null,
  };
}

const ownOf = (actor: Actor): Prisma.Sql =>
  can(actor, 'articles.edit-all') ? Prisma.sql`true` : Prisma.sql`a.created_by_id = ${actor.id}`;

/** What there is to begin with, and whether it was done; null for what is not this person's to do. */
export interface FirstStepsView {
  sections: boolean;
  people: boolean | null;
  maySet: boolean;
  mayImport: boolean;
}

/** The first steps of a house in which nothing was published yet; null later, and for authors. */
export async function firstSteps(
  actor: Actor,
  { all, draft }: { all: number; draft: number },
): Promise<FirstStepsView | null> {
  if (all > draft || !can(actor, 'articles.edit-all')) return null;
  const [sections, people] = [await db().section.count(), await db().user.count()];
  return {
    sections: sections > 0,
    people: can(actor, 'users.manage') ? people > 1 : null,
    maySet: can(actor, 'settings.manage'),
    mayImport: can(actor, 'imports.read'),
  };
}
