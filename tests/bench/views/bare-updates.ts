import pg from 'pg';
import { articleOf, type Plan } from '../../support/counting/plan';

export interface Rate {
  perSecond: number;
  times: number[];
}

/** As many as the site's own pool holds. */
const CONNECTIONS = 10;

/**
 * What counting costs when each view is a statement and a commit of its own, and nothing else: no reader is told from
 * another, and there is no server in front. The site is measured against it.
 */
export async function bareUpdates(connectionString: string, plan: Plan, seconds: number): Promise<Rate> {
  const clients = Array.from({ length: CONNECTIONS }, () => new pg.Client({ connectionString }));
  await Promise.all(clients.map((client) => client.connect()));
  const times: number[] = [];
  const start = performance.now();
  let number = 0;
  const work = async (client: pg.Client): Promise<void> => {
    while (performance.now() - start < seconds * 1_000) {
      const began = performance.now();
      await client.query({
        name: 'count',
        text: `update article_views set counted = counted + 1, total = total + 1, step = floor(sqrt((total + 1)::float8))
               where article_id = $1 returning total`,
        values: [articleOf(plan, number++)],
      });
      times.push(performance.now() - began);
    }
  };
  await Promise.all(clients.map(work));
  const perSecond = times.length / ((performance.now() - start) / 1_000);
  await Promise.all(clients.map((client) => client.end()));
  return { perSecond, times };
}
