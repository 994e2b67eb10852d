import { createServer, request, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { Page } from '@/lib/front/page/page';
import { sendPage, type Manner } from '@/lib/front/reply/send-page';

const NOW = Date.UTC(2026, 0, 15, 12, 0, 0, 250);
const MADE = 'Thu, 15 Jan 2026 12:00:00 GMT';
const TEXT = 'نصّ طويل '.repeat(500);
const LENGTH = Buffer.byteLength(TEXT);

vi.useFakeTimers({ now: NOW, toFake: ['Date'] });
const page = new Page({
  ...{ label: 'a', type: 'text/html; charset=utf-8', body: Buffer.from(TEXT), kind: 'page', tags: new Set() },
  ...{ until: Infinity, headers: { 'cache-control': 'public, max-age=0', 'x-content-type-options': 'nosniff' } },
});
const etagIn = async (encoding: 'br' | 'gzip' | 'identity') => (await page.variant(encoding)).etag;
const gone = new Page({
  ...{ label: 'a', type: 'text/html; charset=utf-8', body: Buffer.from(TEXT), kind: 'page', tags: new Set() },
  ...{ until: Infinity, status: 410, headers: { 'cache-control': 'no-cache' } },
});
let manner: Manner | undefined;
let sent = page;
const server = createServer((asked, response) => void sendPage(asked, response, sent, manner));

beforeAll(() => new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve)));
afterAll(() => {
  vi.useRealTimers();
  return new Promise((resolve) => server.close(resolve));
});
afterEach(() => {
  manner = undefined;
  sent = page;
  vi.setSystemTime(NOW);
});

interface Answer {
  status: number | undefined;
  headers: IncomingHttpHeaders;
  body: Buffer;
}
const ask = (headers: Record<string, string> = {}, method = 'GET') =>
  new Promise<Answer>((resolve, reject) => {
    const { port } = server.address() as AddressInfo;
    request({ host: '127.0.0.1', port, method, headers, agent: false }, (answer) => {
      buffer(answer).then((body) => resolve({ status: answer.statusCode, headers: answer.headers, body }), reject);
    })
      .once('error', reject)
      .end();
  });
const later = () => vi.setSystemTime(NOW + 2_000);

describe('the whole', () => {
  const plain = (body: Buffer) => body;
  it.each([
    ['br', 'br', brotliDecompressSync],
    ['gzip, deflate', 'gzip', gunzipSync],
    ['identity', undefined, plain],
  ])('for one who takes %s is the same text', async (accepted, encoding, decode) => {
    const { status, headers, body } = await ask({ 'accept-encoding': accepted });
    expect([status, headers['content-encoding'], decode(body).toString()]).toEqual([200, encoding, TEXT]);
    expect(headers).toMatchObject({ 'content-length': String(body.length), 'vary': 'accept-encoding' });
    expect(headers).toMatchObject({ 'cache-control': 'public, max-age=0', 'x-content-type-options': 'nosniff' });
  });

  it.each(['br', 'gzip', 'identity'])('has the same headers for HEAD, in %s', async (accepted) => {
    const [get, head] = await Promise.all([
      ask({ 'accept-encoding': accepted }),
      ask({ 'accept-encoding': accepted }, 'HEAD'),
    ]);
    // Asked one after the other, they may lie on either side of a second.
    expect({ ...head.headers, date: '' }).toEqual({ ...get.headers, date: '' });
    expect([head.status, head.body.length]).toEqual([200, 0]);
  });

  it('is dated once a whole second has passed', async () => {
    expect((await ask()).headers['last-modified']).toBeUndefined();
    later();
    expect((await ask()).headers['last-modified']).toBe(MADE);
  });
});

it('what is compressed better meanwhile is not sent again to who has it', async () => {
  const made = new Page({
    ...{ label: 'a', type: 'text/html; charset=utf-8', body: Buffer.from(TEXT), kind: 'page', tags: new Set() },
    ...{ until: Infinity, headers: {} },
  });
  const { etag } = await made.variant('br');
  await made.refine();
  sent = made;
  const { etag: now } = await made.variant('br');
  const br = { 'accept-encoding': 'br' };
  const known = await ask({ ...br, 'if-none-match': etag });
  expect([known.status, known.headers.etag, known.body.length]).toEqual([304, etag, 0]);
  expect((await ask({ ...br, 'if-none-match': now })).headers.etag).toBe(now);
  // Of other bytes no part fits.
  expect((await ask({ ...br, 'range': 'bytes=0-4', 'if-range': etag })).status).toBe(200);
  expect((await ask({ ...br, 'range': 'bytes=0-4', 'if-range': now })).status).toBe(206);
});

