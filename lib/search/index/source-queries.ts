import type { Transaction } from '@/lib/db/client';
import { documentOf, type ArticleText, type Document } from '@/lib/search/index/document';

/** The articles among these that readers may see now, as the index reads them. */
export async function readDocuments(tx: Transaction, ids: readonly number[]): Promise<Document[]> {
  const rows = await tx.$queryRaw<ArticleText[]>`
    select a.id, a.title, a.subtitle, a.body_text as "bodyText", a.note_html as "noteHtml", a.section_id as "sectionId",
      s.name as section, a.issue_id as "issueId", (a.published_on - date '1970-01-01') as day,
      a.published_at as "publishedAt",
      array(
        select json_build_object('id', w.id, 'name', w.name) from article_author l join author w on w.id = l.author_id
        where l.article_id = a.id order by l.position, w.id
      ) as authors,
      array(
        select json_build_object('id', t.id, 'name', t.name) from article_tag l join tag t on t.id = l.tag_id
        where l.article_id = a.id order by t.id
      ) as tags
    from article a join section s on s.id = a.section_id
    where a.id = any(${[...ids]}::int[]) and a.status = 'published'
      and a.published_on is not null and a.published_at is not null
    order by a.id`;
  return rows.map(documentOf);
}
