import type { Actor } from '@/lib/auth/actor';
import { maySee, requirePermission } from '@/lib/auth/permissions';
import { db, type Transaction } from '@/lib/db/client';
import type { MediaUse, MediaUses } from '@/lib/media/media';

interface ArticleRow {
  id: number;
  title: string;
  status: string;
  createdById: string | null;
  places: ('lead' | 'body' | 'draft')[];
}

/** Where something is used: articles that whoever asks may see, how many others, and covers. @throws Forbidden */
export async function usesOf(actor: Actor, id: number): Promise<MediaUses> {
  requirePermission(actor, 'media.use');
  const { articles, issues } = await findUses(db(), id);
  const seen = articles.filter((article) => maySee(actor, article));
  const uses: MediaUse[] = [
    ...seen.map(({ createdById: _who, ...article }) => ({ kind: 'article' as const, ...article })),
    ...issues.map((issue) => ({ kind: 'issue' as const, ...issue })),
  ];
  return { uses, hidden: articles.length - seen.length };
}

/**
 * Every use, whoever asks. Addresses in bodies are found by an index over what the function media_stems reads from
 * them (see the migration «media_uses»); drafts are few and read one by one.
 */
export async function findUses(from: Pick<Transaction, '$queryRaw'>, id: number) {
  const articles = await from.$queryRaw<ArticleRow[]>`
    with m as (select id, left(path, 33) as stem from media where id = ${id}),
    found as (
      select a.id, 'lead' as place from m join article a on a.lead_media_id = m.id
      union all
      select a.id, 'body' from m join article a on media_stems(a.body_html, a.note_html) @> array[m.stem]
        and (a.body_html like '%/media/%' or a.note_html like '%/media/%')
      union all
      select d.article_id, 'draft' from m join draft d
        on position('/media/' || m.stem in d.content::text) > 0 or d.content->>'leadMediaId' = m.id::text
    )
    select a.id, a.title, a.status::text as status, a.created_by_id as "createdById",
      array_agg(distinct f.place) as places
    from found f join article a on a.id = f.id group by a.id order by a.id desc`;
  const issues = await from.$queryRaw<{ number: number; title: string }[]>`
    select number, title from issue where cover_id = ${id} order by number desc`;
  return { articles, issues };
}
