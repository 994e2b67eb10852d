import type { Actor } from '@/lib/auth/actor';
import { requirePermission } from '@/lib/auth/permissions';
import { db } from '@/lib/db/client';
import { holdsWords } from '@/lib/db/folded';
import { Prisma } from '@/lib/db/generated/client';
import { ALL_CHOICES, FOUND_CHOICES, type Choice } from '@/lib/desk/choice';
import { seriesUrl } from '@/lib/site/urls';

/** What a form may offer: all series when they are few, else those whose names hold what was typed. */
export async function seriesChoices(actor: Actor, search = ''): Promise<Choice[]> {
  requirePermission(actor, 'catalogue.read');
  const count = await db().series.count();
  const limit = search === '' && count <= ALL_CHOICES ? ALL_CHOICES : FOUND_CHOICES;
  return db().$queryRaw<Choice[]>`
    select id, name from series where ${holdsWords(Prisma.sql`name`, search)} order by name, id limit ${limit}`;
}

export interface SeriesRow {
  id: number;
  name: string;
  slug: string;
  description: string;
  /** Articles of every status. */
  articles: number;
  /** Its page on the site. */
  url: string;
}

export const SERIES_ON_PAGE = 50;

/** A page of the series with their counts, by name. */
export async function listSeries(
  actor: Actor,
  { search, page }: { search: string; page: number },
): Promise<{ rows: SeriesRow[]; total: number }> {
  requirePermission(actor, 'catalogue.manage');
  const where = holdsWords(Prisma.sql`name`, search);
  const [rows, counts] = await Promise.all([
    db().$queryRaw<Omit<SeriesRow, 'url'>[]>`
      select id, name, slug, description,
        (select count(*)::int from article where series_id = series.id) as articles
      from series where ${where} order by name, id limit ${SERIES_ON_PAGE} offset ${(page - 1) * SERIES_ON_PAGE}`,
    db().$queryRaw<{ n: number }[]>`select count(*)::int as n from series where ${where}`,
  ]);
  return { rows: rows.map((row) => ({ ...row, url: seriesUrl(row.slug) })), total: counts[0]?.n ?? 0 };
}

/** One series; null when there is none. */
export async function getSeriesRow(actor: Actor, id: number): Promise<SeriesRow | null> {
  requirePermission(actor, 'catalogue.manage');
  const series = await db().series.findUnique({ where: { id }, include: { _count: { select: { articles: true } } } });
  if (series === null) return null;
  const { _count, ...row } = series;
  return { ...row, articles: _count.articles, url: seriesUrl(row.slug) };
}
