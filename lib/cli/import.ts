import { parseArgs } from 'node:util';
import { site } from '@/content/site';
import { prepareSources } from '@/lib/build/products';
import { withDatabase } from '@/lib/cli/database';
import { requireEnvironment } from '@/lib/cli/environment';
import { CommandError, print, runCommand, stepPrinter } from '@/lib/cli/terminal';
import { formatItem, formatTotals, type ItemReport } from '@/lib/import/report';
import type { SourceItem } from '@/lib/import/import-record';
import { listFiles, readItems, type SourceFile } from '@/lib/import/sources/files';
import { readJsonLines } from '@/lib/import/sources/jsonl';
import { parseMarkdown } from '@/lib/import/sources/markdown';
import { parsePlainText } from '@/lib/import/sources/plain-text';

const USAGE = `Usage: npm run import -- plain-text|markdown|jsonl|bundle FILE|FOLDER … [options]

  plain-text   articles saved as text (.txt): title, date, section, views, body, note
  markdown     articles with front matter (.md)
  jsonl        one JSON object a line (.jsonl): id, title, body; date, section
               and views when known
  bundle       a whole archive as npm run export -- bundle wrote it (a zip or
               its folder), into an empty one; only --write goes with it

  --write              do it; without this, a dry run tells what would happen
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
  if (process.argv[2] === 'bundle')
    return (await import('@/lib/cli/import-bundle')).importBundle(process.argv.slice(3));
  const { kind, paths, write, labels, source } = readArguments();
  const files = await listFiles(paths, EXTENSIONS[kind]);
  if (files.length === 0) throw new CommandError(`No ${EXTENSIONS[kind]} file in ${paths.join(', ')}`);
  const say = stepPrinter();
  await prepareSources(say);
  await withDatabase(say, async () => {
    const { runImport } = await import('@/lib/import/run-import');
    const onItem = (item: ItemReport) => print(formatItem(item));
    const options = { kind, paths, labels };
    const report = await runImport(itemsOf(kind, files, labels), { source, write, options, onItem });
    print(formatTotals(report));
    if (report.items.some(({ outcome }) => outcome === 'refused')) process.exitCode = 2;
  });
});

function itemsOf(kind: Kind, files: SourceFile[], labels: readonly string[]): AsyncIterable<SourceItem> {
  if (kind === 'jsonl') return readLines(files);
  const plain = (text: string, origin: string) => parsePlainText(text, origin, labels);
  return readItems(files, kind === 'markdown' ? parseMarkdown : plain);
}

async function* readLines(files: SourceFile[]): AsyncGenerator<SourceItem> {
  for (const { path } of files) yield* readJsonLines(path);
}

function readArguments() {
  const options = {
    'write': { type: 'boolean', default: false },
    'note-label': { type: 'string', multiple: true },
    'source': { type: 'string' },
    'help': { type: 'boolean', default: false },
  } as const;
  const { values, positionals } = parse(() => parseArgs({ options, allowPositionals: true }));
  const [kind, ...paths] = positionals;
  if (values.help || !isKind(kind) || paths.length === 0) throw new CommandError(USAGE);
  const given = values['note-label']?.map((label) => label.replace(/[\s:\uff1a]+$/u, ''));
  const labels = given ?? [...site.noteLabels];
  return { kind, paths, write: values.write, labels, source: values.source ?? kind } as const;
}

function parse<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw new CommandError(`${(error as Error).message}\n\n${USAGE}`);
  }
}
