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
  const rows = await reader().$queryRaw<{ id: number; views: number }[]>`
    select r.id, sum(r.views)::float8 as views from (${period === 'day' ? ofLastHours() : ofLastDays(DAYS_OF[period])}) r
    join article a on a.id = r.id and a.status = 'published'
    group by r.id having sum(r.views) > 0 order by views desc, r.id desc limit ${limit}`;
  const views = new Map(rows.map((row) => [row.id, row.views]));
  const cards = await cardsOf(rows.map(({ id }) => id));
  return cards.map((article) => ({ article, views: views.get(article.id) ?? 0 }));
}

/** The last 24 hours by when each visitor first came: they touch two calendar days at most, also where clocks change. */
const ofLastHours = () => Prisma.sql`
  select article_id as id, count(*) as views from view_seen
  where day >= ${TODAY} - 1 and first_at > now() - interval '24 hours' group by article_id`;

/**
 * Whole calendar days, with what there is of today. A day is read from one place only: it is open while it has a salt,
 * and then its visitors are counted; afterwards its number is written down, though its visitors stay one day more.
 */
const ofLastDays = (days: number) => Prisma.sql`
  select article_id as id, sum(uniq) as views from view_day
  where day > ${TODAY} - ${days}::int and day not in (select day from view_salt) group by article_id
  union all
  select article_id, count(*) from view_seen join view_salt using (day)
  where day > ${TODAY} - ${days}::int group by article_id`;
