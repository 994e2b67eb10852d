import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Received {
  host: string;
  key: string;
  keyLocation: string;
  urlList: string[];
}

/** What takes notices in the tests, as a search engine would: it keeps what it is sent and answers as it is told. */
export interface Engine {
  endpoint: string;
  received: Received[];
  /** The next answers; when none is left, 200. */
  answers: { status: number; headers?: Record<string, string> }[];
  /** Called while a message waits for its answer. */
  meanwhile: () => Promise<unknown>;
  close(): Promise<void>;
}

export async function openEngine(): Promise<Engine> {
  const engine: Engine = {
    ...{ endpoint: '', received: [], answers: [] },
    meanwhile: async () => undefined,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      engine.received.push(JSON.parse(Buffer.concat(chunks).toString()) as Received);
      const { status, headers } = engine.answers.shift() ?? { status: 200 };
      void engine.meanwhile().then(() => response.writeHead(status, headers).end());
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  engine.endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}/indexnow`;
  return engine;
}
