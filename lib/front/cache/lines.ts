import pLimit, { type LimitFunction } from 'p-limit';

interface Line {
  /** Of the addresses that wait in it. */
  pattern: RegExp;
  atOnce: number;
  /** That may wait to be made; beyond that a request is sent away for a moment. */
  inLine: number;
}

/** The first that fits. */
const LINES: readonly Line[] = [
  // Pictures of titles take processor time alone, and pages must not wait behind them.
  { pattern: /^\/(card\/|article\/[^/]+\/card-)[^/]*\.png$/u, atOnce: 1, inLine: 200 },
  // Each book is a second of work, and no reader waits for one as for a page.
  { pattern: /^\/(issue|selection)\/[^/]+\/[a-z]+\.epub$/u, atOnce: 1, inLine: 20 },
  // Pages: more at once would only wait for the same processor and the same ten connections.
  { pattern: /^/u, atOnce: 16, inLine: 2_000 },
];

/** The lines in which requests wait for what has to be made. */
export class Lines {
  private readonly lines = LINES.map((line) => ({ ...line, limit: pLimit(line.atOnce) }));

  /** The line of an address; null when it is full. */
  of(key: string): LimitFunction | null {
    const line = this.lines.find(({ pattern }) => pattern.test(key));
    return line === undefined || line.limit.pendingCount >= line.inLine ? null : line.limit;
  }
}