describe('304', () => {
  it.each<[string, (etag: string) => string, number]>([
    ['the etag', (etag) => etag, 304],
    ['the etag, said to be weak', (etag) => `W/${etag}`, 304],
    ['a list with the etag', (etag) => `"x", W/"y" ,${etag}`, 304],
    ['anything', () => '*', 304],
    ['another etag', () => '"x"', 200],
    ['the etag without quotes', (etag) => etag.replaceAll('"', ''), 200],
    ['part of the etag', (etag) => etag.slice(0, 9), 200],
    ['nothing', () => '', 200],
  ])('for one who has %s: %#', async (_, condition, status) => {
    const headers = { 'if-none-match': condition(await etagIn('br')), 'accept-encoding': 'br' };
    expect([(await ask(headers)).status, (await ask(headers, 'HEAD')).status]).toEqual([status, status]);
  });

  it('says what a cache keeps, and nothing of a body', async () => {
    later();
    const { headers, body } = await ask({ 'if-none-match': await etagIn('gzip'), 'accept-encoding': 'gzip' });
    expect(body).toHaveLength(0);
    expect(headers).toMatchObject({ 'etag': await etagIn('gzip'), 'vary': 'accept-encoding', 'last-modified': MADE });
    expect(headers).toMatchObject({ 'cache-control': 'public, max-age=0', 'x-content-type-options': 'nosniff' });
    expect(Object.keys(headers).filter((name) => /^(content-|accept-|transfer)/u.test(name))).toEqual([]);
  });

  it('is not for one who has another encoding', async () => {
    expect((await ask({ 'if-none-match': await etagIn('br'), 'accept-encoding': 'gzip' })).status).toBe(200);
  });

  it.each<[string, string, Record<string, string>, boolean, number]>([
    ['the second in which it was made', MADE, {}, true, 304],
    ['a later one', 'Thu, 15 Jan 2026 13:00:00 GMT', {}, true, 304],
    ['an earlier one', 'Thu, 15 Jan 2026 11:59:59 GMT', {}, true, 200],
    ['the same while it lasts', MADE, {}, false, 200],
    ['no date', 'x', {}, true, 200],
    ['a date beside another etag', MADE, { 'if-none-match': '"x"' }, true, 200],
    ['a date when all is to be loaded anew', MADE, { 'cache-control': 'no-cache' }, true, 200],
  ])('since %s', async (_, since, more, isLater, status) => {
    if (isLater) later();
    expect((await ask({ 'if-modified-since': since, ...more })).status).toBe(status);
  });
});

