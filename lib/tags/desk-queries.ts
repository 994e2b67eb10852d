import type { Actor } from '@/lib/auth/actor';
import { requirePermission } from '@/lib/auth/permissions';
import { db } from '@/lib/db/client';
import { holdsWords } from '@/lib/db/folded';
import { Prisma } from '@/lib/db/generated/client';
import { ALL_CHOICES, FOUND_CHOICES, type Choice } from '@/lib/desk/choice';
import { tagUrl } from '@/lib/site/urls';

/** What a form may offer: all tags when they are few, else those whose names hold what was typed. */
export async function tagChoices(actor: Actor, search = ''): Promise<Choice[]> {
  requirePermission(actor, 'catalogue.read');
  const count = await db().tag.count();
  const limit = search === '' && count <= ALL_CHOICES ? ALL_CHOICES : FOUND_CHOICES;
  return db().$queryRaw<Choice[]>`
    select id, name from tag where ${holdsWords(Prisma.sql`name`, search)} order by name, id limit ${limit}`;
}

export interface TagRow {
  id: number;
  name: string;
  slug: string;
  /** Articles of every status. */
  articles: number;
  /** Its page on the site. */
  url: string;
}

export interface TagList {
  search: string;
  sort: 'name' | 'count';
  /** Only those that no article has. */
  unused: boolean;
  page: number;
}

export const TAGS_ON_PAGE = 50;

/** A page of the tags with their counts. */
export async function listTags(
  actor: Actor,
  { search, sort, unused, page }: TagList,
): Promise<{ rows: TagRow[]; total: number }> {
  requirePermission(actor, 'catalogue.manage');
  const without = Prisma.sql`not exists (select 1 from article_tag where tag_id = tag.id)`;
  const where = Prisma.sql`${holdsWords(Prisma.sql`name`, search)} ${unused ? Prisma.sql`and ${without}` : Prisma.empty}`;
  const [rows, counts] = await Promise.all([
    db().$queryRaw<Omit<TagRow, 'url'>[]>`
      select id, name, slug, coalesce(n, 0) as articles
      from tag left join (select tag_id, count(*)::int as n from article_tag group by 1) used on tag_id = id
      where ${where} order by ${sort === 'count' ? Prisma.sql`articles desc,` : Prisma.empty} name, id
      limit ${TAGS_ON_PAGE} offset ${(page - 1) * TAGS_ON_PAGE}`,
    db().$queryRaw<{ n: number }[]>`select count(*)::int as n from tag where ${where}`,
  ]);
  return { rows: rows.map((row) => ({ ...row, url: tagUrl(row.slug) })), total: counts[0]?.n ?? 0 };
}

/** One tag; null when there is none. */
export async function getTagRow(actor: Actor, id: number): Promise<TagRow | null> {
  requirePermission(actor, 'catalogue.manage');
  const tag = await db().tag.findUnique({ where: { id }, include: { _count: { select: { articles: true } } } });
  if (tag === null) return null;
  const { name, slug, _count } = tag;
  return { id, name, slug, articles: _count.articles, url: tagUrl(slug) };
}
