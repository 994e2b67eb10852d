import { resetCounting } from '../../support/counting/reset';
import { isExact } from '../../support/counting/verdict';
import type { Table } from '../table';
import type { ViewsBench } from './bench';
import { checkMidnight, checkTwoSites } from './checks';
import { ownCommits } from './commits';
import { checkFaults } from './faults';
import { measureCounting } from './measure';
import { ownClock } from './moved-clock';
import { exactTable, isFlawless, ratesTable } from './report';

/** What a run has found. */
export interface Outcome {
  tables: Table[];
  data: Record<string, unknown>;
  /** Titles of the runs that were not exact. */
  wrong: string[];
}

/**
 * The measures, or the faults.
 * @param leave gives the server up: where it is to be killed it must be the site's own
 */
export async function runViews(bench: ViewsBench, leave: () => Promise<void>): Promise<Outcome> {
  const { client } = bench.database;
  // What an earlier run that was cut off has left.
  await ownCommits(client);
  await ownClock(client);
  await client.query('truncate view_salt');
  await resetCounting(client);
  if (bench.options.faults) {
    await bench.database.close();
    await leave();
    const faults = await checkFaults(bench);
    const wrong = faults.filter(({ verdict }) => !isExact(verdict)).map(({ title }) => title);
    return { tables: [exactTable(faults)], data: { faults }, wrong };
  }
  const rates = await measureCounting(bench);
  const checks = [await checkTwoSites(bench), await checkMidnight(bench)];
  const wrong = [
    ...rates.filter(({ verdict, statuses }) => !isFlawless(verdict, statuses)),
    ...checks.filter(({ verdict, unacknowledged }) => !isExact(verdict) || unacknowledged > 0),
  ].map(({ title }) => title);
  const all = [...rates.map(({ title, verdict }) => ({ title, verdict, note: '' })), ...checks];
  return { tables: [ratesTable(rates), exactTable(all)], data: { rates, checks }, wrong };
}
