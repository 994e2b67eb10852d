import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { parentPort, workerData } from 'node:worker_threads';
import next from 'next';
import { board, disconnect, poolState } from '@/lib/db/client';
import { provideInnerPort } from '@/lib/env';
import { expectEchoes } from '@/lib/freshness/commit';
import { READS, type ThreadStart, type ThreadWord } from '@/lib/front/inner/messages';
import { newReads, noteReadsIn, type Reads } from '@/lib/freshness/reads';
import { log } from '@/lib/log';
import { settingsGate } from '@/lib/settings/gate';
import { loadSettings } from '@/lib/settings/queries';

/**
 * Next, in a thread of its own: it listens on a private loopback port. The one file of lib that knows the framework.
 * A page being made then delays no page that is only sent, a failure here ends nothing else, and the tracking of async
 * contexts that Next switches on does not slow the public listener (decision 011).
 */
const { board: memory } = workerData as ThreadStart;
const shared = board(memory);
expectEchoes();
const settings = settingsGate(() => shared.settings(), loadSettings);
/** Made from nothing that can be set. */
const isFile = (url = '') => url.startsWith('/_next/static/') || url.startsWith('/reader/');
const say = (word: ThreadWord): void => parentPort?.postMessage(word);

process.on('unhandledRejection', (error) => {
  log().error({ err: error }, 'a promise failed and nobody waited for it');
});

const app = next({ dev: false, dir: process.cwd(), hostname: '127.0.0.1', port: 0 });
await app.prepare();
const handle = app.getRequestHandler();

const server = createServer((request, response) => {
  const id = request.headers[READS];
  const reads = newReads();
  if (typeof id === 'string') {
    response.once('close', () => say({ kind: 'read', id, ...reads, tags: [...reads.tags] }));
  }
  void answer(reads, request, response);
});

async function answer(reads: Reads, request: IncomingMessage, response: ServerResponse): Promise<void> {
  try {
    if (!isFile(request.url)) await settings();
  } catch (error) {
    // Without the database; the front says so. With old settings nothing may be made.
    log().warn({ err: error }, 'the settings could not be read');
    response.writeHead(503).end();
    return;
  }
  // Next answers its own failures; what it cannot even begin with is a request that nobody could.
  noteReadsIn(reads, () => handle(request, response)).catch(() => {
    if (response.headersSent) response.destroy();
    else response.writeHead(400).end();
  });
}
// The front keeps its connections open: closing an idle one under its feet would lose a request.
server.keepAliveTimeout = 0;

const watch = setInterval(() => {
  shared.setPool(poolState());
  shared.setBeat();
}, 1_000);
parentPort?.once('message', () => {
  void (async () => {
    clearInterval(watch);
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
    await Promise.all([app.close(), disconnect()]);
    process.exit();
  })();
});
const port = await listen(server);
provideInnerPort(port);
say({ kind: 'listening', port });

function listen(one: Server): Promise<number> {
  return new Promise((resolve, reject) => {
    one.once('error', reject);
    one.listen(0, '127.0.0.1', () => resolve((one.address() as AddressInfo).port));
  });
}
