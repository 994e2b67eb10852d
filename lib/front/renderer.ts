import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import next from 'next';

/** Next, listening on a private port of this process. The one file of lib that knows the framework. */
export interface Renderer {
  port: number;
  stop(): Promise<void>;
}

/** Loads the production build and opens it on a free loopback port. */
export async function startRenderer(): Promise<Renderer> {
  const app = next({ dev: false, dir: process.cwd(), hostname: '127.0.0.1', port: 0 });
  await app.prepare();
  const handle = app.getRequestHandler();
  const server = createServer((request, response) => {
    // Next answers its own failures; what it cannot even begin with is a request that nobody could.
    handle(request, response).catch(() => {
      if (response.headersSent) response.destroy();
      else response.writeHead(400).end();
    });
  });
  // The front keeps its connections open: closing an idle one under its feet would lose a request.
  server.keepAliveTimeout = 0;
  const port = await listen(server);
  return {
    port,
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
