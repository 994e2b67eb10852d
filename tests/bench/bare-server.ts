import { createServer, type OutgoingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';

/**
 * The least that a Node server can do: look a URL up and send the bytes. The site is measured against it. It is told
 * over the parent's channel what to answer, and says there what it has used.
 */

export interface BareAnswer {
  url: string;
  status: number;
  headers: OutgoingHttpHeaders;
  body: Uint8Array;
}

export type ToBare = { kind: 'load'; answers: BareAnswer[] } | { kind: 'usage' };
export type FromBare =
  { kind: 'listening'; port: number } | { kind: 'loaded' } | { kind: 'usage'; cpuSeconds: number; rssBytes: number };

const tell = (message: FromBare) => process.send?.(message);

let answers = new Map<string, BareAnswer>();

const server = createServer((request, response) => {
  const answer = answers.get(request.url ?? '');
  if (answer === undefined) response.writeHead(404).end();
  else response.writeHead(answer.status, answer.headers).end(answer.body);
});

process.on('message', (message: ToBare) => {
  if (message.kind === 'load') {
    answers = new Map(message.answers.map((answer) => [answer.url, answer]));
    tell({ kind: 'loaded' });
    return;
  }
  const { user, system } = process.cpuUsage();
  tell({ kind: 'usage', cpuSeconds: (user + system) / 1_000_000, rssBytes: process.memoryUsage.rss() });
});
process.once('disconnect', () => process.exit());

server.listen(0, '127.0.0.1', () => tell({ kind: 'listening', port: (server.address() as AddressInfo).port }));
