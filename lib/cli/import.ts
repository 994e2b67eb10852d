import { parseArgs } from 'node:util';
import { site } from '@/content/site';
import { prepareSources } from '@/lib/build/products';
import { withDatabase } from '@/lib/cli/database';
import { requireEnvironment } from '@/lib/cli/environment';
import {
  argumentsOf,
  printRuns,
  RUN_OPTIONS,
  RUN_USAGE,
  runFromTerminal,
  undoFromTerminal,
} from '@/lib/cli/import-run';
import { CommandError, runCommand, stepPrinter } from '@/lib/cli/terminal';
import type { SourceItem } from '@/lib/import/import-record';
import { listFiles, readItems, type SourceFile } from '@/lib/import/sources/files';
import { readJsonLines } from '@/lib/import/sources/jsonl';
import { parseMarkdown } from '@/lib/import/sources/markdown';
import { parsePlainText } from '@/lib/import/sources/plain-text';

const USAGE = `Usage: npm run import -- plain-text|markdown|jsonl FILE|FOLDER … [options]

  plain-text   articles saved as text (.txt): title, date, section, views, body, note
  markdown     articles with front matter (.md)
  jsonl        one JSON object a line (.jsonl): id, title, body; date, section
               and views when known

${RUN_USAGE}

  --note-label LABEL   a word that opens an editorial note; repeat for several
                       (default: noteLabels in content/site.ts)
  --source NAME        the name of the place the files come from; part of each
                       article's identity (default: the kind of file)`;

const EXTENSIONS = { 'plain-text': '.txt', 'markdown': '.md', 'jsonl': '.jsonl' } as const;
type Kind = keyof typeof EXTENSIONS;
const isKind = (text: string | undefined): text is Kind => text !== undefined && Object.hasOwn(EXTENSIONS, text);

/** `npm run import`: files in, a report out. A dry run unless `--write` is given. */
await runCommand(async () => {
  requireEnvironment();
  const given = process.argv.slice(2);
  const { values, positionals } = read(given);
  const isFiles = isKind(positionals[0]) && positionals.length > 1;
  const { resume, undo, help } = values;
  if (help || (!isFiles && resume === undefined && undo === undefined && positionals[0] !== 'runs')) {
    throw new CommandError(USAGE);
  }
  const say = stepPrinter();
  await prepareSources(say);
  await withDatabase(say, async () => {
    if (undo !== undefined) return undoFromTerminal(undo);
    if (resume !== undefined) {
      const { runId, args, isDry } = await argumentsOf(resume);
      return importFiles(args, { runId, isDry });
    }
    return positionals[0] === 'runs' ? printRuns() : importFiles(given, {});
  });
});

/** @param again the run that goes on */
async function importFiles(args: string[], again: { runId?: number; isDry?: boolean }): Promise<void> {
  const { values, positionals } = read(args);
  const [kind, ...paths] = positionals;
  if (!isKind(kind)) throw new CommandError(USAGE);
  const labels = values['note-label']?.map((label) => label.replace(/[\s:\uff1a]+$/u, '')) ?? [...site.noteLabels];
  const files = await listFiles(paths, EXTENSIONS[kind]);
  if (files.length === 0) throw new CommandError(`No ${EXTENSIONS[kind]} file in ${paths.join(', ')}`);
  const { runId, isDry } = again;
  await runFromTerminal(itemsOf(kind, files, labels), {
    ...{ name: values.source ?? kind, kind, args, runId },
    values: { ...values, write: isDry === undefined ? values.write : !isDry },
  });
}

function itemsOf(kind: Kind, files: SourceFile[], labels: readonly string[]): AsyncIterable<SourceItem> {
  if (kind === 'jsonl') return readLines(files);
  const plain = (text: string, origin: string) => parsePlainText(text, origin, labels);
  return readItems(files, kind === 'markdown' ? parseMarkdown : plain);
}

async function* readLines(files: SourceFile[]): AsyncGenerator<SourceItem> {
  for (const { path } of files) yield* readJsonLines(path);
}

function read(args: string[]) {
  const options = {
    ...RUN_OPTIONS,
    'note-label': { type: 'string', multiple: true },
    'source': { type: 'string' },
    'help': { type: 'boolean', default: false },
  } as const;
  try {
    return parseArgs({ args, options, allowPositionals: true });
  } catch (error) {
    throw new CommandError(`${(error as Error).message}\n\n${USAGE}`);
  }
}
