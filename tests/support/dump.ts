import { db } from '@/lib/db/client';

/** What an import writes, in an order of its own; what only notes that something changed is left out. */
const TABLES = {
  ...{ article: 'id', revision: 'id', article_author: 'article_id, author_id', article_tag: 'article_id, tag_id' },
  ...{ section: 'id', author: 'id', tag: 'id', issue: 'id', series: 'id', media: 'id', redirect: 'from_path' },
  ...{ view_baseline: 'article_id', view_baseline_log: 'id', article_views: 'article_id' },
} as const;

/** Every row of the archive, and the counts that are kept of it. */
export async function dumpArchive(): Promise<Record<string, unknown>> {
  const all: Record<string, unknown> = {};
  for (const [table, order] of Object.entries(TABLES)) {
    all[table] = await db().$queryRawUnsafe(`select to_jsonb(t) as row from "${table}" t order by ${order}`);
  }
  all['tally'] = await db().$queryRaw`
    select section_id, month::text, n from article_tally where n <> 0 order by section_id, month`;
  return all;
}
