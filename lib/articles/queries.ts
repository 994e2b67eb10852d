import type { ArticleCard, ArticleView } from '@/lib/articles/article';
import { cardFields, cardsOf, named, toCard } from '@/lib/articles/cards';
import { db } from '@/lib/db/client';
import { Prisma } from '@/lib/db/generated/client';

/** Published articles, and only those: everything here may be shown to anyone. */

const viewFields = {
  ...cardFields,
  bodyHtml: true,
  noteHtml: true,
  noteLabel: true,
  language: true,
  wordCount: true,
  printedHijri: true,
  pageEnd: true,
  issue: { select: { number: true, title: true } },
  tags: { orderBy: { tag: { name: 'asc' } }, select: { tag: named } },
} satisfies Prisma.ArticleSelect;

/** One published article; null when there is none of this id, or it is not published. */
export async function getArticle(id: number): Promise<ArticleView | null> {
  const row = await db().article.findFirst({ where: { id, status: 'published' }, select: viewFields });
  if (row === null) return null;
  const { bodyHtml, noteHtml, noteLabel, language, wordCount, printedHijri, pageEnd, issue } = row;
  const extra = { bodyHtml, noteHtml, noteLabel, language, wordCount, printedHijri, pageEnd, issue };
  return { ...toCard(row), ...extra, tags: row.tags.map(({ tag }) => tag) };
}

/** Which articles a list holds; all published ones when nothing is named. */
export interface ArticleFilter {
  sectionId?: number;
  authorId?: number;
  tagId?: number;
  issueId?: number;
}

export interface ArticlePage {
  articles: ArticleCard[];
  total: number;
}

/** A page of a list, newest first. `page` counts from 1; beyond the end the page is empty and the total still true. */
export async function listArticles(filter: ArticleFilter, page: number, pageSize: number): Promise<ArticlePage> {
  const where = whereOf(filter);
  const [keys, total] = await Promise.all([
    db().$queryRaw<{ id: number }[]>`
      select a.id from article a where ${where}
      order by a.published_at desc, a.id desc limit ${pageSize} offset ${(page - 1) * pageSize}`,
    db().$queryRaw<{ n: number }[]>`select count(*)::int as n from article a where ${where}`,
  ]);
  return { articles: await cardsOf(keys.map(({ id }) => id)), total: total[0]?.n ?? 0 };
}

/** The contents of an issue in the order of its printed pages. */
export async function listIssueArticles(issueId: number): Promise<ArticleCard[]> {
  const rows = await db().article.findMany({
    where: { issueId, status: 'published' },
    orderBy: [{ pageStart: { sort: 'asc', nulls: 'last' } }, { id: 'asc' }],
    select: cardFields,
  });
  return rows.map(toCard);
}

/** The most read of all time: baseline and counted together. */
export async function listMostRead(limit: number): Promise<ArticleCard[]> {
  const keys = await db().$queryRaw<{ id: number }[]>`
    select a.id from article a
    left join article_views v on v.article_id = a.id
    left join view_baseline b on b.article_id = a.id
    where a.status = 'published'
    order by coalesce(v.counted, 0) + coalesce(b.views, 0) desc, a.id desc limit ${limit}`;
  return cardsOf(keys.map(({ id }) => id));
}

/** The articles of the same section on either side of this one in time. */
export async function neighboursOf(
  article: Pick<ArticleView, 'id'>,
): Promise<{ older: ArticleCard | null; newer: ArticleCard | null }> {
  const [row] = await db().$queryRaw<{ older: number | null; newer: number | null }[]>`
    select
      (select b.id from article b where b.section_id = a.section_id and b.status = 'published'
        and (b.published_at, b.id) < (a.published_at, a.id) order by b.published_at desc, b.id desc limit 1) as older,
      (select b.id from article b where b.section_id = a.section_id and b.status = 'published'
        and (b.published_at, b.id) > (a.published_at, a.id) order by b.published_at, b.id limit 1) as newer
    from article a where a.id = ${article.id}`;
  const cards = await cardsOf([row?.older, row?.newer].filter((id) => typeof id === 'number'));
  const find = (id: number | null | undefined) => cards.find((card) => card.id === id) ?? null;
  return { older: find(row?.older), newer: find(row?.newer) };
}

function whereOf({ sectionId, authorId, tagId, issueId }: ArticleFilter): Prisma.Sql {
  const conditions = [Prisma.sql`a.status = 'published'`];
  if (sectionId !== undefined) conditions.push(Prisma.sql`a.section_id = ${sectionId}`);
  if (issueId !== undefined) conditions.push(Prisma.sql`a.issue_id = ${issueId}`);
  if (authorId !== undefined) {
    conditions.push(Prisma.sql`a.id in (select article_id from article_author where author_id = ${authorId})`);
  }
  if (tagId !== undefined) {
    conditions.push(Prisma.sql`a.id in (select article_id from article_tag where tag_id = ${tagId})`);
  }
  return Prisma.join(conditions, ' and ');
}
