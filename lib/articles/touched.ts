import type { IsoDate } from '@/lib/arabic/calendar-date';
import { rowsIn, type Transaction } from '@/lib/db/client';
import { Prisma } from '@/lib/db/generated/client';
import { announce } from '@/lib/freshness/announce';
import {
  articleTag,
  authorTag,
  hijriTag,
  ISSUES,
  issueTag,
  LATEST,
  monthTag,
  SECTIONS,
  sectionTag,
  seriesTag,
  tagTag,
  TIMETABLE,
  type Tag,
} from '@/lib/freshness/tags';

/** What articles stand on in public at one moment: looked at before a change and after it. */
export interface Touched {
  tags: Tag[];
  issues: number[];
  /** The sections that hold no other published article. */
  filled: number[];
  /** Whether the clock has something to do with them, in public or not. */
  timed: boolean;
}

/** Any fixed number. */
const TURN = 7_262_811;

/**
 * Waits until no other transaction changes articles, and keeps the others waiting until this one ends: two equal titles
 * then never race for one slug, and the last two articles of a section never leave it unseen by each other.
 */
export async function takeTurn(tx: Transaction): Promise<void> {
  await tx.$executeRaw`select pg_advisory_xact_lock(${TURN})`;
}

/**
 * The pages that show these articles as they now stand, themselves or as neighbours. Of one that was withdrawn only its
 * own address speaks; one that was never public is on none.
 */
export async function touchedBy(tx: Transaction, ids: number[]): Promise<Touched> {
  if (ids.length === 0) return { tags: [], issues: [], filled: [], timed: false };
  const [row] = await rowsIn<Row>(
    tx,
    Prisma.sql`
    with given as (
      select id, status, section_id, issue_id, page_start, series_id, published_on, published_at, withdraw_at, hijri_on
      from article where id = any(${ids}::int[])
    ), open as (select * from given where status = 'published')
    select
      array(
        select id from open union
        select n.id from open cross join lateral (
          (select a.id from article a where a.section_id = open.section_id and a.status = 'published'
            and (a.published_at, a.id) < (open.published_at, open.id)
            order by a.published_at desc, a.id desc limit 1)
          union all
          (select a.id from article a where a.section_id = open.section_id and a.status = 'published'
            and (a.published_at, a.id) > (open.published_at, open.id)
            order by a.published_at, a.id limit 1)
          union all
          (select a.id from article a where a.issue_id = open.issue_id and a.status = 'published'
            and (a.page_start, a.id) < (open.page_start, open.id)
            order by a.page_start desc, a.id desc limit 1)
          union all
          (select a.id from article a where a.issue_id = open.issue_id and a.status = 'published'
            and (a.page_start, a.id) > (open.page_start, open.id)
            order by a.page_start, a.id limit 1)
        ) n
      ) as articles,
      array(select id from given where status = 'withdrawn') as gone,
      array(select distinct section_id from open) as sections,
      array(select distinct author_id from article_author where article_id in (select id from open)) as authors,
      array(select distinct tag_id from article_tag where article_id in (select id from open)) as tags,
      array(select distinct series_id from open where series_id is not null) as series,
      array(select distinct issue_id from open where issue_id is not null order by issue_id) as issues,
      array(select distinct to_char(published_on, 'YYYY-MM-DD') from open) as dates,
      array(select distinct hijri_on / 100 from open where hijri_on > 0) as hijri,
      array(
        select section_id from open group by section_id
        having count(*) = (select sum(n) from article_tally t where t.section_id = open.section_id)
        order by section_id
      ) as filled,
      exists (select from given where status = 'scheduled' or withdraw_at is not null) as timed`,
  );
  if (row === undefined) throw new Error('the database gave no answer');
  return { tags: tagsOf(row), issues: row.issues, filled: row.filled, timed: row.timed };
}

interface Row {
  articles: number[];
  /** Their addresses say that they were withdrawn, and why. */
  gone: number[];
  sections: number[];
  authors: number[];
  tags: number[];
  series: number[];
  issues: number[];
  dates: IsoDate[];
  /** Their Hijri months, as year × 100 + month. */
  hijri: number[];
  filled: number[];
  timed: boolean;
}

const tagsOf = ({ articles, gone, sections, authors, tags, series, issues, dates, hijri }: Row): Tag[] => [
  ...articles.map(articleTag),
  ...gone.map(articleTag),
  ...sections.map(sectionTag),
  ...authors.map(authorTag),
  ...tags.map(tagTag),
  ...series.map(seriesTag),
  ...issues.map(issueTag),
  ...dates.map(monthTag),
  ...hijri.map(hijriTag),
  ...(articles.length > 0 ? [LATEST] : []),
];

/**
 * Announces a change of articles from how they stood before and how they stand after. The navigation of every page lists
 * the sections, so SECTIONS is announced only when one gains its first article or loses its last.
 */
export async function announceChange(tx: Transaction, before: Touched, after: Touched): Promise<void> {
  const tags = new Set([...before.tags, ...after.tags]);
  if (before.filled.join() !== after.filled.join()) tags.add(SECTIONS);
  if (before.issues.join() !== after.issues.join()) tags.add(ISSUES);
  if (before.timed || after.timed) tags.add(TIMETABLE);
  await announce(tx, tags);
}
