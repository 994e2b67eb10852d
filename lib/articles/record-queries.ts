import { site } from '@/content/site';
import type { ArticleRecord } from '@/lib/feeds/record';
import { db, reader } from '@/lib/db/client';
import { Prisma } from '@/lib/db/generated/client';
import { noteRead } from '@/lib/freshness/reads';
import { articleTag } from '@/lib/freshness/tags';

/** The instant as ISO 8601 in UTC with milliseconds. */
export const instant = (column: Prisma.Sql) =>
  Prisma.sql`to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

/**
 * When what readers see last changed. The column `updated_at` moves with every bookkeeping, and an import's revision is
 * no change of a text that was printed years ago.
 */
export const modifiedAt = Prisma.sql`greatest(
  a.published_at,
  (select r.created_at from revision r where r.id = a.live_revision_id and r.reason <> 'import'),
  (select max(c.made_at) from correction c where c.article_id = a.id)
)`;

/**
 * Published articles as machines are told of them, in the order of the ids; what is not public (any more) is left out.
 * Only published articles leave this function, whatever ids are given.
 * @param isFresh asks the database itself, where a replica could be behind what the caller has read already
 */
export async function recordsOf(
  ids: readonly number[],
  { isFresh = false }: { isFresh?: boolean } = {},
): Promise<ArticleRecord[]> {
  noteRead(...ids.map(articleTag));
  if (ids.length === 0) return [];
  return (isFresh ? db() : reader()).$queryRaw<ArticleRecord[]>`
    select a.id, a.slug, a.title, a.subtitle, a.excerpt, a.body_html as "bodyHtml", a.note_html as "noteHtml",
      a.note_label as "noteLabel", a.language, a.word_count as "wordCount",
      json_build_object('id', s.id, 'slug', s.slug, 'name', s.name) as section,
      array(
        select json_build_object('slug', w.slug, 'name', w.name, 'given', w.given, 'father', w.father,
          'family', w.family, 'kunya', w.kunya, 'laqab', w.laqab, 'nisba', w.nisba)
        from article_author l join author w on w.id = l.author_id where l.article_id = a.id order by l.position
      ) as authors,
      array(
        select json_build_object('slug', t.slug, 'name', t.name) from article_tag l join tag t on t.id = l.tag_id
        where l.article_id = a.id order by t.name
      ) as tags,
      to_char(a.published_on, 'YYYY-MM-DD') as "publishedOn",
      ${instant(Prisma.sql`a.published_at`)} as "publishedAt", ${instant(modifiedAt)} as "modifiedAt",
      (select ${instant(Prisma.sql`max(c.made_at)`)} from correction c where c.article_id = a.id) as "correctedAt",
      a.printed_hijri as "printedHijri", a.page_start as "pageStart", a.page_end as "pageEnd",
      (select json_build_object('number', i.number, 'volume', i.volume, 'title', i.title,
        'publishedOn', to_char(i.published_on, 'YYYY-MM-DD')) from issue i where i.id = a.issue_id) as issue,
      (select json_build_object('id', r.id, 'slug', r.slug, 'name', r.name, 'part', a.series_part)
        from series r where r.id = a.series_id) as series,
      (select json_build_object('path', m.path, 'alt', m.alt, 'caption', m.caption, 'credit', m.credit,
        'focalX', m.focal_x, 'focalY', m.focal_y) from media m where m.id = a.lead_media_id) as lead,
      array(
        select json_build_object('kind', c.kind, 'text', c.text,
          'madeAt', to_char(c.made_at at time zone ${site.timeZone}, 'YYYY-MM-DD'))
        from correction c where c.article_id = a.id order by c.made_at, c.id
      ) as corrections,
      (select json_build_object('views', b.views, 'asOf', b.as_of) from view_baseline b where b.article_id = a.id) as baseline,
      coalesce(v.total, 0)::float8 as views
    from unnest(${[...ids]}::int[]) with ordinality as k(id, place)
    join article a on a.id = k.id join section s on s.id = a.section_id
    left join article_views v on v.article_id = a.id
    where a.status = 'published' and a.published_on is not null and a.published_at is not null order by k.place`;
}
