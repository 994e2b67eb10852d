import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, request as send, type IncomingMessage, type OutgoingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { answerWith } from '@/lib/front/answer';
import { sendMediaFrom } from '@/lib/front/reply/send-media';
import { pagesBefore } from '@/tests/support/renderer';

const root = mkdtempSync(path.join(tmpdir(), 'khizana-media-'));
const name = `ab/${'0'.repeat(30)}`;
const picture = `${name}-10x20.webp`;
const { pages, counts, asked } = pagesBefore((key) => ({ body: `page ${key}` }));
const server = createServer(
  answerWith({
    ...{ pages, counts },
    health: { isListening: () => true, isStopping: () => false },
    views: () => Promise.resolve(),
    port: () => Promise.resolve(1),
    proxies: 0,
    media: sendMediaFrom(root),
    headers: { 'x-frame-options': 'SAMEORIGIN' },
  }),
);

beforeAll(async () => {
  vi.stubEnv('LOG_LEVEL', 'silent');
  mkdirSync(path.join(root, 'ab'));
  writeFileSync(path.join(root, picture), '0123456789');
  writeFileSync(path.join(root, `${name}.pdf`), '%PDF-1.7');
  writeFileSync(path.join(root, 'ab', 'secret.txt'), 'secret');
  writeFileSync(path.join(root, `${picture}.part`), 'half');
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});
afterAll(() => {
  server.close().closeAllConnections();
  rmSync(root, { recursive: true });
});

async function ask(address: string, headers: OutgoingHttpHeaders = {}, method = 'GET') {
  const { port } = server.address() as AddressInfo;
  const answer = await new Promise<IncomingMessage>((resolve, reject) => {
    send({ host: '127.0.0.1', port, path: address, method, headers, agent: false }, resolve)
      .once('error', reject)
      .end();
  });
  return { status: answer.statusCode, headers: answer.headers, body: await text(answer) };
}

it('sends a picture to be kept for ever, and lets it be nothing but a picture', async () => {
  const { status, headers, body } = await ask(`/media/${picture}`);
  expect([status, body]).toEqual([200, '0123456789']);
  expect(headers).toMatchObject({
    'content-type': 'image/webp',
    'content-length': '10',
    'cache-control': 'public, max-age=31536000, immutable',
    'accept-ranges': 'bytes',
    'x-content-type-options': 'nosniff',
    'content-security-policy': expect.stringMatching(/^sandbox; default-src 'none'/u) as string,
    'x-frame-options': 'SAMEORIGIN',
  });
  // Not among the finished pages, nor asked of who makes them.
  expect(pages.find(`/media/${picture}`)).toBeUndefined();
  expect(asked).toEqual([]);
});

it('lets a document be read in the browser', async () => {
  const { headers, body } = await ask(`/media/${name}.pdf`);
  expect(body).toBe('%PDF-1.7');
  expect(headers).toMatchObject({ 'content-type': 'application/pdf', 'content-disposition': 'inline' });
  // A sandbox would show an empty page.
  expect(headers['content-security-policy']).toMatch(/^default-src 'none'/u);
});

it('answers conditions, heads and parts', async () => {
  const { etag = '' } = (await ask(`/media/${picture}`)).headers;
  const same = await ask(`/media/${picture}`, { 'if-none-match': etag });
  expect([same.status, same.body, same.headers['content-length']]).toEqual([304, '', undefined]);
  const head = await ask(`/media/${picture}`, {}, 'HEAD');
  expect([head.status, head.body, head.headers['content-length']]).toEqual([200, '', '10']);
  const part = await ask(`/media/${picture}`, { range: 'bytes=2-4' });
  expect([part.status, part.body, part.headers['content-range']]).toEqual([206, '234', 'bytes 2-4/10']);
  expect((await ask(`/media/${picture}`, { 'range': 'bytes=2-4', 'if-range': '"other"' })).status).toBe(200);
  const beyond = await ask(`/media/${picture}`, { range: 'bytes=90-' });
  expect([beyond.status, beyond.headers['content-range']]).toEqual([416, 'bytes */10']);
  expect([beyond.headers['cache-control'], beyond.headers['content-type']]).toEqual(['no-cache', undefined]);
  expect((await ask(`/media/${picture}`, { 'if-match': '"other"' })).status).toBe(412);
});

it.each([
  ['a picture that is not there', `/media/ab/${'1'.repeat(30)}-10x20.webp`],
  ['a file with a name that is none of ours', '/media/ab/secret.txt'],
  ['a file that is not finished', `/media/${picture}.part`],
  ['a folder', '/media/ab'],
  ['a folder, with a stroke', '/media/ab/'],
  ['the root', '/media/'],
  ['a way out', '/media/../secret.txt'],
  ['a way out, encoded', '/media/ab/%2e%2e/%2e%2e/secret.txt'],
  ['a way out, encoded twice', '/media/ab%252f..%252fsecret.txt'],
  ['an encoded stroke', `/media/ab%2f${'0'.repeat(30)}-10x20.webp`],
  ['a back stroke', `/media/ab%5c${'0'.repeat(30)}-10x20.webp`],
  ['a NUL', `/media/${picture}%00.jpg`],
  ['capitals', `/media/${picture.toUpperCase()}`],
])('answers %s with the page of what is missing', async (_what, address) => {
  const { status, headers, body } = await ask(address);
  expect([status, body, headers['cache-control']]).toEqual([404, 'page /missing', 'no-cache']);
});

it('takes nothing but GET and HEAD, and counts all of it as media', async () => {
  const counted = vi.spyOn(counts, 'request');
  const { status, headers } = await ask(`/media/${picture}`, {}, 'POST');
  expect([status, headers['allow']]).toEqual([405, 'GET, HEAD']);
  await ask(`/%6dedia/${picture}`);
  expect(counted.mock.calls).toEqual([
    ['media', 405],
    ['media', 200],
  ]);
});

it('knows a name that is written in another way', async () => {
  expect((await ask(`/%6dedia/${picture}?v=2`)).body).toBe('0123456789');
});
