import type { Actor } from '@/lib/auth/actor';
import { requirePermission } from '@/lib/auth/permissions';
import { db } from '@/lib/db/client';

/** A search that found nothing, over all days that are kept. */
export interface MissedSearch {
  query: string;
  n: number;
  /** "YYYY-MM-DD" */
  lastDay: string;
}

/** What was looked for and not found, the most often first. */
export async function listMisses(actor: Actor, days = 30, most = 200): Promise<MissedSearch[]> {
  requirePermission(actor, 'search.read');
  return db().$queryRaw<MissedSearch[]>`
    select query, sum(n)::int as n, to_char(max(day), 'YYYY-MM-DD') as "lastDay" from search_miss
    where day > current_date - ${days}::int group by query order by sum(n) desc, max(day) desc, query limit ${most}`;
}

export interface SynonymGroup {
  id: number;
  words: string[];
}

export async function listSynonyms(actor: Actor): Promise<SynonymGroup[]> {
  requirePermission(actor, 'search.read');
  return db().searchSynonym.findMany({ orderBy: { id: 'asc' } });
}

export interface IndexFacts {
  articles: number;
  words: number;
  bytes: number;
  isReady: boolean;
}

/** How large the index is. */
export async function indexFacts(actor: Actor): Promise<IndexFacts> {
  requirePermission(actor, 'search.read');
  const [row] = await db().$queryRaw<IndexFacts[]>`
    select (select count(*)::int from search_doc where octet_length(facts) > 0) as articles,
      (select count(*)::int from search_term) as words,
      (pg_total_relation_size('search_term') + pg_total_relation_size('search_slip') + pg_total_relation_size('search_block')
        + pg_total_relation_size('search_doc'))::float8 as bytes,
      coalesce((select ready from search_stat), false) as "isReady"`;
  return row ?? { articles: 0, words: 0, bytes: 0, isReady: false };
}
