import { CsvError, parse, type Parser } from 'csv-parse';
import { refused, type ImportSource, type SourceItem } from '@/lib/import/import-record';
import { nameKey } from '@/lib/import/mapping/names';
import type { Mapping } from '@/lib/import/mapping/schema';
import type { Input } from '@/lib/import/sources/found';
import { openInputs } from '@/lib/import/sources/input';
import { delimiterOf } from '@/lib/import/sources/csv';
import { splitNames } from '@/lib/import/sources/fields';
import { parseRow } from '@/lib/import/sources/rows';
import { brokenOff, remarksOn, textOf, unread } from '@/lib/import/sources/text';

/** Tables of articles: a row each, the first row the names of the columns (content/docs/article-format.md). */

const FILES = ['.csv', '.tsv'];
const LONGEST_ROW = 16 * 1_048_576;
/** Columns in which one cell may hold several names. */
const LISTS = new Set(['authors', 'author', 'tags', 'old_urls']);

export async function openCsv(paths: readonly string[], mapping: Mapping, source?: string): Promise<ImportSource> {
  const inputs = await openInputs(paths, FILES);
  return {
    name: source ?? mapping.source ?? 'csv',
    total: null,
    hosts: mapping.hosts,
    progress: () => inputs.progress(),
    items: () => inputs.items((input) => rowsOf(input, mapping)),
  };
}

interface Row {
  record: string[];
  info: { lines: number };
}

async function* rowsOf(input: Input, mapping: Mapping): AsyncGenerator<SourceItem> {
  const { origin } = input;
  const reading = unread();
  const chunks = textOf(input, reading);
  const first = await chunks.next();
  if (first.done !== true) {
    const parser = parserFor(first.value);
    const fed = feed(parser, first.value, chunks);
    try {
      let columns: string[] | null = null;
      for await (const { record, info } of parser as AsyncIterable<Row>) {
        if (columns === null) columns = columnsOf(record, mapping);
        else yield parseRow(valuesOf(columns, record), `${origin}:${info.lines}`, info.lines, mapping);
      }
    } catch (error) {
      const line = error instanceof CsvError && typeof error['lines'] === 'number' ? error['lines'] : null;
      yield refused(
        origin,
        line,
        `could be read no further: ${error instanceof Error ? error.message : String(error)}`,
      );
    }
    parser.destroy();
    await fed;
  }
  yield* brokenOff(origin, reading);
  yield* remarksOn(origin, reading);
}

function parserFor(beginning: string): Parser {
  const [heading = ''] = beginning.split(/\r?\n/u, 1);
  return parse({
    ...{
      delimiter: delimiterOf(heading),
      bom: true,
      info: true,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
    },
    max_record_size: LONGEST_ROW,
  });
}

/** Writes no faster than rows are taken; ends when the parser does. */
async function feed(parser: Parser, first: string, chunks: AsyncIterable<string>): Promise<void> {
  const ended = new Promise<void>((resolve) => parser.once('close', resolve));
  const write = (chunk: string) =>
    parser.write(chunk) ? undefined : Promise.race([new Promise((resolve) => parser.once('drain', resolve)), ended]);
  await write(first);
  for await (const chunk of chunks) {
    if (parser.destroyed) return;
    await write(chunk);
  }
  if (!parser.destroyed) parser.end();
}

/** The columns by the names of keys, as the mapping has them or as they are. */
function columnsOf(titles: readonly string[], { fields }: Mapping): string[] {
  const named = new Map(Object.entries(fields).map(([title, key]) => [nameKey(title), key]));
  return titles.map(
    (title) =>
      named.get(nameKey(title)) ??
      title
        .trim()
        .toLowerCase()
        .replace(/[\s-]+/gu, '_'),
  );
}

const valuesOf = (columns: readonly string[], cells: readonly string[]): Record<string, string | string[]> =>
  Object.fromEntries(
    columns.flatMap((key, at) => {
      const cell = cells[at]?.trim() ?? '';
      if (cell === '' || key === '') return [];
      return [[key, key === 'old_urls' ? cell.split(/\s+/u) : LISTS.has(key) ? splitNames(cell) : cell]];
    }),
  );
