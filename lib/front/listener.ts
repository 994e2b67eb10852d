import { createServer, type RequestListener } from 'node:http';
import { Server as NetServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

/** What a client may take, so that a slow or hostile one holds little for a short time (milliseconds, bytes). */
const LIMITS = {
  /**
   * From the first byte of a request to its last: time for a large file over a slow line. The head alone has less, and
   * so has every body but those of the desk (lib/front/inner/body.ts, lib/front/reply/views.ts).
   */
  requestTimeout: 600_000,
  headersTimeout: 10_000,
  /** Longer than the minute for which proxies keep theirs, or a request could meet a connection just closed. */
  keepAliveTimeout: 75_000,
  connectionsCheckingInterval: 5_000,
  maxHeaderSize: 16_384,
};
/** Nothing moved in either direction: a reader who has stopped reading. */
const SILENCE = 60_000;
/** How long running requests may go on when stopping. */
const STOP_PATIENCE = 4_000;
/** For requests that are on their way when the listener closes. */
const STOP_GRACE = 300;

export interface Listener {
  /** Takes no new connections, answers what is asked on the open ones, and closes them. */
  close(): Promise<void>;
}

/** The public port. @throws when it cannot be had */
export async function openListener(host: string, port: number, answer: RequestListener): Promise<Listener> {
  const server = createServer(LIMITS, answer);
  server.timeout = SILENCE;
  server.maxHeadersCount = 100;
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
  return {
    close: async () => {
      const closed = new Promise<void>((resolve) => server.once('close', resolve));
      // The listener alone: http's own close would cut idle connections, on which a request may just be travelling.
      NetServer.prototype.close.call(server);
      await Promise.race([closed, sleep(STOP_GRACE)]);
      const patience = Date.now() + STOP_PATIENCE;
      const sweep = setInterval(() => {
        if (Date.now() < patience) server.closeIdleConnections();
        else server.closeAllConnections();
      }, 50);
      await closed;
      clearInterval(sweep);
    },
  };
}
