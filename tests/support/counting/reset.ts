import type pg from 'pg';

/** Counts from nothing again. The salt stays: a site that runs goes on with it. */
export async function resetCounting(client: pg.Client): Promise<void> {
  await client.query('truncate view_seen, view_filtered, view_day');
  await client.query(
    `update article_views v set counted = 0, total = coalesce(b.views, 0), step = floor(sqrt(coalesce(b.views, 0)::float8))
     from article_views o left join view_baseline b using (article_id)
     where v.article_id = o.article_id and v.counted > 0`,
  );
  await client.query('vacuum (analyze) article_views');
}
