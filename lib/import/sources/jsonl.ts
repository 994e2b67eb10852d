import { refused, type ImportSource, type ParsedItem, type SourceItem } from '@/lib/import/import-record';
import { emptyMapping, type Mapping } from '@/lib/import/mapping/schema';
import type { Input } from '@/lib/import/sources/found';
import { openInputs } from '@/lib/import/sources/input';
import { parseRow } from '@/lib/import/sources/rows';
import { brokenOff, remarksOn, textOf, unread } from '@/lib/import/sources/text';

/** One article a line, as JSON: collections that were made by programs. */

const FILES = ['.jsonl', '.ndjson'];
const LONGEST_LINE = 16 * 1_048_576;
const ENDS = /\r?\n/u;

export async function openJsonLines(
  paths: readonly string[],
  mapping: Mapping,
  source?: string,
): Promise<ImportSource> {
  const inputs = await openInputs(paths, FILES);
  return {
    name: source ?? mapping.source ?? 'jsonl',
    total: null,
    hosts: mapping.hosts,
    progress: () => inputs.progress(),
    items: () => inputs.items((input) => linesOf(input, mapping)),
  };
}

/** Reads a file line by line; no more than one line of it is held, and of one that is too long no more than is read. */
async function* linesOf(input: Input, mapping: Mapping): AsyncGenerator<SourceItem> {
  const { origin } = input;
  const reading = unread();
  let [rest, number, skipping] = ['', 0, false];
  const parse = (text: string): SourceItem | null => {
    number += 1;
    const isRest = skipping;
    skipping = false;
    if (isRest || text.trim() === '') return null;
    return parseJsonLine(text, `${origin}:${number}`, number, mapping);
  };
  for await (const chunk of textOf(input, reading)) {
    const [first = '', ...others] = chunk.split(ENDS);
    rest = skipping ? first : rest + first;
    for (const next of others) {
      const item = parse(rest);
      if (item) yield item;
      rest = next;
    }
    if (!skipping && rest.length > LONGEST_LINE) {
      yield refused(`${origin}:${number + 1}`, number + 1, 'the line is longer than 16 MB');
      skipping = true;
      rest = '';
    }
  }
  const item = parse(rest);
  if (item) yield item;
  yield* brokenOff(origin, reading);
  yield* remarksOn(origin, reading);
}

/** Reads one line. What is no article is refused with the reason. */
export function parseJsonLine(text: string, origin: string, number: number, mapping = emptyMapping()): ParsedItem {
  if (text.length > LONGEST_LINE) return refused(origin, number, 'the line is longer than 16 MB');
  return parseRow(asText(parseJson(text)), origin, number, mapping);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/u, ''));
  } catch {
    return undefined;
  }
}

/** Numbers and truths as they would be written; a count with a fraction stays, to be refused. */
function asText(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  const plain = (one: unknown, key: string): unknown => {
    if (Array.isArray(one)) return one.map((each: unknown) => plain(each, key));
    if (typeof one === 'number' && (Number.isSafeInteger(one) || !/^views/u.test(key))) return String(one);
    return typeof one === 'boolean' ? String(one) : one;
  };
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, plain(one, key)]));
}
