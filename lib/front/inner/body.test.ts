import { createServer, request as ask, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { pipeline } from 'node:stream';
import { afterEach, expect, it } from 'vitest';
import { bodyBounds, limitBody, type BodyBounds } from '@/lib/front/inner/body';

const SIGNED_IN = { cookie: 'theme=dark; khizana.session_token=abc.def' };
const [SMALL, DESK, UPLOAD] = [65_536, 10 * 1_048_576, 26 * 1_048_576];

it.each([
  ['a reader', '/archive', {}, SMALL],
  ['a reader who is signed in', '/api/v1/views', SIGNED_IN, SMALL],
  ['somebody who signs in', '/admin/sign-in', {}, SMALL],
  ['an editor who saves', '/admin/articles/1', SIGNED_IN, DESK],
  ['an editor behind https', '/admin?x=1', { cookie: '__Secure-khizana.session_token=a' }, DESK],
  ['an editor who brings a picture', '/admin/media/upload', SIGNED_IN, UPLOAD],
  ['an editor who brings an archive', '/admin/imports/upload', SIGNED_IN, UPLOAD],
  ['a stranger who does', '/admin/media/upload', {}, SMALL],
  ['an empty session', '/admin/media/upload', { cookie: 'khizana.session_token=; a=b' }, SMALL],
  ['another cookie that ends like it', '/admin/media/upload', { cookie: 'xkhizana.session_token=a' }, SMALL],
  ['another address that begins like it', '/admin/media/uploads', SIGNED_IN, DESK],
  ['an address that begins like the desk', '/administer', SIGNED_IN, SMALL],
])('allows %s no more than is needed', (_who, url, headers, bytes) => {
  expect(bodyBounds({ url, headers }).bytes).toBe(bytes);
});

it('lets only who is signed in take long', () => {
  expect(bodyBounds({ url: '/admin', headers: {} }).patience).toBe(30_000);
  expect(bodyBounds({ url: '/admin', headers: SIGNED_IN }).patience).toBeUndefined();
});

let server: Server | undefined;
afterEach(() => server?.close().closeAllConnections());

/** Sends parts with a pause between them through these bounds; gives the status and how much came through. */
async function send(bounds: BodyBounds, parts: string[], pause = 0): Promise<[status: number, through: number]> {
  let through = 0;
  server = createServer((request, response) => {
    const limiter = limitBody(response, bounds).on('data', (chunk: Buffer) => (through += chunk.length));
    pipeline(request, limiter, (error) => error ?? response.end());
  });
  const { port } = await new Promise<AddressInfo>((resolve) => {
    server?.listen(0, '127.0.0.1', () => resolve(server?.address() as AddressInfo));
  });
  const status = await new Promise<number>((resolve, reject) => {
    const sending = ask({ port, host: '127.0.0.1', method: 'POST' }, ({ statusCode = 0 }) => resolve(statusCode));
    sending.on('error', reject);
    void (async () => {
      for (const part of parts) {
        sending.write(part);
        await new Promise((done) => setTimeout(done, pause));
      }
      sending.end();
    })();
  });
  return [status, through];
}

it('passes on what is within the bounds, and nothing after the limit', async () => {
  expect(await send({ bytes: 6, patience: 5_000 }, ['abc', 'def'], 20)).toEqual([200, 6]);
  expect(await send({ bytes: 5 }, ['abc', 'def'], 20)).toEqual([413, 3]);
});

it('waits no longer than it must', async () => {
  expect(await send({ bytes: 100, patience: 100 }, ['a', 'b', 'c', 'd'], 60)).toEqual([408, expect.any(Number)]);
});
