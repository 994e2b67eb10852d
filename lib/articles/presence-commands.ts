import type { Actor } from '@/lib/auth/actor';
import { readForDesk } from '@/lib/articles/desk-queries';
import type { DraftBase } from '@/lib/articles/draft-base';
import { Forbidden, maySee } from '@/lib/auth/permissions';
import { db } from '@/lib/db/client';

/** Seconds after which somebody who says nothing has gone. */
const PRESENT = 45;

export interface Present {
  /** Others who have it open. */
  others: string[];
  /** The state of the working copy now; null when the article is gone. */
  base: DraftBase | null;
}

/** Says that this person has the article open, and hears who else has. */
export async function sayPresent(actor: Actor, articleId: number): Promise<Present> {
  const article = await readForDesk(db(), articleId);
  if (article === null) return { others: [], base: null };
  if (!maySee(actor, article)) throw new Forbidden(actor, `see article ${articleId}`);
  const others = await db().$queryRaw<{ name: string }[]>`
    with said as (
      insert into presence (article_id, user_id, seen_at) values (${articleId}, ${actor.id}, now())
      on conflict (article_id, user_id) do update set seen_at = now()
    ), swept as (
      delete from presence where seen_at < now() - interval '1 day'
    )
    select u.name from presence p join "user" u on u.id = p.user_id
    where p.article_id = ${articleId} and p.user_id <> ${actor.id}
      and p.seen_at > now() - make_interval(secs => ${PRESENT}) order by u.name`;
  const { version, liveRevisionId } = article;
  return { others: others.map(({ name }) => name), base: { version, liveRevisionId } };
}

/** Says that this person has closed it. */
export async function sayGone(actor: Actor, articleId: number): Promise<void> {
  await db().presence.deleteMany({ where: { articleId, userId: actor.id } });
}
