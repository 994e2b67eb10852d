/** What commands say to the person at the terminal. The only file that writes to standard output and error. */

/** A line of output. */
export const print = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

/** A line drawn over the one before. */
export const redraw = (line: string, isLast: boolean): void => {
  process.stdout.write(`\r\x1b[2K${line}${isLast ? '\n' : ''}`);
};

/** A line about trouble. */
export const printError = (line: string): void => {
  process.stderr.write(`${line}\n`);
};

/** A speaker that puts the seconds since its making before each step, so slow parts are seen to move. */
export function stepPrinter(): (step: string) => void {
  const start = performance.now();
  return (step) => print(`${((performance.now() - start) / 1000).toFixed(1).padStart(6)} s  ${step}`);
}

/** Says every 15 seconds that `work` is still going on. */
export async function withPatience<T>(work: Promise<T>, what: string, say: (step: string) => void): Promise<T> {
  const timer = setInterval(() => say(`… still ${what}`), 15_000);
  try {
    return await work;
  } finally {
    clearInterval(timer);
  }
}

/**
 * Runs a command to its end: a problem the person can mend is told in words, a bug with its stack; either ends in 1.
 * The process ends with it: Next and the schema engine keep timers that would hold it for ten seconds more.
 */
export async function runCommand(command: () => Promise<void>): Promise<void> {
  try {
    await command();
  } catch (error) {
    if (error instanceof CommandError) printError(error.message);
    else printError(error instanceof Error ? (error.stack ?? error.message) : String(error));
    process.exitCode = 1;
  }
  // What was written must have reached a slow reader, such as a pager.
  process.stdout.write('', () => process.exit());
}

/** Resolves at the first Ctrl-C or SIGTERM. npm and the terminal may both deliver one: repeats change nothing. */
export function untilSignal(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => resolve());
  });
}

/** Trouble that the person at the terminal can mend; the message says how. */
export class CommandError extends Error {}

/** Work whose troubles are all of that kind: no stack is shown of them. */
export async function forPerson<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    throw error instanceof Error ? new CommandError(error.message) : error;
  }
}
