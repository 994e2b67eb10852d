import { site } from '@/content/site';
import type { ArticleCard } from '@/lib/articles/article';
import { cardsOf } from '@/lib/articles/cards';
import { listMostRead } from '@/lib/articles/queries';
import { reader } from '@/lib/db/client';
import { Prisma } from '@/lib/db/generated/client';
import { noteLifetime, noteRead } from '@/lib/freshness/reads';
import { LATEST } from '@/lib/freshness/tags';
import { DAYS_OF, type Period } from '@/lib/site/periods';

export interface RankedArticle {
  article: ArticleCard;
  /** Reader-days of the period; of all time with the imported number. */
  views: number;
}

const TODAY = Prisma.sql`(now() at time zone ${site.timeZone})::date`;

/** The published articles that were read most in the period, and how often; those that nobody read are not among them. */
export async function rankMostRead(period: Period, limit: number): Promise<RankedArticle[]> {
  if (period === 'all') return (await listMostRead(limit)).map((article) => ({ article, views: article.views }));
  noteRead(LATEST);
  noteLifetime(600);
  const counted = period === 'day' ? ofLastHours() : ofLastDays(DAYS_OF[period]);
  let rows = await highest(counted, limit, limit * 2);
  // Many of the first were withdrawn, or there are not more: both are rare where there is much to count.
  if (rows.length < limit) rows = await highest(counted, limit, null);
  const views = new Map(rows.map((row) => [row.id, row.views]));
  const cards = await cardsOf(rows.map(({ id }) => id));
  return cards.map((article) => ({ article, views: views.get(article.id) ?? 0 }));
}

/**
 * The highest sums of rows of (id, views) that belong to public articles: the articles are looked up for the first
 * `candidates` only, since a month names most of the archive. @param candidates null: for all
 */
const highest = (counted: Prisma.Sql, limit: number, candidates: number | null) =>
  reader().$queryRaw<{ id: number; views: number }[]>`
    select r.id, r.views::float8 as views from (
      select id, sum(views) as views from (${counted}) one group by id having sum(views) > 0
      order by views desc, id desc limit ${candidates}::int
    ) r join article a on a.id = r.id and a.status = 'published'
    order by r.views desc, r.id desc limit ${limit}`;

/** The last 24 hours by when each visitor first came: they touch two calendar days at most, also where clocks change. */
const ofLastHours = () => Prisma.sql`
  select article_id as id, 1 as views from view_seen
  where day >= ${TODAY} - 1 and first_at > now() - interval '24 hours'`;

/**
 * Whole calendar days, with what there is of today. A day is read from one place only: it is open while it has a salt,
 * and then its visitors are counted; afterwards its number is written down, though its visitors stay one day more.
 */
const ofLastDays = (days: number) => Prisma.sql`
  select article_id as id, uniq as views from view_day
  where day > ${TODAY} - ${days}::int and day not in (select day from view_salt)
  union all
  select article_id, 1 from view_seen join view_salt using (day) where day > ${TODAY} - ${days}::int`;
