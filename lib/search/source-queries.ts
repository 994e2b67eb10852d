import { rowsIn, type Transaction } from '@/lib/db/client';
import { Prisma } from '@/lib/db/generated/client';
import { documentOf, type ArticleNames, type ArticleText, type Document } from '@/lib/search/index/document';

/** From article a and its section s. */
const names = Prisma.sql`
  a.id, a.section_id as "sectionId", s.name as section, a.issue_id as "issueId",
  array(
    select json_build_object('id', w.id, 'name', w.name) from article_author l join author w on w.id = l.author_id
    where l.article_id = a.id order by l.position, w.id
  ) as authors,
  array(
    select json_build_object('id', t.id, 'name', t.name) from article_tag l join tag t on t.id = l.tag_id
    where l.article_id = a.id order by t.id
  ) as tags`;

const isPublic = Prisma.sql`a.status = 'published' and a.published_on is not null and a.published_at is not null`;

/** The articles among these that readers may see now, as the index reads them. */
export async function readDocuments(tx: Transaction, ids: readonly number[]): Promise<Document[]> {
  const rows = await rowsIn<ArticleText>(
    tx,
    Prisma.sql`
    select ${names}, a.title, a.subtitle, a.body_text as "bodyText", a.note_html as "noteHtml",
      (a.published_on - date '1970-01-01') as day, a.published_at as "publishedAt"
    from article a join section s on s.id = a.section_id
    where a.id = any(${[...ids]}::int[]) and ${isPublic} order by a.id`,
  );
  return rows.map(documentOf);
}

/** What the public ones among these hang on. */
export const readNames = (tx: Transaction, ids: readonly number[]): Promise<ArticleNames[]> =>
  rowsIn(
    tx,
    Prisma.sql`
    select ${names} from article a join section s on s.id = a.section_id
    where a.id = any(${[...ids]}::int[]) and ${isPublic} order by a.id`,
  );

/** The public articles that name one of these. */
export async function articlesNaming(
  tx: Transaction,
  noun: 'section' | 'author' | 'tag',
  ids: readonly number[],
): Promise<number[]> {
  const rows = await (noun === 'section'
    ? tx.$queryRaw<{ id: number }[]>`
        select id from article where section_id = any(${[...ids]}::int[]) and status = 'published' order by id`
    : tx.$queryRaw<{ id: number }[]>`
        select distinct article_id as id from ${Prisma.raw(`article_${noun}`)}
        where ${Prisma.raw(`${noun}_id`)} = any(${[...ids]}::int[]) and published_at is not null order by id`);
  return rows.map(({ id }) => id);
}
