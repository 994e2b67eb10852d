import { createServer, get, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { answerWith } from '@/lib/front/answer';
import { pagesBefore } from '@/tests/support/renderer';

const { pages, counts, asked } = pagesBefore((path) => (/^\/(no|api)/u.test(path) ? { status: 404 } : { body: path }));
const health = { isListening: () => true, isStopping: () => false };
const server = createServer(
  answerWith({
    pages,
    counts,
    health,
    proxies: 0,
    views: () => Promise.resolve(),
    media: () => Promise.resolve(false),
    port: () => Promise.resolve(1),
    headers: { 'x-content-type-options': 'nosniff' },
  }),
);

/** Exactly this target, as only a client without a browser's habits would send it. */
const ask = (path: string) =>
  new Promise<IncomingMessage>((resolve, reject) => {
    const { port } = server.address() as AddressInfo;
    get({ host: '127.0.0.1', port, path, agent: false }, resolve).once('error', reject);
  });

beforeEach(async () => {
  vi.stubEnv('LOG_LEVEL', 'silent');
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});
afterEach(() => new Promise((resolve) => server.close(resolve)));

it('answers what is not there with the page for that, and that page itself is not there', async () => {
  for (const path of ['/no-such', '/missing', '/missing', '/%', '/missing?x=1']) {
    const answer = await ask(path);
    expect([path, answer.statusCode, await text(answer)]).toEqual([path, 404, '/missing']);
    expect(answer.headers['etag']).toBeUndefined();
  }
  expect(asked).toEqual(['/no-such', '/missing']);
});

it('knows a page again however its address is written, and counts it as there', async () => {
  const before = { ...counts };
  for (const path of ['/tag/%D9%86', '/tag/%d9%86', '/tag/%D9%86?x=1', '/%74ag/%D9%86']) {
    const answer = await ask(path);
    expect([answer.statusCode, await text(answer)]).toEqual([200, '/tag/%D9%86']);
  }
  expect([counts.misses - before.misses, counts.hits - before.hits]).toEqual([1, 3]);
});

it('tells a program in its own words that there is nothing', async () => {
  for (const path of ['/api/v1/articles/77/views', '/%61pi/v1/articles/%37%37/views']) {
    const answer = await ask(path);
    expect([answer.statusCode, answer.headers['content-type']]).toEqual([404, 'application/json']);
    expect(JSON.parse(await text(answer))).toEqual({ error: 'not found' });
  }
});
