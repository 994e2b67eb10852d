import type pg from 'pg';
import { reckonHijriDays } from '@/lib/articles/hijri-commands';

/**
 * What pages read beside the articles themselves, for an archive that has been read for two months: Hijri days, what each
 * article is like, the views of every day, a series in eight. Once; the database is kept.
 */
export async function fillWhatPagesRead(client: pg.Client, articles: number): Promise<void> {
  const { rows } = await client.query('select from article_related limit 1');
  if (rows.length > 0) return;
  await client.query('set synchronous_commit = off');
  await reckonHijriDays();
  for (const [sql, ...values] of statements(articles)) await client.query(sql, values);
  await client.query('vacuum (analyze)');
}

/** A day is read by one article in twenty, the new ones most; what visitors of an open day leave is one row each. */
const statements = (articles: number): [string, ...number[]][] => [
  [
    `insert into view_day (day, article_id, uniq, total, closed)
     select distinct on (day, id) day, id, 1 + (random() * 30)::int, 40, true from (
       select current_date - back as day, 1 + floor($1 * (1 - random() ^ 2))::int as id
       from generate_series(1, 60) back, generate_series(1, greatest(20, $1 / 20))
     ) read where id <= $1`,
    articles,
  ],
  [`insert into view_salt (day, salt, created_at) values (current_date, sha256('today'), now())`],
  [
    `insert into view_seen (day, article_id, visitor, first_at, last_at)
     select current_date, 1 + floor($1 * (1 - random() ^ 2))::int, sha256(n::text::bytea), now(), now()
     from generate_series(1, greatest(20, $1 / 2)) n on conflict do nothing`,
    articles,
  ],
  [
    `insert into series (slug, name) select 's' || n, 's' || n from generate_series(1, greatest(1, $1 / 160)) n`,
    articles,
  ],
  [
    `update article set series_id = 1 + id / 160, series_part = 1 + id % 160 / 8
     where id % 8 = 0 and id / 160 < (select count(*) from series)`,
  ],
  [
    `insert into article_related (article_id, others)
     select id, array(select 1 + (id::bigint * 7919 + n * 104729) % $1 from generate_series(1, 8) n) from article`,
    articles,
  ],
];
