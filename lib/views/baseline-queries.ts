import { db } from '@/lib/db/client';

/** What articles are named by in a table of views. */
export type ArticleKey = 'article' | 'post_id' | 'url';

/**
 * Finds articles by what a table of views names them by.
 * @param source where articles must have been imported from; any when null. It narrows `post_id` only
 * @returns for each key the ids that it fits: none, one, or several
 */
export async function findArticles(
  by: ArticleKey,
  keys: readonly string[],
  source: string | null,
): Promise<Map<string, number[]>> {
  const found = new Map(keys.map((key) => [key, new Set<number>()]));
  // Several spellings may stand for one key.
  const spellings = keys.flatMap((key) => spellingsOf(by, key).map((spelling) => [key, spelling] as const));
  const [owners, asked] = [spellings.map(([key]) => key), spellings.map(([, spelling]) => spelling)];
  const rows = await db().$queryRaw<{ key: string; id: number }[]>`
    with asked as (select * from unnest(${owners}::text[], ${asked}::text[]) as asked(key, spelling))
    select key, a.id from asked join article a on ${by} = 'article' and a.id::text = spelling
    union select key, a.id from asked join article a on ${by} = 'post_id' and a.external_id = spelling
      and (${source}::text is null or a.source = ${source}::text)
    union select key, a.id from article a cross join unnest(a.old_urls) old join asked on ${by} <> 'article' and spelling = old
    union select key, a.id from asked join redirect r on ${by} = 'url' and r.from_path = spelling
      join article a on a.id::text = substring(r.to_path from '^/article/([0-9]+)(/|$)')
    union select key, a.id from asked
      join article a on ${by} = 'url' and a.id::text = substring(spelling from '^/article/([0-9]+)(/|$)')`;
  for (const { key, id } of rows) found.get(key)?.add(id);
  return new Map([...found].map(([key, ids]) => [key, [...ids].sort((a, b) => a - b)]));
}

/** WordPress answers its posts by number too, and that is often the address that was kept. */
function spellingsOf(by: ArticleKey, key: string): string[] {
  if (by === 'article') return [key];
  if (by === 'post_id') return [key, `/?p=${key}`];
  if (!URL.canParse(key, 'http://site.invalid')) return [key];
  const { pathname, search } = new URL(key, 'http://site.invalid');
  const paths = [pathname, decoded(pathname)].flatMap((path) => [path, path.replace(/\/$/u, ''), `${path}/`]);
  return [...new Set([key, ...paths.map((path) => path + search)])].filter((spelling) => spelling !== '');
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path).normalize('NFC');
  } catch {
    return path;
  }
}
