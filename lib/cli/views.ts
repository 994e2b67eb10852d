import { parseArgs } from 'node:util';
import { prepareSources } from '@/lib/build/products';
import { withDatabase } from '@/lib/cli/database';
import { requireEnvironment } from '@/lib/cli/environment';
import { CommandError, print, printError, runCommand, stepPrinter } from '@/lib/cli/terminal';

const USAGE = `Usage: npm run views -- ACTION [options]

  report                what was read, by day, with what was filtered; without
                        an article also what gained readers, and alarms
    --article ID        one article, with a chart
    --counter           an Item Report by month, in the style of COUNTER 5.1
    --from, --to DATE   YYYY-MM-DD (default: the last 30 days; with --counter
                        this year, in whole months)
    --json, --csv       for programs and spreadsheets
    --out FILE          into a file instead of here
  close                 close the days that have ended (the site does it itself)
  rebuild               count every article anew, and mend what differs
    --check             only tell; ends with 1 when something differs
  baseline FILE.csv     imported numbers: columns article, post_id or url, and views
    --mode MODE         keep-higher (default), set, add, fill-empty or skip
    --as-of DATE        the day up to which they count (default: today)
    --source NAME       post_id of articles that were imported under this name
    --write             do it; without this, a dry run tells what would happen`;

/** Differences that are told one by one. */
const MOST = 50;

export type ViewsOptions = ReturnType<typeof readArguments>['values'];

/** `npm run views`: what is counted, told and mended. */
await runCommand(async () => {
  requireEnvironment();
  const { action, rest, values } = readArguments();
  // What goes to a program or a file must be nothing but that.
  const say = values.json || values.csv ? (step: string) => printError(step) : stepPrinter();
  await prepareSources(say);
  await withDatabase(say, async () => {
    if (action === 'report') await (await import('@/lib/cli/views-report')).report(values);
    else if (action === 'baseline') await (await import('@/lib/cli/views-baseline')).baseline(rest[0] ?? '', values);
    else if (action === 'close') await close();
    else await rebuild(values.check);
  });
});

function readArguments() {
  const text = { type: 'string' } as const;
  const flag = { type: 'boolean', default: false } as const;
  const options = {
    ...{ 'article': text, 'from': text, 'to': text, 'out': text, 'mode': text, 'source': text, 'as-of': text },
    ...{ counter: flag, json: flag, csv: flag, check: flag, write: flag, help: flag },
  } as const;
  const { values, positionals } = parse(() => parseArgs({ options, allowPositionals: true }));
  const [action, ...rest] = positionals;
  const known = ['report', 'close', 'rebuild', 'baseline'].includes(action ?? '');
  if (values.help || !known || rest.length !== (action === 'baseline' ? 1 : 0)) throw new CommandError(USAGE);
  if (values.json && values.csv) throw new CommandError('Choose one of --json and --csv.');
  return { action, rest, values };
}

function parse<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw new CommandError(`${(error as Error).message}\n\n${USAGE}`);
  }
}

async function close(): Promise<void> {
  const { closeDays } = await import('@/lib/views/day-commands');
  const days = await closeDays();
  print(days.length === 0 ? 'No day is waiting to be closed.' : `Closed ${days.join(', ')}.`);
}

async function rebuild(isCheck: boolean): Promise<void> {
  const { rebuildViews } = await import('@/lib/views/rebuild-commands');
  const differences = await rebuildViews(!isCheck);
  for (const { articleId, was, is } of differences.slice(0, MOST)) {
    const told = ({ counted, total, step }: typeof was) => `${counted} counted, ${total} in all, step ${step}`;
    print(`article ${articleId}: was ${told(was)}; is ${told(is)}`);
  }
  if (differences.length > MOST) print(`… and ${differences.length - MOST} more`);
  if (differences.length === 0) print('Every number agrees with what was counted.');
  else print(`${differences.length} article(s) differ${isCheck ? '.' : 'ed, and are mended.'}`);
  if (isCheck && differences.length > 0) process.exitCode = 1;
}
