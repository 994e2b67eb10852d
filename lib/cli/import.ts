import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { site } from '@/content/site';
import { prepareSources } from '@/lib/build/products';
import { withDatabase } from '@/lib/cli/database';
import { requireEnvironment } from '@/lib/cli/environment';
import { keepHeapSmall } from '@/lib/cli/lean-heap';
import {
  argumentsOf,
  printRuns,
  RUN_OPTIONS,
  RUN_USAGE,
  runFromTerminal,
  undoFromTerminal,
} from '@/lib/cli/import-run';
import { CommandError, runCommand, stepPrinter } from '@/lib/cli/terminal';
import { asGiven, nothingIn } from '@/lib/import/given';
import type { ImportSource } from '@/lib/import/import-record';
import { readMapping } from '@/lib/import/mapping/read';
import { isSourceKind, type SourceKind, type SourceOptions } from '@/lib/import/sources/kinds';
import { openInThread } from '@/lib/import/sources/thread/open';
import { isBundled, READER } from '@/lib/programs';

const USAGE = `Usage: npm run import -- KIND FILE|FOLDER|ZIP … [options]

  wordpress    exports of WordPress (.xml, also .gz), several as one
  ghost        exports of Ghost (.json)
  markdown     articles with front matter (.md)
  csv          tables of articles, a row each (.csv)
  jsonl        one JSON object a line (.jsonl): id, title, body; date, section
               and views when known
  plain-text   articles saved as text (.txt): title, date, section, views, body, note
  html         saved pages of a site (.html)
  bundle       a whole archive as npm run export -- bundle wrote it (a zip or
               its folder), into an empty one; only --write goes with it

  --mapping FILE       what is called what here (content/docs/import-mapping.md)

${RUN_USAGE}

  --note-label LABEL   a word that opens an editorial note; repeat for several
                       (default: noteLabels in content/site.ts)
  --source NAME        the name of the place the files come from; part of each
                       article's identity (default: what the mapping says, the
                       site that the files name, or the kind of file)`;

/** `npm run import`: files in, a report out. A dry run unless `--write` is given. */
await runCommand(async () => {
  keepHeapSmall();
  requireEnvironment();
  const given = process.argv.slice(2);
  if (given[0] === 'bundle') return (await import('@/lib/cli/import-bundle')).importBundle(given.slice(1));
  const { values, positionals } = read(given);
  const isFiles = isSourceKind(positionals[0]) && positionals.length > 1;
  const { resume, undo, help } = values;
  if (help || (!isFiles && resume === undefined && undo === undefined && positionals[0] !== 'runs')) {
    throw new CommandError(USAGE);
  }
  const say = stepPrinter();
  await prepareSources(say);
  await withDatabase(say, async () => {
    if (undo !== undefined) return undoFromTerminal(undo);
    if (resume !== undefined) {
      const { args, ...again } = await argumentsOf(resume);
      return importFiles(args, again).catch((error: unknown) => toldInRow(again.runId, error));
    }
    return positionals[0] === 'runs' ? printRuns() : importFiles(given, {});
  });
});

/** @param again the run that goes on, with the mapping that it began with */
async function importFiles(
  args: string[],
  { runId, isDry, mapping: kept }: { runId?: number; isDry?: boolean; mapping?: string | null },
): Promise<void> {
  const { values, positionals } = read(args);
  const [kind, ...paths] = positionals;
  if (!isSourceKind(kind)) throw new CommandError(USAGE);
  const noteLabels = values['note-label']?.map((label) => label.replace(/[\s:\uff1a]+$/u, '')) ?? [...site.noteLabels];
  const text = kept ?? (values.mapping === undefined ? null : await textOf(values.mapping));
  const source = await open(kind, paths, {
    ...{ mapping: mappingIn(text ?? '', values.mapping ?? 'the mapping'), noteLabels },
    ...(values.source !== undefined && { source: values.source }),
  });
  const uploads = (await import('@/lib/import/upload-commands')).uploadsFolder();
  if (source.total === 0) throw new CommandError(nothingIn(kind, paths, uploads));
  await runFromTerminal(asGiven(source, uploads), {
    ...{ name: source.name, kind, args, runId, mapping: text },
    values: { ...values, write: isDry === undefined ? values.write : !isDry },
  });
}

/** Of the sources no thread can be made: there this process reads by itself. */
async function open(...given: [kind: SourceKind, paths: string[], options: SourceOptions]): Promise<ImportSource> {
  if (isBundled()) return openInThread(READER, ...given);
  return (await import('@/lib/import/sources/open')).openSource(...given);
}

/** Whoever watches the run at the desk does not see this terminal: what stopped it before it began stands in its row. */
async function toldInRow(runId: number, error: unknown): Promise<never> {
  const { failRun, RunRefused } = await import('@/lib/import/state-commands');
  if (!(error instanceof RunRefused)) await failRun(runId, error);
  throw error;
}

const textOf = (file: string): Promise<string> =>
  readFile(file, 'utf8').catch((error: unknown) => {
    throw new CommandError(`${file} cannot be read: ${error instanceof Error ? error.message : String(error)}`);
  });

/** @throws CommandError with every problem, a line each */
function mappingIn(text: string, file: string) {
  const found = readMapping(text);
  if ('mapping' in found) return found.mapping;
  throw new CommandError(
    found.problems.map(({ line, text: what }) => `${file}${line === null ? '' : `:${line}`}: ${what}`).join('\n'),
  );
}

function read(args: string[]) {
  const options = {
    ...RUN_OPTIONS,
    'note-label': { type: 'string', multiple: true },
    'source': { type: 'string' },
    'mapping': { type: 'string' },
    'help': { type: 'boolean', default: false },
  } as const;
  try {
    return parseArgs({ args, options, allowPositionals: true });
  } catch (error) {
    throw new CommandError(`${(error as Error).message}\n\n${USAGE}`);
  }
}
