import { importWords } from '@/content/desk/imports';
import { betweenProblems, importFields } from '@/content/import-problems';
import { importRemarks } from '@/content/import-remarks';
import { showCount, showNumber } from '@/lib/site/display';

/** What an import says in English is said here in the words of the desk (content/import-remarks.ts). Pure. */

/** A piece of a remark: words of the desk, or what comes from elsewhere and may run in its own direction. */
export interface RemarkPart {
  text: string;
  isForeign: boolean;
}

const PLACE = /\{(\w+)\}/gu;
/** What may stand in a place: a number; an address, up to the last words behind it; anything. */
const FILLS: Readonly<Record<string, string>> = { n: '\\d+', address: '.*' };
/** Places that hold what may itself be said in the words of the desk. */
const NESTED: ReadonlySet<string> = new Set(['why', 'what', 'origin']);
const escaped = (text: string) => text.replace(/[\\^$.*+?()[\]{}|/]/gu, '\\$&');

/** The English sentences as patterns; what begins with words is tried before what begins with anything. */
const PATTERNS = Object.entries(importRemarks)
  .map(([english, said]) => {
    const pieces = english.split(PLACE);
    const source = pieces
      .map((piece, at) => (at % 2 === 0 ? escaped(piece) : `(?<${piece}>${FILLS[piece] ?? '.*?'})`))
      .join('');
    return { english, said, pattern: new RegExp(`^${source}$`, 'su'), isOpen: pieces[0] === '' };
  })
  .sort((one, other) => Number(one.isOpen) - Number(other.isOpen));

/** The key in content/import-remarks.ts that a remark is said by; null when there is none. */
export const remarkKey = (english: string): string | null => matched(english)?.english ?? null;

/** A remark in the words of the desk; one that nobody foresaw as it stands. */
export function remarkParts(english: string): RemarkPart[] {
  return known(english) ?? [foreign(english)];
}

/** Where an item stands, in the words of the desk; beside its title it need not say the title again. */
export const placeParts = (origin: string, title: string | null): RemarkPart[] =>
  remarkParts(title === null ? origin : origin.replace(/ \(«.*»\)$/su, ''));

/** The same as one text, in which what comes from elsewhere is isolated (U+2068, U+2069). */
export const remarkText = (english: string): string =>
  remarkParts(english)
    .map(({ text, isForeign }) => (isForeign ? `\u2068${text}\u2069` : text))
    .join('');

/** Reasons by which items are counted, without those that tell of comments; and how many comments these tell of. */
export function sortReasons(reasons: Readonly<Record<string, number>>): {
  reasons: Record<string, number>;
  comments: number;
} {
  const rest: Record<string, number> = {};
  let comments = 0;
  for (const [reason, count] of Object.entries(reasons)) {
    const [, told] = /^(\d+) comments are not imported$/u.exec(reason) ?? [];
    if (told === undefined) rest[reason] = count;
    else comments += Number(told) * count;
  }
  return { reasons: rest, comments };
}

const own = (text: string): RemarkPart => ({ text, isForeign: false });
const foreign = (text: string): RemarkPart => ({ text, isForeign: true });

function known(english: string): RemarkPart[] | null {
  return severalProblems(english) ?? sentence(english) ?? fieldProblem(english);
}

/** What is wrong with several fields stands in one remark. */
function severalProblems(english: string): RemarkPart[] | null {
  const pieces = english.split('; ');
  if (pieces.length === 1) return null;
  const said = pieces.map((piece) => sentence(piece) ?? fieldProblem(piece));
  if (said.includes(null)) return null;
  return said.flatMap((parts, at) => [...(at === 0 ? [] : [own(betweenProblems)]), ...(parts ?? [])]);
}

/** `title is empty`, as the check before saving says it; `tags.0: is not text`, where the key is one of the file's. */
function fieldProblem(english: string): RemarkPart[] | null {
  const [, key, of = ''] = /^([^:]+): (.+)$/su.exec(english) ?? [];
  const inFile = key === undefined ? null : sentence(of);
  if (key !== undefined && inFile !== null) return [keyName(key), own(': '), ...inFile];
  const [, field = '', what = ''] = /^([a-zA-Z]+)(?:\.\d+)* (.+)$/su.exec(english) ?? [];
  const name = importFields[field];
  const problem = name === undefined ? null : sentence(what);
  return name === undefined || problem === null ? null : [own(`${name}: `), ...problem];
}

const keyName = (key: string): RemarkPart => {
  const name = key.startsWith('the ') ? importFields[key] : undefined;
  return name === undefined ? foreign(key) : own(name);
};

function matched(english: string) {
  for (const { pattern, ...entry } of PATTERNS) {
    const found = pattern.exec(english);
    const values = found?.groups ?? {};
    if (found && (values['what'] === undefined || sentence(values['what']) !== null)) return { ...entry, values };
  }
  return null;
}

function sentence(english: string): RemarkPart[] | null {
  const found = matched(english);
  if (found === null) return null;
  const { said, values } = found;
  const text = typeof said === 'string' ? said : said.text;
  return text
    .split(PLACE)
    .flatMap((piece, at) => (at % 2 === 0 ? own(piece) : valueOf(piece, values[piece] ?? '', said)))
    .filter((part) => part.text !== '');
}

function valueOf(name: string, value: string, said: (typeof importRemarks)[string]): RemarkPart[] {
  const count = Number(value);
  if (name === 'n' && value !== '' && Number.isSafeInteger(count))
    return [own(typeof said === 'string' ? showNumber(count) : showCount(count, said.forms))];
  const kind = name === 'kind' ? importWords.shortKinds[value] : undefined;
  if (kind !== undefined) return [own(kind)];
  return NESTED.has(name) ? remarkParts(value) : [foreign(value)];
}
