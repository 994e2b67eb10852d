import type { Actor } from '@/lib/auth/actor';
import { requirePermission } from '@/lib/auth/permissions';
import { sortKeyOf } from '@/lib/arabic/sort-key';
import { db } from '@/lib/db/client';
import { holdsWords } from '@/lib/db/folded';
import { Prisma } from '@/lib/db/generated/client';
import { ALL_CHOICES, FOUND_CHOICES, type Choice } from '@/lib/desk/choice';
import { authorUrl } from '@/lib/site/urls';

/** What a form may offer: all authors when they are few, else those whose names hold what was typed. */
export async function authorChoices(actor: Actor, search = ''): Promise<Choice[]> {
  requirePermission(actor, 'catalogue.read');
  const count = await db().author.count();
  const limit = search === '' && count <= ALL_CHOICES ? ALL_CHOICES : FOUND_CHOICES;
  return db().$queryRaw<Choice[]>`
    select id, name from author where ${holdsWords(Prisma.sql`name`, search)} order by sort_key, id limit ${limit}`;
}

export interface AuthorRow {
  id: number;
  name: string;
  sortKey: string;
  /** Articles of every status. */
  articles: number;
  /** The author's page on the site. */
  url: string;
}

export const AUTHORS_ON_PAGE = 50;

/** A page of the authors in the order of their names. */
export async function listAuthors(
  actor: Actor,
  { search, page }: { search: string; page: number },
): Promise<{ rows: AuthorRow[]; total: number }> {
  requirePermission(actor, 'catalogue.manage');
  const where = holdsWords(Prisma.sql`concat_ws(' ', name, given, father, family, kunya, laqab, nisba)`, search);
  const [rows, counts] = await Promise.all([
    db().$queryRaw<(Omit<AuthorRow, 'url'> & { slug: string })[]>`
      select id, name, slug, sort_key as "sortKey",
        (select count(*)::int from article_author where author_id = author.id) as articles
      from author where ${where} order by sort_key, id
      limit ${AUTHORS_ON_PAGE} offset ${(page - 1) * AUTHORS_ON_PAGE}`,
    db().$queryRaw<{ n: number }[]>`select count(*)::int as n from author where ${where}`,
  ]);
  return { rows: rows.map(({ slug, ...row }) => ({ ...row, url: authorUrl(slug) })), total: counts[0]?.n ?? 0 };
}

/** All that is known of an author. */
export type AuthorDetail = NonNullable<Awaited<ReturnType<typeof getAuthorDetail>>>;

/** One author; null when there is none. */
export async function getAuthorDetail(actor: Actor, id: number) {
  requirePermission(actor, 'catalogue.manage');
  const author = await db().author.findUnique({ where: { id }, include: { _count: { select: { articles: true } } } });
  if (author === null) return null;
  const { _count, ...facts } = author;
  /** Empty while it is what the name's parts give. */
  const ownSortKey = facts.sortKey === sortKeyOf(facts) ? '' : facts.sortKey;
  return { ...facts, ownSortKey, articles: _count.articles, url: authorUrl(facts.slug) };
}
