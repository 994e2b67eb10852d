import { site } from '@/content/site';
import { fold } from '@/lib/arabic/fold';
import { dayAfter, startOfDay, type IsoDate } from '@/lib/arabic/calendar-date';
import type { DeskFilter, DeskStatus } from '@/lib/articles/desk-filter';
import type { Actor } from '@/lib/auth/actor';
import { can } from '@/lib/auth/permissions';
import { db } from '@/lib/db/client';
import { holdsWords } from '@/lib/db/folded';
import { Prisma } from '@/lib/db/generated/client';

/** Which articles the desk's list holds, and for whom: conditions on an article «a». */

/** What an article must be to stand in this list. Authors have what they began, whatever they ask for. */
export async function conditionsOf(actor: Actor, filter: DeskFilter): Promise<Prisma.Sql> {
  const all = [STANDING[filter.status]];
  if (filter.mine || !can(actor, 'articles.edit-all')) all.push(Prisma.sql`a.created_by_id = ${actor.id}`);
  if (filter.section !== null) all.push(Prisma.sql`a.section_id = ${filter.section}`);
  if (filter.author !== null) all.push(linked('author', filter.author));
  if (filter.tag !== null) all.push(linked('tag', filter.tag));
  if (filter.issue !== null) all.push(Prisma.sql`a.issue_id = ${filter.issue}`);
  // By the instant, for which there is an index; the printed day is always its day.
  if (filter.from !== null) all.push(Prisma.sql`${PUBLISHED} >= ${beginning(filter.from)}`);
  if (filter.to !== null)
    all.push(Prisma.sql`a.published_at is not null and ${PUBLISHED} < ${beginning(dayAfter(filter.to))}`);
  if (filter.q !== '') all.push(await found(filter.q));
  return Prisma.join(all, ' and ');
}

/** As the index «article_desk_published_idx» has it. */
export const PUBLISHED = Prisma.sql`coalesce(a.published_at, '-infinity')`;
const beginning = (date: IsoDate) => Prisma.sql`${startOfDay(date, site.timeZone).toISOString()}::timestamptz`;

const SOMEWHERE = Prisma.sql`a.trashed_at is null`;
const withStatus = (status: Exclude<DeskStatus, 'all' | 'pending' | 'trash'>) =>
  Prisma.sql`a.trashed_at is null and a.status = ${Prisma.raw(`'${status}'`)}`;

const STANDING: Record<DeskStatus, Prisma.Sql> = {
  all: SOMEWHERE,
  draft: withStatus('draft'),
  scheduled: withStatus('scheduled'),
  published: withStatus('published'),
  withdrawn: withStatus('withdrawn'),
  pending: Prisma.sql`a.trashed_at is null and a.status in ('published', 'scheduled')
    and a.id in (select article_id from draft)`,
  trash: Prisma.sql`a.trashed_at is not null`,
};

const linked = (link: 'author' | 'tag', id: number): Prisma.Sql =>
  Prisma.sql`a.id in (select article_id from ${Prisma.raw(`article_${link}`)} where ${Prisma.raw(`${link}_id`)} = ${id})`;

/** Every word stands in the title or the subtitle, or all of them in an author's name, or it is the number itself. */
async function found(q: string): Promise<Prisma.Sql> {
  const words = fold(q).split(/\s+/u).filter(Boolean).slice(0, 8);
  if (words.length === 0) return Prisma.sql`true`;
  const inTitle = words.map((word) => Prisma.sql`strpos(a.title_fold, ${word}) > 0`);
  const ways = [Prisma.sql`(${Prisma.join(inTitle, ' and ')})`];
  const number = /^#?([1-9]\d{0,8})$/u.exec(words.join(''));
  if (number) ways.push(Prisma.sql`a.id = ${Number(number[1])}`);
  // One letter stands in nearly every name.
  const authors = words.join('').length < 2 ? [] : await authorsNamed(q);
  if (authors.length > 0)
    ways.push(Prisma.sql`a.id in (select article_id from article_author where author_id = any(${authors}::int[]))`);
  return Prisma.sql`(${Prisma.join(ways, ' or ')})`;
}

/** Those whose name somebody may have typed; where they are many it was no name. */
const authorsNamed = async (q: string): Promise<number[]> =>
  (
    await db().$queryRaw<{ id: number }[]>`
      select id from author where ${holdsWords(Prisma.sql`name`, q)} order by sort_key, id limit 20`
  ).map(({ id }) => id);
