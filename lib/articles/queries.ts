import { site } from '@/content/site';
import type { ArticleCard, Tombstone } from '@/lib/articles/article';
import { recordsOf } from '@/lib/articles/record-queries';
import type { ArticleRecord } from '@/lib/feeds/record';
import { cardsOf } from '@/lib/articles/cards';
import { keysOfIssue, keysOfLink, keysOfSpan, sliceOf, type KeyPage } from '@/lib/articles/key-queries';
import { reader } from '@/lib/db/client';
import { noteLifetime, noteRead } from '@/lib/freshness/reads';
import { articleTag, authorTag, issueTag, LATEST, sectionTag, tagTag } from '@/lib/freshness/tags';

/** Published articles, and only those: everything here may be shown to anyone. */

/** One published article, for its page and for machines; null when there is none of this id, or it is not published. */
export const getArticle = async (id: number): Promise<ArticleRecord | null> => (await recordsOf([id]))[0] ?? null;

/** What stands at the address of a withdrawn article; null when there is none of this id, or it is not withdrawn. */
export async function getTombstone(id: number): Promise<Tombstone | null> {
  noteRead(articleTag(id));
  const [row] = await reader().$queryRaw<(Tombstone & { sectionId: number })[]>`
    select a.title, json_build_object('slug', s.slug, 'name', s.name) as section, a.section_id as "sectionId",
      to_char(a.published_on, 'YYYY-MM-DD') as "publishedOn",
      to_char(a.withdrawn_at at time zone ${site.timeZone}, 'YYYY-MM-DD') as "withdrawnOn",
      nullif(trim(a.withdrawn_reason), '') as reason
    from article a join section s on s.id = a.section_id where a.id = ${id} and a.status = 'withdrawn'`;
  if (row === undefined) return null;
  const { sectionId, ...tombstone } = row;
  noteRead(sectionTag(sectionId));
  return tombstone;
}

/** Which articles a list holds: those of one section, author, tag or issue; all published ones when none is named. */
export type ArticleFilter = { sectionId?: number } | { authorId: number } | { tagId: number } | { issueId: number };

export interface ArticlePage {
  articles: ArticleCard[];
  total: number;
}

/** A page of a list, newest first. `page` counts from 1; beyond the end the page is empty and the total still true. */
export async function listArticles(filter: ArticleFilter, page: number, pageSize: number): Promise<ArticlePage> {
  const { ids, total } = await keysOf(filter, sliceOf(page, pageSize));
  return { articles: await cardsOf(ids), total };
}

/** The contents of an issue in the order of its printed pages. */
export async function listIssueArticles(issueId: number): Promise<ArticleCard[]> {
  noteRead(issueTag(issueId));
  const keys = await reader().$queryRaw<{ id: number }[]>`
    select id from article where issue_id = ${issueId} and status = 'published'
    order by page_start asc nulls last, id`;
  return cardsOf(keys.map(({ id }) => id));
}

/** The most read of all time, baseline and counted together; what nobody has opened yet is not among them. */
export async function listMostRead(limit: number): Promise<ArticleCard[]> {
  noteRead(LATEST);
  // Views are not announced: a page that ranks by them is made anew after ten minutes.
  noteLifetime(600);
  const keys = await reader().$queryRaw<{ id: number }[]>`
    select id from (
      select v.article_id as id, v.total from article_views v
      join article a on a.id = v.article_id and a.status = 'published'
      where v.step > 0 order by v.step desc fetch first ${limit} rows with ties
    ) highest order by total desc, id desc limit ${limit}`;
  return cardsOf(keys.map(({ id }) => id));
}

function keysOf(filter: ArticleFilter, slice: ReturnType<typeof sliceOf>): Promise<KeyPage> {
  if ('authorId' in filter) {
    noteRead(authorTag(filter.authorId));
    return keysOfLink('author', filter.authorId, slice);
  }
  if ('tagId' in filter) {
    noteRead(tagTag(filter.tagId));
    return keysOfLink('tag', filter.tagId, slice);
  }
  if ('issueId' in filter) {
    noteRead(issueTag(filter.issueId));
    return keysOfIssue(filter.issueId, slice);
  }
  noteRead(filter.sectionId === undefined ? LATEST : sectionTag(filter.sectionId));
  return keysOfSpan(filter, slice);
}
