import { counting } from '@/content/counting';
import { siteUrl } from '@/lib/env';
import { filterOf } from '@/lib/views/gates';
import { groupCommit } from '@/lib/views/group-commit';
import type { Opening, Outcome, Reason } from '@/lib/views/opening';
import { crowdGate, rateGate } from '@/lib/views/rate';
import { recordFiltered, recordViews } from '@/lib/views/record';
import { rememberAgents } from '@/lib/views/remember';
import { dataCentres, gateRules } from '@/lib/views/rules';
import { saltOfToday, type DaySalt } from '@/lib/views/salt-commands';
import { wasTakenBack } from '@/lib/views/taken-back';
import { networkOf, visitorKey } from '@/lib/views/visitor';

/** Openings in one statement. */
const MOST = 1_000;

/** Takes an opening of an article, and answers after it is recorded. @throws Error when the database does not answer */
export type Counter = (opening: Opening) => Promise<Outcome>;

interface Visit extends Pick<Opening, 'articleId' | 'address'> {
  userAgent: string;
  /** The visitor's key, as it was made when the opening came, and the salt that it was made with. */
  made: { salt: DaySalt; visitor: Buffer };
}

/**
 * The one counter of a process. An opening passes the gates, or is tallied under the reason that stopped it; what passes
 * is recorded by group commit under the visitor's key of the day. Address and browser are held until then and no longer.
 */
export function openCounter(): Counter {
  const rules = rememberAgents(gateRules(counting, siteUrl()));
  const isDataCentre = dataCentres(counting);
  const isTooMany = rateGate(counting);
  const isCrowd = crowdGate(counting.perMinuteOfAddress);
  const salts = saltKeeper();
  const record = groupCommit(recorder(salts), MOST);
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
    const salt = await salts.now();
    const visitor = keyOf(salt, address, userAgent);
    const now = Date.now();
    if (isCrowd(networkOf(address), now) || isTooMany(visitor.toString('hex'), articleId, now)) {
      return filtered(articleId, 'rate');
    }
    if (isDataCentre(address)) {
      if (counting.filterDataCentres) return filtered(articleId, 'dc_ip');
      // Told apart for the editors' eyes, and counted.
      await tally({ articleId, reason: 'dc_ip' });
    }
    const views = (await record({ articleId, address, userAgent, made: { salt, visitor } })).get(articleId);
    return views === undefined ? { kind: 'unknown' } : { kind: 'counted', views };
  };
}

const keyOf = ({ salt }: DaySalt, address: string, userAgent: string): Buffer => visitorKey(salt, address, userAgent);

/** The salt that this process takes for today's, until the database says that another day has begun. */
function saltKeeper() {
  let known: DaySalt | null = null;
  let asking: Promise<DaySalt> | null = null;
  const ask = async (): Promise<DaySalt> => {
    try {
      return (known = await saltOfToday());
    } finally {
      asking = null;
    }
  };
  return {
    now: (): DaySalt | Promise<DaySalt> => known ?? (asking ??= ask()),
    over: (salt: DaySalt): void => {
      if (known === salt) known = null;
    },
  };
}

/** Attempts at one batch: it is taken back as a whole when one of its articles is being deleted. */
const ATTEMPTS = 3;

/** Records visits under the day's keys. Where the day has ended meanwhile, the keys are made anew with the next salt. */
function recorder(salts: ReturnType<typeof saltKeeper>): (visits: readonly Visit[]) => Promise<Map<number, number>> {
  return async (visits) => {
    let failures = 0;
    for (;;) {
      const salt = await salts.now();
      const hits = visits.map(({ articleId, address, userAgent, made }) => ({
        articleId,
        visitor: made.salt === salt ? made.visitor : keyOf(salt, address, userAgent),
      }));
      try {
        const totals = await recordViews(salt.day, hits);
        if (totals) return totals;
        salts.over(salt);
      } catch (error) {
        failures += 1;
        if (failures === ATTEMPTS || !wasTakenBack(error)) throw error;
      }
    }
  };
}
