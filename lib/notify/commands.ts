import { randomUUID } from 'node:crypto';
import { siteDefaults } from '@/content/site';
import { db, type Transaction } from '@/lib/db/client';
import { Prisma } from '@/lib/db/generated/client';
import { siteUrl } from '@/lib/env';
import { announce } from '@/lib/freshness/announce';
import { NOTICES } from '@/lib/freshness/tags';
import { pauseAfter, type Answer } from '@/lib/notify/post-notices';
import { isPublicOrigin } from '@/lib/notify/public-origin';
import { indexNowKey, PREFIX } from '@/lib/settings/schema';
import { articleUrl } from '@/lib/site/urls';

/** Addresses in one message, and rows that are looked at for them: as many as the protocol takes. */
const BATCH = 10_000;
/** Seconds after which a process that was sending is taken to be gone. */
const LEASE = 60;

/** As it is stored, not as this thread has it: some threads never read the settings. */
const KEY = Prisma.sql`coalesce(
  (select value #>> '{}' from setting where name = ${`${PREFIX}indexNowKey`}), ${siteDefaults.indexNowKey}
)`;

/**
 * Notes that search engines are to be told of these articles, in the transaction that changes them; nothing where they
 * are not told. Of what was never public nothing is noted.
 */
export async function queueNotices(tx: Transaction, ids: readonly number[]): Promise<void> {
  if (ids.length === 0 || !isPublicOrigin(siteUrl())) return;
  const queued = await tx.$executeRaw`
    insert into index_notice (article_id)
    select id from article
    where id = any(${[...ids]}::int[]) and status in ('published', 'withdrawn') and ${KEY} <> ''`;
  if (queued > 0) await announce(tx, [NOTICES]);
}

/** What one process sends, while no other does. */
export interface Taken {
  lease: string;
  key: string;
  urls: string[];
  /** The rows that it answers. */
  rows: bigint[];
}

/** Takes what is waiting; null when nothing is, when it is not time, or when another process is sending. */
export async function takeNotices(): Promise<Taken | null> {
  const [said] = await db().$queryRaw<{ key: string; any: boolean }[]>`
    select ${KEY} as key, exists (select from index_notice) as any`;
  if (said?.any !== true) return null;
  const key = indexNowKey.safeParse(said.key);
  if (said.key === '' || !key.success || !isPublicOrigin(siteUrl())) {
    // Switched off since: what was to be told then is old news when it is switched on again.
    await db().$executeRaw`delete from index_notice`;
    return null;
  }
  const lease = randomUUID();
  return db().$transaction(async (tx) => {
    await tx.$executeRaw`insert into index_notice_state (id) values (1) on conflict do nothing`;
    const taken = await tx.$executeRaw`
      update index_notice_state set lease = ${lease}, lease_until = now() + ${LEASE} * interval '1 second'
      where coalesce(lease_until <= now(), true) and coalesce(next_at <= now(), true)`;
    if (taken === 0) return null;
    const waiting = await tx.$queryRaw<{ id: bigint; articleId: number; slug: string | null }[]>`
      select n.id, n.article_id as "articleId", a.slug from index_notice n left join article a on a.id = n.article_id
      order by n.id limit ${BATCH}`;
    const urls = waiting.flatMap(({ articleId: id, slug }) =>
      slug === null ? [] : [siteUrl() + articleUrl({ id, slug })],
    );
    return { lease, key: key.data, urls: [...new Set(urls)], rows: waiting.map(({ id }) => id) };
  });
}

/** Writes down what became of it. Nothing, when the lease has passed to another. */
export async function settleNotices({ lease, urls, rows }: Taken, answer: Answer): Promise<void> {
  await db().$transaction(async (tx) => {
    const [state] = await tx.$queryRaw<{ failures: number }[]>`
      select failures from index_notice_state where lease = ${lease} for update`;
    if (state === undefined) return;
    if (answer.kind !== 'later') await tx.$executeRaw`delete from index_notice where id = any(${rows}::bigint[])`;
    const ended = Prisma.sql`lease = null, lease_until = null`;
    if (answer.kind === 'later') {
      const failures = state.failures + 1;
      const seconds = Math.max(pauseAfter(failures), answer.seconds);
      await tx.$executeRaw`
        update index_notice_state set ${ended}, failures = ${failures}, failed_status = ${answer.status},
          next_at = now() + ${seconds} * interval '1 second'`;
      return;
    }
    const fresh = Prisma.sql`${ended}, failures = 0, failed_status = null, next_at = null`;
    if (answer.kind === 'sent') {
      await tx.$executeRaw`
        update index_notice_state set ${fresh}, sent_at = now(), sent_count = ${urls.length},
          refused_at = null, refused_status = null, refused_count = 0`;
      return;
    }
    await tx.$executeRaw`
      update index_notice_state set ${fresh}, refused_at = now(), refused_status = ${answer.status},
        refused_count = refused_count + ${urls.length}`;
  });
}
