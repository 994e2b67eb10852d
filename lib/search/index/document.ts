import { stopWords } from '@/content/search-words';
import { plainText } from '@/lib/html/plain-text';
import { wordHash } from '@/lib/search/analyse/distance';
import { searchKey } from '@/lib/search/analyse/key';
import { keysOf } from '@/lib/search/analyse/tokens';
import { packFacts } from '@/lib/search/index/facts';
import { packFrequencies, type Frequencies } from '@/lib/search/rank/codec';

/** Raised whenever an index made before has to be made anew. */
export const ANALYSER = 1;

/** What a published article hangs on. */
export interface ArticleNames {
  id: number;
  sectionId: number;
  section: string;
  issueId: number | null;
  authors: { id: number; name: string }[];
  tags: { id: number; name: string }[];
}

/** A published article as the index reads it. */
export interface ArticleText extends ArticleNames {
  title: string;
  subtitle: string | null;
  bodyText: string;
  noteHtml: string | null;
  /** Days since 1970-01-01. */
  day: number;
  publishedAt: Date;
}

/** Its words: what is read as its title, its text, and the names that it hangs on. */
export interface Document {
  id: number;
  facts: Uint8Array;
  parts: readonly [title: string[], body: string[], names: string[]];
}

const STOP = new Set(stopWords.map(searchKey));
export const isStopWord = (key: string): boolean => STOP.has(key);

export function documentOf(article: ArticleText): Document {
  const { title, subtitle, bodyText, noteHtml, authors, tags } = article;
  const head = [...keysOf(title), ...keysOf(subtitle ?? '')];
  const body = keysOf(bodyText);
  if (noteHtml !== null) body.push(...keysOf(plainText(noteHtml)));
  const names = nameKeys(article);
  const facts = packFacts({
    titleLength: lengthOf(head),
    bodyLength: lengthOf(body),
    sectionId: article.sectionId,
    issueId: article.issueId ?? 0,
    day: article.day,
    instant: article.publishedAt.getTime(),
    print: fingerprint(body),
    authorIds: authors.map(({ id }) => id),
    tagIds: tags.map(({ id }) => id),
  });
  return { id: article.id, facts, parts: [head, body, names] };
}

/** The words of the names that it hangs on. */
export const nameKeys = ({ section, authors, tags }: ArticleNames): string[] =>
  keysOf([section, ...authors.map(({ name }) => name), ...tags.map(({ name }) => name)].join('\n'));

/** Common words say little of how much a text says. */
function lengthOf(keys: string[]): number {
  let length = 0;
  for (const key of keys) if (!STOP.has(key)) length += 1;
  return Math.min(length, 65_535);
}

/** Simhash (Charikar 2002) over runs of three words: texts that differ in a few places differ in a few bits. */
function fingerprint(keys: string[]): [number, number] {
  const votes = new Int32Array(62);
  let [first, second] = [0, 0];
  for (const key of keys) {
    const third = wordHash(key);
    const [low, high] = [
      Math.imul(first ^ Math.imul(second, 31) ^ Math.imul(third, 961), 0x9e3779b1),
      Math.imul(first + second * 7 + third * 13, 0x85ebca6b),
    ];
    for (let bit = 0; bit < 31; bit += 1) {
      votes[bit] = (votes[bit] ?? 0) + ((low >>> bit) & 1) * 2 - 1;
      votes[31 + bit] = (votes[31 + bit] ?? 0) + ((high >>> bit) & 1) * 2 - 1;
    }
    [first, second] = [second, third];
  }
  const print: [number, number] = [0, 0];
  for (let bit = 0; bit < 31; bit += 1) {
    if ((votes[bit] ?? 0) > 0) print[0] |= 1 << bit;
    if ((votes[31 + bit] ?? 0) > 0) print[1] |= 1 << bit;
  }
  return print;
}

/** The ids of all words of an article in their order, with 0 between the parts. */
export function wordIds({ parts }: Document, idOf: (key: string) => number): number[] {
  const ids: number[] = [];
  parts.forEach((keys, part) => {
    if (part > 0) ids.push(0);
    for (const key of keys) ids.push(idOf(key));
  });
  return ids;
}

/** The posting byte of every word, from the ids in their order. */
export function codesOf(ids: readonly number[]): Map<number, number> {
  const counts = new Map<number, Frequencies>();
  const parts = ['title', 'body', 'names'] as const;
  let part = 0;
  for (const id of ids) {
    if (id === 0) {
      part += 1;
      continue;
    }
    let count = counts.get(id);
    if (count === undefined) counts.set(id, (count = { title: 0, body: 0, names: 0 }));
    count[parts[part] ?? 'names'] += 1;
  }
  const codes = new Map<number, number>();
  for (const [id, count] of counts) codes.set(id, packFrequencies(count));
  return codes;
}
