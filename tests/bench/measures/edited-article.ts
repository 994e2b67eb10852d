import type pg from 'pg';
import { parseIsoDate } from '@/lib/arabic/calendar-date';
import type { ArticleInput } from '@/lib/articles/schema';

interface Stored {
  title: string;
  slug: string;
  body: string;
  date: string;
  section: number;
  issue: number;
  start: number;
  end: number;
  source: string;
  external: string;
  authors: number[];
  tags: number[];
}

/** An article of the bench as its editor would send it back. */
export async function readInput(client: pg.Client, id: number): Promise<ArticleInput> {
  const { rows } = await client.query<Stored>(
    `select title, slug, body_html as body, published_on::text as date, section_id as section, issue_id as issue,
       page_start as start, page_end as "end", source, external_id as external,
       array(select author_id from article_author where article_id = id order by position) as authors,
       array(select tag_id from article_tag where article_id = id order by tag_id) as tags
     from article where id = $1`,
    [id],
  );
  const [row] = rows;
  if (row === undefined) throw new Error(`there is no article ${id}`);
  return {
    ...{ title: row.title, slug: row.slug, bodyHtml: row.body, status: 'published' },
    publishedOn: parseIsoDate(row.date),
    ...{ sectionId: row.section, authorIds: row.authors, tagIds: row.tags, issueId: row.issue },
    ...{ pageStart: row.start, pageEnd: row.end, source: row.source, externalId: row.external },
  };
}

/** Leaves the article as it was found: the next run uses the same database. */
export async function restore(client: pg.Client, id: number, title: string): Promise<void> {
  await client.query('update article set title = $2, updated_at = published_at where id = $1', [id, title]);
  await client.query('delete from revision where article_id = $1', [id]);
}
