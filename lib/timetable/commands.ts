import { announceChange, takeTurn, touchedBy } from '@/lib/articles/touched';
import { db } from '@/lib/db/client';
import { queueNotices } from '@/lib/notify/commands';
import { indexArticles } from '@/lib/search/index-commands';

/** The articles that the clock has moved. */
export interface Moved {
  published: number[];
  withdrawn: number[];
}

/**
 * Publishes and withdraws what is due by the database's clock, and announces it. Any number of processes may call this
 * at once: each article is moved by one of them. One whose time came and went while the site was down goes straight to
 * the withdrawn.
 */
export async function publishDue(): Promise<Moved> {
  return db().$transaction(
    async (tx) => {
      await takeTurn(tx);
      const due = await tx.$queryRaw<{ id: number }[]>`
        select id from article
        where (status = 'scheduled' and published_at <= now() and published_on is not null)
          or (status = 'published' and withdraw_at <= now())
        order by id for update skip locked`;
      const ids = due.map(({ id }) => id);
      if (ids.length === 0) return { published: [], withdrawn: [] };
      const before = await touchedBy(tx, ids);
      const moved = await tx.$queryRaw<{ id: number; public: boolean }[]>`
        update article set
          status = (case when withdraw_at <= now() then 'withdrawn' else 'published' end)::article_status,
          withdrawn_at = case when withdraw_at <= now() then now() else withdrawn_at end,
          withdraw_at = case when withdraw_at <= now() then null else withdraw_at end,
          updated_at = now()
        where id = any(${ids}::int[]) returning id, status = 'published' as public`;
      await indexArticles(tx, ids);
      await queueNotices(tx, ids);
      await announceChange(tx, before, await touchedBy(tx, ids));
      const idsOf = (open: boolean) => moved.filter((row) => row.public === open).map(({ id }) => id);
      return { published: idsOf(true), withdrawn: idsOf(false) };
    },
    { timeout: 60_000, maxWait: 30_000 },
  );
}
