import { fieldNames } from '@/content/search-words';
import { fold } from '@/lib/arabic/fold';
import { searchKey } from '@/lib/search/analyse/key';
import { tokensOf } from '@/lib/search/analyse/tokens';

/**
 * The language of the search box: words, «a phrase», −a word, a field with its name in Arabic or English. Whatever is
 * typed means something: what is no operator is a word.
 */

/** UTF-16 units; longer queries are refused with these words, not cut. */
export const LONGEST_QUERY = 1_000;
/** Words that count; the rest of a longer query adds nothing. */
export const MOST_WORDS = 40;

export interface ParsedQuery {
  /** Keys in their order, each once. */
  words: string[];
  /** How the words were written, by key: for looking at exact forms. */
  written: Map<string, string>;
  phrases: string[][];
  without: string[];
  withoutPhrases: string[][];
  /** As typed, several of a kind meaning any of them. */
  authors: string[];
  sections: string[];
  tags: string[];
  years: number[];
  issues: number[];
}

type Field = keyof typeof fieldNames;

const FIELDS = new Map<string, Field>(
  Object.entries(fieldNames).flatMap(([field, names]) =>
    [field, ...names].map((name) => [searchKey(name), field as Field] as const),
  ),
);

const QUOTED =
  '"[^"]*"|\u00ab[^\u00bb]*\u00bb|[\u201c\u201d\u201e][^\u201c\u201d]*[\u201c\u201d]|\u2039[^\u203a]*\u203a';
const PIECE = new RegExp(
  `(?<minus>[-\u2212\u2013\u2014])?(?:(?<name>[\\p{L}\\p{M}]{2,12}):\\s*(?<value>${QUOTED}|[^\\s:"\u00ab\u201c]+)|(?<quoted>${QUOTED})|(?<bare>\\S+))`,
  'gu',
);

/** Reads a query. Never throws. */
export function parseQuery(text: string): ParsedQuery {
  const query: ParsedQuery = {
    ...{ words: [], written: new Map(), phrases: [], without: [], withoutPhrases: [] },
    ...{ authors: [], sections: [], tags: [], years: [], issues: [] },
  };
  for (const { groups = {} } of text.slice(0, LONGEST_QUERY).matchAll(PIECE)) {
    const { minus, name, value, quoted, bare } = groups;
    const isWithout = minus !== undefined;
    if (name !== undefined && value !== undefined) {
      if (!isWithout && readField(query, name, unquoted(value))) continue;
      addWords(query, `${name} ${value}`, isWithout);
    } else if (quoted !== undefined) addPhrase(query, unquoted(quoted), isWithout);
    else addWords(query, bare ?? '', isWithout);
  }
  query.words.length = Math.min(query.words.length, MOST_WORDS);
  return query;
}

const unquoted = (text: string): string =>
  text.replace(/^["\u00ab\u201c\u201d\u201e\u2039]|["\u00bb\u201c\u201d\u203a]$/gu, '').trim();

/** @returns false when it is no field, or its value none */
function readField(query: ParsedQuery, name: string, value: string): boolean {
  const field = FIELDS.get(searchKey(name));
  if (field === undefined || value === '') return false;
  if (field === 'year' || field === 'issue') {
    const number = /^\d{1,6}$/u.test(fold(value)) ? Number(fold(value)) : null;
    if (number === null) return false;
    (field === 'year' ? query.years : query.issues).push(number);
    return true;
  }
  const lists = { author: query.authors, section: query.sections, tag: query.tags };
  lists[field].push(value);
  return true;
}

function addWords(query: ParsedQuery, text: string, isWithout: boolean): void {
  for (const { key, start, end } of tokensOf(text)) {
    if (isWithout) query.without.push(key);
    else addWord(query, key, text.slice(start, end));
  }
}

function addPhrase(query: ParsedQuery, text: string, isWithout: boolean): void {
  const tokens = tokensOf(text).slice(0, MOST_WORDS);
  const keys = tokens.map(({ key }) => key);
  if (keys.length > 1) (isWithout ? query.withoutPhrases : query.phrases).push(keys);
  else if (isWithout) query.without.push(...keys);
  if (!isWithout) for (const { key, start, end } of tokens) addWord(query, key, text.slice(start, end));
}

function addWord(query: ParsedQuery, key: string, written: string): void {
  if (query.written.has(key)) return;
  query.written.set(key, written);
  query.words.push(key);
}
