import type { ReadableArticle } from '@/lib/export/markdown/article-file';
import type { Snapshot } from '@/lib/export/snapshot-queries';

/** An article with its names, as other formats than our own tell it. */
export interface ExportedArticle extends ReadableArticle {
  published_at: Date | null;
  created_at: Date;
  updated_at: Date;
  section_id: number;
  section_slug: string;
  lead_media_id: number | null;
  author_ids: number[];
  tag_terms: { id: number; slug: string; name: string }[];
  /** «2026-11-20T09:30:00.000Z correction: …», in their order. */
  corrections: string[];
  /** How many articles there are. */
  all: number;
}

/** Of a draft that was never published the text stands in the working copy, as the desk shows it. */
const said = (name: string, column: string) =>
  `case when a.status = 'draft' and d.article_id is not null
    then coalesce(nullif(d.content->>'${name}', ''), a.${column}) else a.${column} end as ${column}`;

const ARTICLES = `
  select a.id, a.slug, ${said('title', 'title')}, ${said('subtitle', 'subtitle')}, ${said('excerpt', 'excerpt')},
    ${said('bodyHtml', 'body_html')}, a.note_html, a.note_label, a.language, a.status::text as status,
    a.trashed_at is not null as trashed, to_char(a.published_on, 'YYYY-MM-DD') as published_on, a.published_at,
    a.created_at, a.updated_at, a.printed_hijri, a.section_id, s.name as section, s.slug as section_slug,
    i.number as issue, a.page_start, a.page_end, r.name as series, a.series_part, a.lead_media_id,
    coalesce(v.total, 0)::text as views, a.old_urls,
    array(select w.name from article_author l join author w on w.id = l.author_id
      where l.article_id = a.id order by l.position, l.author_id) as authors,
    array(select l.author_id from article_author l where l.article_id = a.id
      order by l.position, l.author_id) as author_ids,
    array(select t.name from article_tag l join tag t on t.id = l.tag_id where l.article_id = a.id order by t.id) as tags,
    (select coalesce(json_agg(json_build_object('id', t.id, 'slug', t.slug, 'name', t.name) order by t.id), '[]')
      from article_tag l join tag t on t.id = l.tag_id where l.article_id = a.id) as tag_terms,
    array(select to_char(c.made_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z" ') || c.kind::text || ': ' || c.text
      from correction c where c.article_id = a.id order by c.id) as corrections,
    (select count(*)::int from article) as all
  from article a join section s on s.id = a.section_id left join issue i on i.id = a.issue_id
    left join series r on r.id = a.series_id left join article_views v on v.article_id = a.id
    left join draft d on d.article_id = a.id
  order by a.id`;

/** Every article, by id. */
export const eachArticle = (snapshot: Snapshot): AsyncGenerator<ExportedArticle> => snapshot.each(ARTICLES);

export async function highestArticleId(snapshot: Snapshot): Promise<number> {
  for await (const { id } of snapshot.each<{ id: number }>('select coalesce(max(id), 0) as id from article')) return id;
  return 0;
}

export interface ExportedMedia {
  id: number;
  path: string;
  name: string;
  alt: string;
  caption: string;
  credit: string;
  created_at: Date;
  all: number;
}

export const eachMedia = (snapshot: Snapshot): AsyncGenerator<ExportedMedia> =>
  snapshot.each(`select id, path, name, alt, caption, credit, created_at, (select count(*)::int from media) as all
    from media order by id`);

export interface ExportedNames {
  id: number;
  slug: string;
  name: string;
  /** What is said of it. */
  said: string;
  given: string | null;
  family: string | null;
}

const SAID = { author: 'bio', section: 'description', tag: `''` } as const;

/** Every author, section or tag, by id. */
export const namesOf = (snapshot: Snapshot, table: keyof typeof SAID): AsyncGenerator<ExportedNames> =>
  snapshot.each(`select id, slug, name, ${SAID[table]} as said,
    ${table === 'author' ? 'given, family' : 'null as given, null as family'} from ${table} order by id`);
