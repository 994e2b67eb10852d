import { randomUUID } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import next from 'next';
import { ask, type InnerAnswer } from '@/lib/front/inner/ask';
import { newReads, noteReadsIn, type Reads } from '@/lib/freshness/reads';

/** Next, listening on a private port of this process. The one file of lib that knows the framework. */
export interface Renderer {
  port: number;
  /** A page or file that is the same for all, whole, with what it was made from. @throws Error when Next breaks off */
  render(path: string): Promise<Rendered>;
  stop(): Promise<void>;
}

export interface Rendered extends InnerAnswer {
  reads: Reads;
}

/** By this header a request inside the process is told from others; the front lets none in from outside. */
const READS = 'x-khizana-reads';

/** Loads the production build and opens it on a free loopback port. */
export async function startRenderer(): Promise<Renderer> {
  const app = next({ dev: false, dir: process.cwd(), hostname: '127.0.0.1', port: 0 });
  await app.prepare();
  const handle = app.getRequestHandler();
  const rendering = new Map<string, Reads>();
  const server = createServer((request, response) => {
    const reads = rendering.get(String(request.headers[READS])) ?? newReads();
    // Next answers its own failures; what it cannot even begin with is a request that nobody could.
    noteReadsIn(reads, () => handle(request, response)).catch(() => {
      if (response.headersSent) response.destroy();
      else response.writeHead(400).end();
    });
  });
  // The front keeps its connections open: closing an idle one under its feet would lose a request.
  server.keepAliveTimeout = 0;
  const port = await listen(server);
  return {
    port,
    render: async (path) => {
      const id = randomUUID();
      const reads = newReads();
      rendering.set(id, reads);
      try {
        return { ...(await ask(port, path, { [READS]: id })), reads };
      } finally {
        rendering.delete(id);
      }
    },
    stop: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await app.close();
    },
  };
}

const listen = (server: Server) =>
  new Promise<number>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => resolve((server.address() as AddressInfo).port));
  });
