import { randomBytes } from 'node:crypto';
import { counting } from '@/content/counting';
import { siteUrl } from '@/lib/env';
import { filterOf } from '@/lib/views/gates';
import { groupCommit } from '@/lib/views/group-commit';
import type { Opening, Outcome, Reason } from '@/lib/views/opening';
import { rateGate } from '@/lib/views/rate';
import { recordFiltered, recordViews } from '@/lib/views/record';
import { dataCentres, gateRules } from '@/lib/views/rules';
import { saltOfToday, type DaySalt } from '@/lib/views/salt-commands';
import { wasTakenBack } from '@/lib/views/taken-back';
import { visitorKey } from '@/lib/views/visitor';

/** Openings in one statement. */
const MOST = 1_000;

/** Takes an opening of an article, and answers after it is recorded. @throws Error when the database does not answer */
export type Counter = (opening: Opening) => Promise<Outcome>;

type Visit = Pick<Opening, 'articleId' | 'address'> & { userAgent: string };

/**
 * The one counter of a process. An opening passes the gates, or is tallied under the reason that stopped it; what passes
 * is recorded by group commit under the visitor's key of the day. Address and browser are held until then and no longer.
 */
export function openCounter(): Counter {
  const rules = gateRules(counting, siteUrl());
  const isDataCentre = dataCentres(counting);
  const isTooMany = rateGate(counting);
  const ownSalt = randomBytes(32);
  const record = groupCommit(recorder(), MOST);
  const tally = groupCommit(recordFiltered, MOST);

  const filtered = async (articleId: number, reason: Reason): Promise<Outcome> => {
    await tally({ articleId, reason });
    return { kind: 'filtered', reason };
  };
  return async (opening) => {
    const { articleId, address, headers } = opening;
    const userAgent = headers['user-agent'] ?? '';
    const reason = filterOf(opening, rules);
    if (reason) return filtered(articleId, reason);
    if (isTooMany(visitorKey(ownSalt, address, userAgent).toString('hex'), articleId, Date.now())) {
      return filtered(articleId, 'rate');
    }
    if (isDataCentre(address)) {
      if (counting.filterDataCentres) return filtered(articleId, 'dc_ip');
      // Told apart for the editors' eyes, and counted.
      await tally({ articleId, reason: 'dc_ip' });
    }
    const views = (await record({ articleId, address, userAgent })).get(articleId);
    return views === undefined ? { kind: 'unknown' } : { kind: 'counted', views };
  };
}

/** Attempts at one batch: it is taken back as a whole when one of its articles is being deleted. */
const ATTEMPTS = 3;

/** Records visits under the day's keys. Where the day has ended meanwhile, the keys are made anew with the next salt. */
function recorder(): (visits: readonly Visit[]) => Promise<Map<number, number>> {
  let today: DaySalt | null = null;
  return async (visits) => {
    let failures = 0;
    for (;;) {
      const { day, salt } = (today ??= await saltOfToday());
      const hits = visits.map(({ articleId, address, userAgent }) => ({
        articleId,
        visitor: visitorKey(salt, address, userAgent),
      }));
      try {
        const totals = await recordViews(day, hits);
        if (totals) return totals;
        today = null;
      } catch (error) {
        failures += 1;
        if (failures === ATTEMPTS || !wasTakenBack(error)) throw error;
      }
    }
  };
}
