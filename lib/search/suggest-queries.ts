import { reader } from '@/lib/db/client';
import { holdsWords } from '@/lib/db/folded';
import { Prisma } from '@/lib/db/generated/client';
import { lightStem } from '@/lib/search/analyse/stem';
import { tokensOf } from '@/lib/search/analyse/tokens';
import { openIndex, type Index } from '@/lib/search/index-queries';
import { unpackPostings } from '@/lib/search/rank/codec';
import { lookupOf, queryWord } from '@/lib/search/rank/expand';

/** What may be meant while somebody types: articles by their titles, and the names that articles hang on. */
export type Suggestion =
  | { kind: 'article'; id: number; slug: string; text: string }
  | { kind: 'section' | 'author' | 'tag'; slug: string; text: string };

/** UTF-16 units of what is typed that are looked at. */
const LONGEST = 100;
/** The commonest words that begin so. */
const COMPLETIONS = 40;
const NAMES = 3;
/** The bits of a posting that say how often a word stands in the title. */
const IN_TITLE = 0x30;

/** Suggestions for what was typed so far; its last word may be unfinished. Names first, then titles, the newest first. */
export async function suggest(typed: string, most = 8): Promise<Suggestion[]> {
  const text = typed.slice(0, LONGEST);
  const keys = tokensOf(text).map(({ key }) => key);
  const last = keys.at(-1);
  if (last === undefined || (keys.length === 1 && last.length < 2)) return [];
  const [index, names] = await Promise.all([openIndex(), namesLike(text)]);
  const titles = index === null ? [] : await titlesLike(keys.slice(0, -1), last, index, most);
  return [...names, ...titles].slice(0, most);
}

async function namesLike(text: string): Promise<Suggestion[]> {
  const like = holdsWords(Prisma.sql`name`, text);
  const rows = await reader().$queryRaw<{ kind: 'section' | 'author' | 'tag'; slug: string; text: string }[]>`
    (select 'section' as kind, slug, name as text from section where ${like} order by length(name), id limit ${NAMES})
    union all
    (select 'author', slug, name from author where ${like} order by length(name), id limit ${NAMES})
    union all
    (select 'tag', slug, name from tag where ${like} order by length(name), id limit ${NAMES})`;
  return rows.slice(0, NAMES + 1);
}

/** Titles that hold all finished words and one that begins like the last. */
async function titlesLike(finished: string[], begun: string, index: Index, most: number): Promise<Suggestion[]> {
  const words = finished.map(queryWord);
  const completions = await completionsOf(begun);
  const { keys, lights } = lookupOf(words);
  const terms = words.length === 0 ? [] : await index.terms({ keys, lights, exts: [], bones: [] });
  const lists = [
    ...words.map((word) =>
      terms.filter(({ key }) => key === word.key || lightStem(key) === word.light).map(({ id }) => id),
    ),
    completions,
  ];
  const inTitles = await docsByTitle([...new Set(lists.flat())], index);
  const [first = new Set<number>(), ...rest] = lists.map((ids) => new Set(ids.flatMap((id) => inTitles.get(id) ?? [])));
  const found = [...first].filter((doc) => rest.every((docs) => docs.has(doc)));
  const { instant } = index.docs;
  found.sort((one, other) => (instant[other] ?? 0) - (instant[one] ?? 0) || other - one);
  const rows = await reader().$queryRaw<{ id: number; slug: string; text: string }[]>`
    select a.id, a.slug, a.title as text from unnest(${found.slice(0, most)}::int[]) with ordinality k(id, place)
    join article a on a.id = k.id where a.status = 'published' order by k.place`;
  return rows.map((row) => ({ kind: 'article', ...row }));
}

/** The commonest words that begin so, with the article or without it. */
async function completionsOf(begun: string): Promise<number[]> {
  const stem = lightStem(begun);
  const beginnings = [...new Set([begun, ...(stem.length >= 2 ? [stem, `\u0627\u0644${stem}`] : [])])];
  const rows = await reader().$queryRaw<{ id: number }[]>`
    select t.id from unnest(${beginnings}::text[]) b(text) cross join lateral (
      select id from search_term where key >= b.text and key < b.text || chr(1114111) order by key limit 2000
    ) c join search_term t on t.id = c.id order by t.df desc, t.key limit ${COMPLETIONS}`;
  return rows.map(({ id }) => id);
}

/** For each word the articles that hold it in their title. */
async function docsByTitle(ids: number[], index: Index): Promise<Map<number, number[]>> {
  const found = new Map<number, number[]>();
  for (const { id, posts } of await index.byIds(ids)) {
    const parts = posts === null ? ((await index.postings([id])).get(id) ?? []) : [{ base: 0, data: posts }];
    const docs: number[] = [];
    for (const { base, data } of parts) {
      const pairs = unpackPostings(data, base);
      for (let at = 0; at < pairs.length; at += 2)
        if (((pairs[at + 1] ?? 0) & IN_TITLE) > 0 && index.docs.live[pairs[at] ?? 0] === 1) docs.push(pairs[at] ?? 0);
    }
    found.set(id, docs);
  }
  return found;
}
