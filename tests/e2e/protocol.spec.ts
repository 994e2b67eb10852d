import { connect } from 'node:net';
import { expect, test } from './page';
import { PORT } from './settings';

/** What HTTP allows a client to send, however seldom it does. */

/** Sends bytes and gives all that comes back until the server closes, or a moment after the first bytes. */
const talk = (bytes: string) =>
  new Promise<string>((resolve, reject) => {
    const socket = connect(PORT, '127.0.0.1', () => socket.write(bytes));
    let answer = '';
    socket.setEncoding('utf8');
    socket.setTimeout(1_500, () => socket.destroy());
    socket.on('data', (chunk: string) => (answer += chunk));
    socket.on('error', reject);
    socket.on('close', () => resolve(answer));
  });

const cases: [name: string, bytes: string, status: RegExp][] = [
  [
    'an offer to upgrade',
    'GET / HTTP/1.1\r\nHost: a\r\nConnection: Upgrade, HTTP2-Settings\r\nUpgrade: h2c\r\nHTTP2-Settings: AAMAAABk\r\n\r\n',
    /^HTTP\/1\.1 200/u,
  ],
  ['HTTP/1.0 without a host', 'GET /archive HTTP/1.0\r\n\r\n', /^HTTP\/1\.1 200/u],
  ['HTTP/1.0 without a host, not found', 'GET /nowhere HTTP/1.0\r\n\r\n', /^HTTP\/1\.1 404/u],
  ['the absolute form', 'GET http://localhost/archive HTTP/1.1\r\nHost: localhost\r\n\r\n', /^HTTP\/1\.1 200/u],
  ['an asterisk', 'OPTIONS * HTTP/1.1\r\nHost: a\r\n\r\n', /^HTTP\/1\.1 204/u],
  [
    'raw bytes in the path',
    `GET /section/${Buffer.from('الرحلات').toString('latin1')} HTTP/1.1\r\nHost: a\r\n\r\n`,
    /^HTTP\/1\.1 (200|400)/u,
  ],
];
for (const [name, bytes, status] of cases) {
  test(`${name} is answered`, async () => {
    expect((await talk(bytes)).slice(0, 60)).toMatch(status);
  });
}

test('a client that asks to close is let go, also when nothing was found', async () => {
  const answer = await talk('GET /nowhere HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n');
  expect(answer).toMatch(/^HTTP\/1\.1 404/u);
  expect(answer.toLowerCase()).toContain('\r\nconnection: close');
});

test('a large body is refused and not kept', async ({ request }) => {
  const answer = await request.post('/api/v1/views', { data: { more: 'x'.repeat(200_000) } });
  expect(answer.status()).toBe(413);
});

test('a head larger than is read is refused, and the site goes on', async ({ request }) => {
  const answer = await talk(`GET / HTTP/1.1\r\nHost: a\r\nX-Long: ${'x'.repeat(17_000)}\r\n\r\n`);
  expect(answer.slice(0, 60)).toMatch(/^HTTP\/1\.1 431/u);
  expect((await request.get('/')).status()).toBe(200);
});

test('a reader’s page cannot be posted to', async ({ request }) => {
  const answer = await request.post('/archive', { data: 'anything' });
  expect([answer.status(), answer.headers()['allow']]).toEqual([405, 'GET, HEAD']);
});

test('the framework’s inner headers, and ours, mean nothing from outside', async ({ request }) => {
  const headers = {
    'x-middleware-subrequest': 'middleware:middleware',
    'x-matched-path': '/missing',
    'x-khizana-reads': 'made-up',
    'x-nextjs-data': '1',
    'rsc': '1',
  };
  const plain = await (await request.get('/archive')).text();
  const answer = await request.get('/archive', { headers });
  expect([answer.status(), await answer.text()]).toEqual([200, plain]);
  // Also where the request itself goes on to the framework.
  const view = await request.post('/api/v1/views', { headers, data: { article: 1 } });
  expect(view.status()).toBe(200);
  expect(await view.text()).toMatch(/^\{"views":\d+,/u);
});
