import { counting } from '@/content/counting';
import { site } from '@/content/site';
import { daysBefore, fromUtcDate, type IsoDate } from '@/lib/arabic/calendar-date';
import type { Actor } from '@/lib/auth/actor';
import { requirePermission } from '@/lib/auth/permissions';
import { db } from '@/lib/db/client';
import { siteUrl } from '@/lib/env';
import { alarmText } from '@/lib/views/alarm-text';
import { sharesIn, surgesIn } from '@/lib/views/alarms';
import { listItemMonths } from '@/lib/views/counter-queries';
import { monthsOf, type CounterReport } from '@/lib/views/counter-report';
import { listRanked, type RankedItem } from '@/lib/views/ranked-queries';
import {
  countingDay,
  listArticleDays,
  listDays,
  listRisers,
  type DayFigures,
  type Riser,
  type Span,
} from '@/lib/views/report-queries';
import { readSpan, wholeMonths } from '@/lib/views/span';

/** What the editors' pages tell of the readers. Everything here asks first whether this person may know it. */

/** Articles in the two rankings of a page. */
const [RANKED, RISERS] = [50, 10];

/** What somebody asked for in an address. */
export interface AskedSpan {
  from?: unknown;
  to?: unknown;
}

export interface ViewsOverview {
  span: Span;
  today: IsoDate;
  days: DayFigures[];
  ranked: RankedItem[];
  risers: Riser[];
  /** Sentences for editors; none when nothing looks wrong. */
  alarms: string[];
}

/** The days of a span, what was read in it, what gained readers lately, and what looks wrong. */
export async function viewsOverview(actor: Actor, asked: AskedSpan): Promise<ViewsOverview> {
  requirePermission(actor, 'views.read');
  const today = await countingDay();
  const span = readSpan(asked, today);
  // One after another: an editor's report must not take the connections that readers wait for.
  const days = await listDays(span, null);
  const ranked = await listRanked(span, RANKED);
  const risers = await listRisers(span.to, RISERS);
  const articleDays = [...(await listArticleDays(daysBefore(span.to, 1))), ...(await listArticleDays(span.to))];
  const alarms = [...sharesIn(days, counting.filterDataCentres), ...surgesIn(articleDays)];
  return { span, today, days, ranked, risers, alarms: alarms.map(alarmText) };
}

/** An imported number as it is known now. */
export interface KnownNumber {
  views: number;
  source: string;
  asOf: IsoDate;
  note: string | null;
}

/** A change of the imported number. */
export interface BaselineChange {
  id: number;
  /** Null when there was none before. */
  old: number | null;
  new: number;
  at: Date;
  /** The mode and the source. */
  reason: string;
  /** Null for an import, and for who is gone. */
  by: string | null;
}

export interface ArticleViews {
  article: { id: number; title: string; slug: string; isPublic: boolean };
  span: Span;
  today: IsoDate;
  days: DayFigures[];
  /** The public number, and the part of it that was counted here. */
  total: number;
  counted: number;
  baseline: KnownNumber | null;
  history: BaselineChange[];
}

/** What there is to know of an article's number; null when there is no such article. */
export async function articleViews(actor: Actor, id: number, asked: AskedSpan): Promise<ArticleViews | null> {
  requirePermission(actor, 'views.read');
  const select = { id: true, title: true, slug: true, status: true, views: true, baseline: true } as const;
  const row = await db().article.findUnique({ where: { id }, select });
  if (row === null) return null;
  const today = await countingDay();
  const span = readSpan(asked, today);
  const { title, slug, status, views, baseline } = row;
  return {
    article: { id, title, slug, isPublic: status === 'published' },
    ...{ span, today, days: await listDays(span, id), history: await historyOf(id) },
    ...{ total: Number(views?.total ?? 0), counted: Number(views?.counted ?? 0) },
    baseline: baseline && {
      ...{ views: Number(baseline.views), source: baseline.source, note: baseline.note },
      asOf: fromUtcDate(baseline.asOf),
    },
  };
}

/** The days of a span, of one article or of all, for a spreadsheet. */
export async function daysFor(actor: Actor, asked: AskedSpan, articleId: number | null): Promise<DayFigures[]> {
  requirePermission(actor, 'views.read');
  return listDays(readSpan(asked, await countingDay()), articleId);
}

/** The articles that were read in a span, as many as a spreadsheet holds with ease. */
export async function rankedFor(actor: Actor, asked: AskedSpan): Promise<RankedItem[]> {
  requirePermission(actor, 'views.read');
  return listRanked(readSpan(asked, await countingDay()), 50_000);
}

/** The report by month in the style of COUNTER, of the whole months that the span touches. */
export async function counterFor(actor: Actor, asked: AskedSpan): Promise<CounterReport> {
  requirePermission(actor, 'views.read');
  const today = await countingDay();
  const span = wholeMonths(readSpan(asked, today));
  return {
    ...{ span, months: monthsOf(span), isPartial: span.to >= today, items: await listItemMonths(span) },
    ...{ created: `${new Date().toISOString().slice(0, 19)}Z`, publisher: site.name, siteUrl: siteUrl() },
  };
}

const historyOf = async (articleId: number): Promise<BaselineChange[]> =>
  db().$queryRaw<BaselineChange[]>`
    select l.id, l.old_views::float8 as old, l.new_views::float8 as new, l.changed_at as at, l.reason, u.name as by
    from view_baseline_log l left join "user" u on u.id = l.user_id
    where l.article_id = ${articleId} order by l.changed_at desc, l.id desc limit 100`;
