import { printError } from '@/lib/cli/terminal';

/** What goes on, told on standard error: standard output is for the result alone. */

/** A speaker that puts the seconds since its making before each step. */
export function stepTeller(): (step: string) => void {
  const start = performance.now();
  return (step) => printError(`${((performance.now() - start) / 1_000).toFixed(1).padStart(6)} s  ${step}`);
}

const WIDTH = 30;

/** Told how much is done; draws a bar on a terminal, and elsewhere writes a line at each tenth. */
export function progressBar(what: string, total: number, say: (step: string) => void): (done: number) => void {
  const start = performance.now();
  let tenth = 0;
  return (done) => {
    const rate = Math.round(done / ((performance.now() - start) / 1_000));
    const line = `${what} ${done} of ${total}, ${rate}/s`;
    if (process.stderr.isTTY) {
      const filled = Math.round((done / total) * WIDTH);
      process.stderr.write(`\r  ${'█'.repeat(filled)}${'░'.repeat(WIDTH - filled)} ${line}\x1b[K`);
      if (done >= total) process.stderr.write('\n');
    } else if (Math.floor((done * 10) / total) > tenth) {
      tenth = Math.floor((done * 10) / total);
      say(line);
    }
  };
}
