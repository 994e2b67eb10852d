import { parseArgs } from 'node:util';
import { CommandError } from '@/lib/cli/terminal';

/** What can be asked for with --only: measures, and single cells of the load. */
export const MEASURES = ['start', 'wire', 'edit', 'cold', 'load'] as const;
export const CELLS = [
  'article',
  'article-identity',
  'articles-1000',
  'home',
  'section',
  'section-deep',
  'archive-month',
  'search',
  '404',
] as const;

export type MeasureName = (typeof MEASURES)[number];
export type CellName = (typeof CELLS)[number];

export interface BenchOptions {
  articles: number;
  /** Length of one run of a cell. */
  seconds: number;
  json: boolean;
  compare: boolean;
  measures: readonly MeasureName[];
  cells: readonly CellName[];
}

const FEWEST = 400;

const USAGE = `Usage: npm run bench -- [options]

  --articles N    size of the archive (default 10000, at least ${FEWEST})
  --seconds N     length of each run under load (default 4)
  --only NAMES    some of: ${MEASURES.join(', ')};
                  or cells of the load: ${CELLS.slice(0, 5).join(', ')},
                  ${CELLS.slice(5).join(', ')}; joined by commas or repeated
  --compare       cold pages at 1000 articles as well, with the ratio
  --json          the result as JSON on standard output`;

/** Reads the arguments. @throws CommandError with the usage */
export function readOptions(args: readonly string[]): BenchOptions {
  const { values } = parse(args);
  if (values.help) throw new CommandError(USAGE);
  const names = values.only.flatMap((name) => name.split(',')).map((name) => name.trim());
  const known: readonly string[] = [...MEASURES, ...CELLS];
  const unknown = names.filter((name) => !known.includes(name));
  if (unknown.length > 0) throw new CommandError(`Unknown: ${unknown.join(', ')}\n\n${USAGE}`);
  const all = names.length === 0;
  const cells = CELLS.filter((name) => all || names.includes('load') || names.includes(name));
  return {
    articles: wholeNumber('articles', values.articles, FEWEST),
    seconds: wholeNumber('seconds', values.seconds, 1),
    ...{ json: values.json, compare: values.compare, cells },
    measures: MEASURES.filter((name) => all || names.includes(name) || (name === 'load' && cells.length > 0)),
  };
}

function parse(args: readonly string[]) {
  const options = {
    articles: { type: 'string', default: '10000' },
    seconds: { type: 'string', default: '4' },
    only: { type: 'string', multiple: true, default: [] as string[] },
    json: { type: 'boolean', default: false },
    compare: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  } as const;
  try {
    return parseArgs({ args: [...args], options });
  } catch (error) {
    throw new CommandError(`${(error as Error).message}\n\n${USAGE}`);
  }
}

function wholeNumber(name: string, text: string, fewest: number): number {
  const number = Number(text);
  if (Number.isSafeInteger(number) && number >= fewest) return number;
  throw new CommandError(`--${name} takes a whole number of at least ${fewest}\n\n${USAGE}`);
}
