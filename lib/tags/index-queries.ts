import { reader } from '@/lib/db/client';
import { noteRead } from '@/lib/freshness/reads';
import { LATEST, TAGS } from '@/lib/freshness/tags';

export interface ListedTag {
  slug: string;
  name: string;
  count: number;
}

/**
 * A page of the tags that a public article has, those of most articles first. `page` counts from 1. Each is counted
 * in its part of one narrow index.
 */
export async function listTagIndex(page: number, pageSize: number): Promise<{ tags: ListedTag[]; total: number }> {
  noteRead(TAGS, LATEST);
  const rows = await reader().$queryRaw<(ListedTag & { total: number })[]>`
    select t.slug, t.name, l.n as count, count(*) over ()::int as total from tag t cross join lateral (
      select count(*)::int as n from article_tag where tag_id = t.id and published_at is not null
    ) l where l.n > 0
    order by l.n desc, t.name, t.id limit ${pageSize} offset ${(page - 1) * pageSize}`;
  return { tags: rows.map(({ slug, name, count }) => ({ slug, name, count })), total: rows[0]?.total ?? 0 };
}
