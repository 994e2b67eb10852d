import { openIndex, type Index } from '@/lib/search/index-queries';
import { groupAlike } from '@/lib/search/query/alike';
import { numbersIn } from '@/lib/search/rank/codec';
import { planWords, scoreWords } from '@/lib/search/rank/plan';
import { addUp } from '@/lib/search/rank/score';
import { tellingWords } from '@/lib/search/rank/telling';
import { topOf } from '@/lib/search/rank/top';

/** Words of an article that its kin are looked for by, and how many of them are looked at closely. */
const WORDS = 12;
const CLOSELY = 200;
/** A form counts as the word itself from here on (KINSHIP in rank/expand): what only looks alike leads astray. */
const CLOSE_FORM = 0.5;

/** What is had in common beside the text, as a share of a text that is the same. */
const COMMON = { tag: 0.1, mostTags: 0.3, author: 0.05, section: 0.04 };
/** Below this two texts merely speak one language. */
const LEAST = 0.1;

/** Looks for the articles most like others, by one state of the index; null while there is none. */
export async function openLikeness(): Promise<((id: number, most: number) => Promise<number[]>) | null> {
  const index = await openIndex();
  return index === null ? null : (id, most) => alikeTo(index, id, most);
}

/**
 * The public articles most like this one, the closest first: by the words that tell most of it, by tags, author and
 * section. Near-duplicates of it, and of each other, are left out.
 */
async function alikeTo(index: Index, id: number, most: number): Promise<number[]> {
  const { docs } = index;
  const packed = (await index.words([id])).get(id);
  if (docs.live[id] !== 1 || packed === undefined) return [];
  const words = numbersIn(packed);
  const terms = await index.byIds([...new Set(words)].filter((term) => term !== 0));
  const telling = tellingWords(words, terms, docs.n, WORDS);
  const planned = await planWords(
    telling.map(({ key }) => key),
    index,
    { slips: false },
  );
  const close = planned.map((one) => ({ ...one, forms: one.forms.filter(({ weight }) => weight >= CLOSE_FORM) }));
  const weightOf = new Map(telling.map(({ key, weight }) => [key, weight]));
  const known = close.filter(({ forms }) => forms.length > 0);
  const scored = (await scoreWords(known, docs, index)).map((word, at) => {
    const weight = weightOf.get(known[at]?.word.key ?? '') ?? 0;
    return { ...word, idf: word.idf * weight, exactIdf: word.exactIdf * weight };
  });
  const likeness = addUp(scored, docs, ({ score, touched, reached }) => {
    const own = score[id] || 1;
    const order = (one: number, other: number) => (score[other] ?? 0) - (score[one] ?? 0) || other - one;
    const first = topOf(touched.subarray(0, reached), CLOSELY, order);
    return new Map(
      first.filter((doc) => doc !== id).map((doc) => [doc, (score[doc] ?? 0) / own + common(index, id, doc)]),
    );
  });
  const worth = (doc: number) => likeness.get(doc) ?? 0;
  const best = [...likeness.keys()]
    .filter((doc) => worth(doc) >= LEAST)
    .sort((one, other) => worth(other) - worth(one) || other - one)
    .slice(0, most * 3);
  const groups = groupAlike([id, ...best], docs);
  return best.filter((doc) => groups.has(doc)).slice(0, most);
}

function common({ docs }: Index, one: number, other: number): number {
  const shared = (lists: readonly (readonly number[])[]) =>
    (lists[one] ?? []).filter((name) => lists[other]?.includes(name)).length;
  const { tag, mostTags, author, section } = COMMON;
  return (
    Math.min(shared(docs.tags) * tag, mostTags) +
    (shared(docs.authors) > 0 ? author : 0) +
    (docs.section[one] === docs.section[other] ? section : 0)
  );
}
