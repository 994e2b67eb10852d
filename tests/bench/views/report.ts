import { isExact, type Verdict } from '../../support/counting/verdict';
import { CONNECTIONS } from '../../support/counting/send';
import { show, type Table } from '../table';
import type { Checked } from './checks';
import type { Measured } from './measure';

const HEAD = ['views', 'accepted/s', 'p50 ms', 'p99 ms', 'CPU µs', 'bare/s', 'bare p50', 'bare p99', 'rate ÷ bare'];

export function ratesTable(results: readonly Measured[]): Table {
  const rows = results.map(({ title, perSecond, p50Ms, p99Ms, cpuMicros, bare }) => [
    ...[title, show(perSecond), show(p50Ms, 1), show(p99Ms, 1), show(cpuMicros)],
    ...[show(bare.perSecond), show(bare.p50Ms, 1), show(bare.p99Ms, 1), show(perSecond / bare.perSecond, 2)],
  ]);
  const notes = [
    `${CONNECTIONS} connections; each view is another visitor, and is answered after its commit. CPU µs is the site's.`,
    '«bare» is a loop without any site: one plain UPDATE … RETURNING and one commit for each view, 10 connections.',
  ];
  return { title: 'Counting', head: HEAD, rows, notes };
}

/** What was acknowledged beside what the database has. */
export function exactTable(results: readonly Pick<Checked, 'title' | 'verdict' | 'note'>[]): Table {
  const rows = results.map(({ title, verdict, note }) => {
    const { acknowledged, rows: found, counted, lost, doubled } = verdict;
    const exact = [isExact(verdict) ? 'yes' : 'NO', note].filter(Boolean).join('; ');
    return [title, ...[acknowledged, found, counted, lost, doubled].map((number) => show(number)), exact];
  });
  const head = ['run', 'acknowledged', 'view_seen', 'counted', 'lost', 'doubled', 'exact'];
  return { title: 'Exactness', head, rows };
}

/** Whether a run that nothing disturbed was answered throughout, and is exact. */
export const isFlawless = (verdict: Verdict, statuses: Record<number, number>): boolean =>
  isExact(verdict) && verdict.rows === verdict.acknowledged && Object.keys(statuses).join() === '200';