describe('a part', () => {
  it.each([
    ['bytes=0-0', 0, 0],
    ['bytes=10-19', 10, 19],
    ['bytes=0-', 0, LENGTH - 1],
    [`bytes=${LENGTH - 1}-`, LENGTH - 1, LENGTH - 1],
    ['bytes=-5', LENGTH - 5, LENGTH - 1],
    [`bytes=-${LENGTH}`, 0, LENGTH - 1],
    ['bytes=10-99999999', 10, LENGTH - 1],
    ['bytes=-99999999', 0, LENGTH - 1],
  ])('%s', async (range, first, last) => {
    const { status, headers, body } = await ask({ range });
    expect([status, headers['content-range']]).toEqual([206, `bytes ${first}-${last}/${LENGTH}`]);
    expect(body).toEqual(Buffer.from(TEXT).subarray(first, last + 1));
    expect(headers).toMatchObject({ 'content-length': String(last - first + 1), 'etag': await etagIn('identity') });
  });

  it('is one of the encoded bytes', async () => {
    const { body: whole } = await page.variant('gzip');
    const { headers, body } = await ask({ 'range': 'bytes=3-12', 'accept-encoding': 'gzip' });
    expect(headers).toMatchObject({ 'content-encoding': 'gzip', 'content-range': `bytes 3-12/${whole.length}` });
    expect(body).toEqual(whole.subarray(3, 13));
  });

  it.each([[`bytes=${LENGTH}-`], ['bytes=99999999-'], ['bytes=-0']])('%s is beyond', async (range) => {
    const { status, headers, body } = await ask({ range });
    expect([status, headers['content-range'], body.length]).toEqual([416, `bytes */${LENGTH}`, 0]);
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'content-length': '0',
      'vary': 'accept-encoding',
    });
    expect([headers['cache-control'], headers['content-encoding'], headers['etag']]).toEqual([
      'no-cache',
      undefined,
      undefined,
    ]);
  });

  it.each([
    ...['bytes=0-4,10-14', 'bytes=0-0,-1', 'bytes', 'bytes=', 'bytes=-', 'bytes=a-b', 'bytes=1', 'bytes=0x1-2', 'x'],
    ...['', 'bytes 0-4', 'lines=0-4', 'lines=99999999-', 'bytes=1.5-2'],
  ])('%j is answered with the whole', async (range) => {
    const { status, headers, body } = await ask({ range });
    expect([status, headers['content-range'], body.length]).toEqual([200, undefined, LENGTH]);
  });

  it.each<[string, (etag: string) => string, number]>([
    ['the etag', (etag) => etag, 206],
    ['the date', () => MADE, 206],
    ['a weak etag', (etag) => `W/${etag}`, 200],
    ['another etag', () => '"x"', 200],
    ['another date', () => 'Thu, 15 Jan 2026 12:00:01 GMT', 200],
    ['nothing', () => '', 200],
  ])('if it still has %s', async (_, condition, status) => {
    later();
    const headers = { 'range': 'bytes=0-4', 'if-range': condition(await etagIn('identity')) };
    expect((await ask(headers)).status).toBe(status);
  });

  it('is not for HEAD, nor for one who has all', async () => {
    expect((await ask({ range: 'bytes=0-4' }, 'HEAD')).status).toBe(200);
    expect((await ask({ 'range': 'bytes=0-4', 'if-none-match': await etagIn('identity') })).status).toBe(304);
  });
});

describe('in another manner', () => {
  const conditions = async () => ({ 'if-none-match': await etagIn('identity'), 'range': 'bytes=0-4' });

  it('under another status is always whole, and never compared', async () => {
    manner = { status: 404, headers: { 'cache-control': 'no-cache' } };
    later();
    const { status, headers, body } = await ask(await conditions());
    expect([status, body.toString(), headers['cache-control']]).toEqual([404, TEXT, 'no-cache']);
    expect([headers['etag'], headers['last-modified']]).toEqual([undefined, undefined]);
    const head = await ask({}, 'HEAD');
    expect([head.status, head.body.length, head.headers]).toEqual([404, 0, headers]);
  });

  it('as an old page is whole, with headers instead of its own', async () => {
    manner = { headers: { 'age': '9', 'cache-control': 'no-store' } };
    const { status, headers, body } = await ask(await conditions());
    expect([status, body.length]).toEqual([200, LENGTH]);
    expect(headers).toMatchObject({ 'age': '9', 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' });
  });
});

describe('what is gone', () => {
  it.each<[string, Record<string, string>]>([
    ['to anybody', {}],
    ['to one who has seen it', { 'if-none-match': '*' }],
    ['to one who saw it lately', { 'if-modified-since': MADE }],
    ['to one who wants a part', { range: 'bytes=0-9' }],
  ])('is said with 410 and the whole page %s', async (_, headers) => {
    sent = gone;
    later();
    const answer = await ask(headers);
    expect([answer.status, answer.body.toString()]).toEqual([410, TEXT]);
    expect(answer.headers).toMatchObject({ 'cache-control': 'no-cache', 'content-length': String(LENGTH) });
    for (const name of ['etag', 'last-modified', 'accept-ranges']) expect(answer.headers).not.toHaveProperty(name);
  });

  it('is said without a body to HEAD', async () => {
    sent = gone;
    const { status, headers, body } = await ask({}, 'HEAD');
    expect([status, headers['content-length'], body.length]).toEqual([410, String(LENGTH), 0]);
  });

  it('stays gone when it may be out of date', async () => {
    [sent, manner] = [gone, { headers: { 'age': '5', 'cache-control': 'no-store' } }];
    const { status, headers } = await ask();
    expect([status, headers['age'], headers['cache-control']]).toEqual([410, '5', 'no-store']);
  });
});
