import { parseArgs } from 'node:util';
import { site } from '@/content/site';
import { prepareSources } from '@/lib/build/products';
import { withDatabase } from '@/lib/cli/database';
import { requireEnvironment } from '@/lib/cli/environment';
import { CommandError, print, runCommand, stepPrinter } from '@/lib/cli/terminal';
import { formatItem, formatTotals, type ItemReport } from '@/lib/import/report';
import { readMappingFile } from '@/lib/import/mapping/read';
import { emptyMapping } from '@/lib/import/mapping/schema';
import { isSourceKind, openSource } from '@/lib/import/sources/open';

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

  --write              do it; without this, a dry run tells what would happen
  --note-label LABEL   a word that opens an editorial note; repeat for several
                       (default: noteLabels in content/site.ts)
  --source NAME        the name of the place the files come from; part of each
                       article's identity (default: what the mapping says, the
                       site that the files name, or the kind of file)`;

/** `npm run import`: files in, a report out. A dry run unless `--write` is given. */
await runCommand(async () => {
  requireEnvironment();
  if (process.argv[2] === 'bundle')
    return (await import('@/lib/cli/import-bundle')).importBundle(process.argv.slice(3));
  const { kind, paths, write, labels, source, mapping: file } = readArguments();
  const mapping = file === undefined ? emptyMapping() : await readMappingFile(file).catch(mappingFault);
  const say = stepPrinter();
  await prepareSources(say);
  await withDatabase(say, async () => {
    const { runImport } = await import('@/lib/import/run-import');
    const onItem = (item: ItemReport) => print(formatItem(item));
    const opened = await openSource(kind, paths, {
      mapping,
      noteLabels: labels,
      ...(source !== undefined && { source }),
    });
    if (opened.total === 0) throw new CommandError(`Nothing of the kind ${kind} in ${paths.join(', ')}`);
    const options = { kind, paths, labels };
    const report = await runImport(opened.items(), { source: opened.name, write, options, onItem });
    print(formatTotals(report));
    if (report.items.some(({ outcome }) => outcome === 'refused')) process.exitCode = 2;
  });
});

function mappingFault(error: unknown): never {
  throw new CommandError(error instanceof Error ? error.message : String(error));
}

function readArguments() {
  const options = {
    'write': { type: 'boolean', default: false },
    'note-label': { type: 'string', multiple: true },
    'source': { type: 'string' },
    'mapping': { type: 'string' },
    'help': { type: 'boolean', default: false },
  } as const;
  const { values, positionals } = parse(() => parseArgs({ options, allowPositionals: true }));
  const [kind, ...paths] = positionals;
  if (values.help || !isSourceKind(kind) || paths.length === 0) throw new CommandError(USAGE);
  const given = values['note-label']?.map((label) => label.replace(/[\s:\uff1a]+$/u, ''));
  const labels = given ?? [...site.noteLabels];
  return { kind, paths, write: values.write, labels, source: values.source, mapping: values.mapping } as const;
}

function parse<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw new CommandError(`${(error as Error).message}\n\n${USAGE}`);
  }
}
