import { speak } from './line';
import { addressOf, articleOf, BROWSER, type Plan } from './plan';

/** What became of the visits of a plan: all below `sent` were sent, once each. */
export interface Sent {
  plan: Plan;
  sent: number;
  /** Those that were not answered with 200: they may be counted or not. */
  unacknowledged: number[];
  statuses: Record<number, number>;
  /** Of the acknowledged ones, milliseconds. */
  times: number[];
  seconds: number;
}

export interface Sending {
  acknowledged(): number;
  /** Sends no more, and waits for what is on its way. */
  stop(): Promise<Sent>;
}

export const CONNECTIONS = 64;

/** Reports the visits of the plan one after the other, as a proxy of the site would pass them on. */
export function send(origin: string, plan: Plan, connections = CONNECTIONS): Sending {
  const { host, port } = new URL(origin);
  const start = performance.now();
  const result: Sent = { plan, sent: 0, unacknowledged: [], statuses: {}, times: [], seconds: 0 };
  let running = true;
  const line = (): Promise<void> => {
    let number = 0;
    return speak({
      port: Number(port),
      next: () => {
        if (!running) return null;
        number = result.sent;
        result.sent += 1;
        return requestOf(host, plan, number);
      },
      ended: (status, ms) => {
        result.statuses[status] = (result.statuses[status] ?? 0) + 1;
        if (status === 200) result.times.push(ms);
        else result.unacknowledged.push(number);
      },
    });
  };
  const lines = Promise.all(Array.from({ length: connections }, line));
  return {
    acknowledged: () => result.times.length,
    stop: async () => {
      running = false;
      await lines;
      result.seconds = (performance.now() - start) / 1_000;
      return result;
    },
  };
}

/** The headers that a browser sends with it, and the proxy's. */
function requestOf(host: string, plan: Plan, number: number): string {
  const body = `{"article":${articleOf(plan, number)}}`;
  return [
    'POST /api/v1/views HTTP/1.1',
    `Host: ${host}`,
    `User-Agent: ${BROWSER}`,
    `X-Forwarded-For: ${addressOf(plan, number)}`,
    `Origin: http://${host}`,
    'Sec-Fetch-Site: same-origin',
    'Accept-Encoding: gzip, deflate, br',
    'Content-Type: application/json',
    `Content-Length: ${body.length}`,
    '',
    body,
  ].join('\r\n');
}
