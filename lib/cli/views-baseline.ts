import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { parseIsoDate } from '@/lib/arabic/calendar-date';
import { CommandError, print } from '@/lib/cli/terminal';
import type { ViewsOptions } from '@/lib/cli/views';
import { decodeText } from '@/lib/import/clean/decode';
import { parseViewsCsv } from '@/lib/import/sources/views-csv';
import { today } from '@/lib/site/display';
import { BASELINE_MODES } from '@/lib/views/baseline';
import type { BaselineItem } from '@/lib/views/baseline-commands';

/** `npm run views -- baseline FILE.csv`: a line for each line of the file. Ends with 2 when one was refused. */
export async function baseline(file: string, values: ViewsOptions): Promise<void> {
  const mode = BASELINE_MODES.find((one) => one === (values.mode ?? 'keep-higher'));
  if (mode === undefined) throw new CommandError(`--mode is one of ${BASELINE_MODES.join(', ')}`);
  const asOf = parseIsoDate(values['as-of'] ?? today());
  if (asOf === null) throw new CommandError('--as-of is a date like 2026-11-22');
  const bytes = await readFile(file).catch(() => null);
  const text = bytes && decodeText(bytes)?.text;
  if (bytes === null || text === undefined || text === null) throw new CommandError(`${file} cannot be read as text`);
  const { by, lines } = readTable(file, text);

  const { runBaselines } = await import('@/lib/views/baseline-commands');
  const given = lines.flatMap((line) => (line.kind === 'views' ? [line] : []));
  const items = await runBaselines(given, {
    ...{ by, mode, asOf, name: path.basename(file), articlesFrom: values.source ?? null, write: values.write },
    checksum: createHash('sha256').update(bytes).digest('hex'),
  });
  const refused = lines.flatMap((line) => (line.kind === 'refused' ? [line] : []));
  const said = [
    ...refused.map(({ line, problem }) => ({ line, text: `refused: ${problem}` })),
    ...items.map((item) => ({ line: item.line, text: textOf(item) })),
  ].sort((a, b) => a.line - b.line);
  for (const { line, text: words } of said) print(`line ${line}: ${words}`);

  const lost = refused.length + items.filter(({ articleId }) => articleId === null).length;
  const changed = items.filter((item) => item.articleId !== null && item.is !== null).length;
  print(`\n${changed} changed, ${lines.length - lost - changed} unchanged, ${lost} refused`);
  print(values.write ? 'Written.' : 'Dry run: nothing was written. Add --write to do it.');
  if (lost > 0) process.exitCode = 2;
}

function readTable(file: string, text: string) {
  try {
    return parseViewsCsv(text);
  } catch (error) {
    throw new CommandError(`${file}: ${(error as Error).message}`);
  }
}

function textOf(item: BaselineItem): string {
  if (item.articleId === null) return `refused: ${item.key}: ${item.problem}`;
  const { articleId, was, is, approximate } = item;
  const change = is === null ? `stays ${was ?? 'without a number'}` : `${was ?? 'none'} → ${is}`;
  return `article ${articleId}: ${change}${approximate ? ' (rounded by its source)' : ''}`;
}
