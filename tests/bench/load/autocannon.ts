import autocannon from 'autocannon';
import { CONNECTIONS } from './connections';
import type { LoadRequest, LoadResult } from './load';

/** One run of autocannon, in this process. */
export async function loadByAutocannon({ origin, paths, encoding, seconds }: LoadRequest): Promise<LoadResult> {
  const result = await autocannon({
    url: origin,
    connections: CONNECTIONS,
    duration: seconds,
    headers: { 'accept-encoding': encoding },
    requests: paths.map((path) => ({ method: 'GET', path })),
  });
  return {
    requests: result.requests.total,
    perSecond: result.requests.total / result.duration,
    p50Ms: result.latency.p50,
    p99Ms: result.latency.p99,
    broken: result.errors,
    refused: result['4xx'] + result['5xx'],
  };
}
