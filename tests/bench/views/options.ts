import { parseArgs } from 'node:util';
import { CommandError } from '@/lib/cli/terminal';

export interface ViewsOptions {
  /** Length of each run. */
  seconds: number;
  json: boolean;
  /** Whether things are killed instead of being measured. */
  faults: boolean;
}

const USAGE = `Usage: npm run bench:views -- [options]

  --seconds N    length of each run (default 5)
  --faults       kills the site, the database, and both, while views are counted
  --json         the result as JSON on standard output`;

/** Reads the arguments. @throws CommandError with the usage */
export function readViewsOptions(args: readonly string[]): ViewsOptions {
  const { seconds, json, faults, help } = parse(args);
  const length = Number(seconds);
  if (help || !Number.isSafeInteger(length) || length < 1 || length > 60) throw new CommandError(USAGE);
  return { seconds: length, json, faults };
}

function parse(args: readonly string[]) {
  const options = {
    seconds: { type: 'string', default: '5' },
    json: { type: 'boolean', default: false },
    faults: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  } as const;
  try {
    return parseArgs({ args: [...args], options }).values;
  } catch (error) {
    throw new CommandError(`${(error as Error).message}\n\n${USAGE}`);
  }
}
