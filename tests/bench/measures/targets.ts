import type pg from 'pg';
import { site } from '@/content/site';
import { archiveMonthUrl, articleUrl, homeUrl, sectionUrl } from '@/lib/site/urls';
import { FIRST_YEAR } from '../generate/rows';

/** The addresses that are asked for. */
export interface Targets {
  /** Of all articles, in the order of their ids. */
  articles: string[];
  /** An article of 800 words, as nearly as there is one. */
  article: { id: number; path: string; words: number };
  home: string;
  /** The first page of the largest section. */
  section: string;
  /** Its page 500, or its last. */
  deep: { path: string; page: number };
  month: string;
  search: string;
  missing: string;
}

const DEEP = 500;

/** Reads from the database what there is to ask for. */
export async function findTargets(client: pg.Client): Promise<Targets> {
  const { rows } = await client.query<{ id: number; slug: string; words: number }>(
    `select id, slug, word_count as words from article where status = 'published' order by id`,
  );
  const largest = await client.query<{ slug: string; n: number }>(
    `select s.slug, count(*)::int as n from article a join section s on s.id = a.section_id
     where a.status = 'published' group by s.id order by n desc limit 1`,
  );
  const [section] = largest.rows;
  const [first] = rows;
  if (section === undefined || first === undefined) throw new Error('the archive is empty');
  const nearest = rows.reduce(
    (best, row) => (Math.abs(row.words - 800) < Math.abs(best.words - 800) ? row : best),
    first,
  );
  const page = Math.min(DEEP, Math.ceil(section.n / site.pageSize));
  return {
    articles: rows.map(articleUrl),
    article: { id: nearest.id, path: articleUrl(nearest), words: nearest.words },
    home: homeUrl(),
    section: sectionUrl(section.slug),
    deep: { path: sectionUrl(section.slug, page), page },
    month: archiveMonthUrl(FIRST_YEAR + 10, 6),
    search: `/search?q=${encodeURIComponent('خرائط السواحل')}`,
    missing: `/${encodeURIComponent('لا شيء هنا')}`,
  };
}

/** So many of the list, evenly spread over it; all of a shorter one. */
export function spread<T>(list: readonly T[], count: number): T[] {
  if (list.length <= count) return [...list];
  return Array.from({ length: count }, (_, index) => list[Math.floor((index * list.length) / count)]).filter(
    (one) => one !== undefined,
  );
}
