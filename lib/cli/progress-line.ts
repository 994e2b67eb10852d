import { print, redraw } from '@/lib/cli/terminal';

const BAR = 24;
const TENTH = 100;
/** Milliseconds between two lines where lines cannot be drawn over. */
const QUIET = 5_000;

/** Tells how far something is: a bar drawn over itself in a terminal, now and then a line elsewhere. */
export function progressLine(what: string): (done: number, of: number) => void {
  const start = performance.now();
  let told = 0;
  return (done, of) => {
    const now = performance.now();
    const isLast = done >= of;
    if (!isLast && now - told < (process.stdout.isTTY ? TENTH : QUIET)) return;
    told = now;
    const rate = done / Math.max((now - start) / 1_000, 0.001);
    const share = of === 0 ? 1 : done / of;
    const bar = '#'.repeat(Math.round(share * BAR)).padEnd(BAR, '.');
    const line = `${what} [${bar}] ${done}/${of}  ${Math.round(rate)}/s  ${clock((of - done) / rate)} left`;
    if (process.stdout.isTTY) redraw(line, isLast);
    else print(line);
  };
}

const clock = (seconds: number): string =>
  `${Math.floor(seconds / 60)}:${String(Math.floor(seconds % 60)).padStart(2, '0')}`;

/** The same for work in several parts, a line for each. */
export function progressLines(): (what: string, done: number, of: number) => void {
  const lines = new Map<string, (done: number, of: number) => void>();
  return (what, done, of) => {
    let line = lines.get(what);
    if (line === undefined) lines.set(what, (line = progressLine(what)));
    line(done, of);
  };
}
