import { createServer, type Server } from 'node:http';
import { connect, type AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { forward } from '@/lib/front/inner/forward';

/** What reaches the server behind: a line for each request. */
const seen: string[] = [];
const told: unknown[] = [];
const inner = createServer((request, response) => {
  told.push([request.headers['x-khizana-address'], request.headers['x-khizana-path']]);
  let body = '';
  request.on('data', (chunk: Buffer) => (body += chunk.toString()));
  request.on('end', () => {
    seen.push(`${request.method ?? ''} ${request.url ?? ''} ${body}`);
    response.end('ok');
  });
});
const outer = createServer((request, response) => {
  const port = portOf(inner);
  forward(request, response, {
    port,
    path: request.url ?? '/',
    ...{ id: 'test', address: '192.0.2.7', kind: 'api', headers: {}, missing: null },
  });
});
const portOf = (server: Server) => (server.address() as AddressInfo).port;
const listen = (server: Server) => new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));

beforeAll(() => Promise.all([listen(inner), listen(outer)]));
afterAll(() => {
  for (const server of [outer, inner]) server.close().closeAllConnections();
});

/** Sends these bytes and gives what comes back within a moment. */
const talk = (bytes: string) =>
  new Promise<string>((resolve) => {
    const socket = connect(portOf(outer), '127.0.0.1', () => socket.write(bytes));
    let answer = '';
    socket.on('data', (chunk) => (answer += chunk.toString()));
    setTimeout(() => resolve((socket.destroy(), answer)), 300);
  });

const SMUGGLED = 'GET /api/inner HTTP/1.1\r\nHost: a\r\nx-middleware-subrequest: yes\r\n\r\n';
const chunk = `${SMUGGLED.length.toString(16)}\r\n${SMUGGLED}\r\n0\r\n\r\n`;

it.each(['GET', 'HEAD', 'DELETE', 'OPTIONS'])(
  'hands on no body of a %s, framed in pieces or by length',
  async (method) => {
    seen.length = 0;
    await talk(`${method} /api/x HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n${chunk}`);
    await talk(`${method} /api/y HTTP/1.1\r\nHost: a\r\nContent-Length: ${SMUGGLED.length}\r\n\r\n${SMUGGLED}`);
    await talk(`${method} /api/z HTTP/1.1\r\nHost: a\r\n\r\n`);
    expect(seen).toEqual([`${method} /api/x `, `${method} /api/y `, `${method} /api/z `]);
  },
);

it.each(['POST', 'PUT', 'PATCH'])('hands on the body of a %s, whole and framed', async (method) => {
  seen.length = 0;
  await talk(`${method} /api/x HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n${chunk}`);
  await talk(`${method} /api/y HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\n\r\nabc`);
  expect(seen).toEqual([`${method} /api/x ${SMUGGLED}`, `${method} /api/y abc`]);
});

it('tells who asks, and for what; nobody outside can say so', async () => {
  told.length = 0;
  await talk('GET /admin/tags?q=1 HTTP/1.1\r\nHost: a\r\nX-Khizana-Address: 127.0.0.1\r\nX-Khizana-Path: /b\r\n\r\n');
  expect(told).toEqual([['192.0.2.7', '/admin/tags?q=1']]);
});
