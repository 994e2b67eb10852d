import { CONNECTIONS } from '../load/connections';
import type { CellName } from '../options';
import { show, type Table } from '../table';

export interface Measured {
  perSecond: number;
  p50Ms: number;
  p99Ms: number;
  /** Processor time of the server for one request; null where it cannot be known. */
  cpuMicros: number | null;
  /** Answers that were not what was asked for. */
  failed: number;
}

export interface CellResult {
  name: CellName;
  title: string;
  urls: number;
  /** Of one body as the site sends it. */
  bytes: number;
  sentAs: string;
  site: Measured;
  bare: Measured;
  /** The medians of the pairs, each measured back to back. */
  rateOfBare: number;
  cpuOfBare: number | null;
  nginx: Measured | null;
}

const HEAD = ['page', 'bytes', 'sent as', 'req/s', 'p50 ms', 'p99 ms', 'CPU µs'].concat(
  ['bare req/s', 'bare CPU µs', 'rate ÷ bare', 'CPU ÷ bare'],
  ['nginx req/s', 'nginx CPU µs'],
);

/** One line for each cell. @param tool the program that asked */
export function loadTable(results: readonly CellResult[], tool: string): Table {
  const rows = results.map(({ title, bytes, sentAs, site, bare, nginx, rateOfBare, cpuOfBare }) => [
    ...[title, show(bytes), sentAs, show(site.perSecond), show(site.p50Ms, 2), show(site.p99Ms, 2)],
    ...[show(site.cpuMicros, 1), show(bare.perSecond), show(bare.cpuMicros, 1), show(rateOfBare, 2)],
    ...[show(cpuOfBare, 2), show(nginx?.perSecond), show(nginx?.cpuMicros, 1)],
  ]);
  const failures = results
    .filter(({ site, bare, nginx }) => site.failed + bare.failed + (nginx?.failed ?? 0) > 0)
    .map(({ title, site, bare, nginx }) => {
      return `${title}: answers that failed: site ${site.failed}, bare ${bare.failed}, nginx ${nginx?.failed ?? 0}.`;
    });
  const notes = [
    '«bare» is a plain Node server that sends the same bytes from a Map, measured in turn with the site; the ratios are medians of the pairs.',
    'nginx sends files; where the site sends br, nginx sends gzip.',
    ...(tool === 'autocannon'
      ? ['autocannon itself is the slowest part here: compare processor time, not rates.']
      : []),
    ...failures,
  ];
  return { title: `Finished pages under load, ${CONNECTIONS} connections`, head: HEAD, rows, notes };
}
