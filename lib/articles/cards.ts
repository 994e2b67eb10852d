import type { ArticleCard } from '@/lib/articles/article';
import { fromUtcDate } from '@/lib/arabic/calendar-date';
import { reader } from '@/lib/db/client';
import type { Prisma } from '@/lib/db/generated/client';
import { noteRead } from '@/lib/freshness/reads';
import { articleTag } from '@/lib/freshness/tags';

/** The columns of a name with an address. */
export const named = { select: { slug: true, name: true } } as const;

/** The columns of a card: none of them wide. */
export const cardFields = {
  id: true,
  slug: true,
  title: true,
  subtitle: true,
  excerpt: true,
  publishedOn: true,
  pageStart: true,
  section: named,
  authors: { orderBy: { position: 'asc' }, select: { author: named } },
  views: { select: { total: true } },
} satisfies Prisma.ArticleSelect;

type CardRow = Prisma.ArticleGetPayload<{ select: typeof cardFields }>;

/** A database row as the rest of the house sees it. A published article without a date is a bug, and says so. */
export function toCard(row: CardRow): ArticleCard {
  const { publishedOn, authors, views, ...rest } = row;
  if (publishedOn === null) throw new Error(`article ${row.id} is published without a date`);
  return {
    ...rest,
    publishedOn: fromUtcDate(publishedOn),
    authors: authors.map(({ author }) => author),
    views: Number(views?.total ?? 0n),
  };
}

/** Cards in the order of the ids. Lists choose their keys from a narrow index first and join only these rows. */
export async function cardsOf(ids: number[]): Promise<ArticleCard[]> {
  noteRead(...ids.map(articleTag));
  if (ids.length === 0) return [];
  const rows = await reader().article.findMany({ where: { id: { in: ids } }, select: cardFields });
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => {
    const row = byId.get(id);
    return row ? [toCard(row)] : [];
  });
}
