import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Encoding } from '@/lib/front/page/encode';
import { Page, type PageFacts } from '@/lib/front/page/page';

const NOW = Date.UTC(2026, 0, 15, 12, 0, 0, 250);
const TEXT = '<!doctype html><p>نصّ طويل</p>'.repeat(200);
const ENCODINGS: Encoding[] = ['br', 'gzip', 'identity'];
const plain = (body: Buffer) => body;
const decode = { br: brotliDecompressSync, gzip: gunzipSync, identity: plain };

const page = (facts: Partial<PageFacts> = {}) =>
  new Page({
    ...{ label: 'a', type: 'text/html; charset=utf-8', body: Buffer.from(TEXT), kind: 'page' },
    ...{ tags: new Set<string>(), until: Infinity, headers: { 'cache-control': 'no-cache' }, ...facts },
  });

beforeEach(() => void vi.useFakeTimers({ now: NOW, toFake: ['Date'] }));
afterEach(() => void vi.useRealTimers());

describe('a variant', () => {
  it.each(ENCODINGS)('in %s holds the same text', async (encoding) => {
    const { body, head } = await page().variant(encoding);
    expect(decode[encoding](body).toString()).toBe(TEXT);
    expect(head[head.indexOf('content-length') + 1]).toBe(String(body.length));
    expect(head.includes('content-encoding')).toBe(encoding !== 'identity');
    expect(head.filter((_, at) => at % 2 === 0)).not.toContain('last-modified');
  });

  it.each<PageFacts['kind']>(['page', 'file'])('of a %s is smaller in both', async (kind) => {
    const made = page({ kind });
    const [br, gzip] = await Promise.all([made.variant('br'), made.variant('gzip')]);
    expect(br.body.length).toBeLessThan(TEXT.length / 10);
    expect(gzip.body.length).toBeLessThan(TEXT.length / 10);
  });

  it.each(['font/woff2', 'image/png', 'image/jpeg', 'application/octet-stream', 'application/zip', 'video/mp4'])(
    'of %s comes as it is, and does not vary',
    async (type) => {
      const made = page({ type });
      const all = await Promise.all(ENCODINGS.map(async (encoding) => made.variant(encoding)));
      expect(new Set(all).size).toBe(1);
      expect(all[0]?.head).not.toContain('vary');
      expect(all[0]?.body.toString()).toBe(TEXT);
    },
  );

  it.each([
    ...['text/css', 'image/svg+xml', 'application/json', 'application/ld+json', 'application/manifest+json'],
    ...['application/rss+xml', 'application/xml; charset=utf-8', 'application/javascript; charset=UTF-8'],
  ])('of %s is compressed', async (type) => {
    expect((await page({ type }).variant('gzip')).head).toContain('content-encoding');
  });

  it('is made once for all who ask at once, and then is there', async () => {
    const made = page();
    const [first, second] = [made.variant('br'), made.variant('br')];
    expect(first).toBe(second);
    const variant = await first;
    expect(made.variant('br')).toBe(variant);
  });

  it('may be of nothing', async () => {
    const made = page({ body: Buffer.alloc(0) });
    for (const encoding of ENCODINGS) {
      const { body } = await made.variant(encoding);
      expect(decode[encoding](body)).toHaveLength(0);
    }
  });
});

describe('the etag', () => {
  const etags = async (made: Page) =>
    Promise.all(ENCODINGS.map(async (encoding) => (await made.variant(encoding)).etag));

  it('is strong, and one for each encoding', async () => {
    const all = await etags(page());
    expect(new Set(all).size).toBe(3);
    for (const etag of all) expect(etag).toMatch(/^"[\w-]{22}(-br|-gzip)?"$/u);
  });

  it('is the same for the same body, wherever and whenever it was made', async () => {
    const first = await etags(page());
    vi.setSystemTime(NOW + 1e9);
    expect(await etags(page({ label: 'b', headers: {}, tags: new Set(['x']) }))).toEqual(first);
  });

  it('is another for another body', async () => {
    const [first, second] = await Promise.all([etags(page()), etags(page({ body: Buffer.from(`${TEXT} `) }))]);
    expect(first.filter((etag) => second.includes(etag))).toEqual([]);
  });
});

describe('the dates', () => {
  it('are whole seconds, to be told from the next one on', async () => {
    const made = page();
    expect(made.modified).toBe('Thu, 15 Jan 2026 12:00:00 GMT');
    expect(made.datedFrom).toBe(Date.UTC(2026, 0, 15, 12, 0, 1));
    const { head, datedHead } = await made.variant('identity');
    expect(datedHead).toEqual([...head, 'last-modified', made.modified]);
  });

  it.each([
    ['long before its end', 1e6, 0, true],
    ['a moment before', 1_000, 999, true],
    ['at its end', 1_000, 1_000, false],
    ['after it', 1_000, 5_000, false],
  ])('%s it is current: %d, %d, %s', (_, lasts, passed, current) => {
    const made = page({ until: NOW + lasts });
    vi.setSystemTime(NOW + passed);
    expect(made.isCurrent()).toBe(current);
    made.suspect = true;
    expect(made.isCurrent()).toBe(false);
  });
});

it('weighs at least what it holds in all encodings', async () => {
  const made = page();
  const all = await Promise.all(ENCODINGS.map(async (encoding) => made.variant(encoding)));
  expect(made.bytes).toBeGreaterThan(all.reduce((sum, { body }) => sum + body.length, 0));
  expect(page({ type: 'font/woff2' }).bytes).toBeGreaterThan(Buffer.byteLength(TEXT));
});

it('lets the body go once it is compressed, and makes it again for whoever wants it', async () => {
  const made = page();
  const weights: number[] = [made.bytes];
  made.onWeight = () => weights.push(made.bytes);
  for (const encoding of ['br', 'br', 'gzip', 'identity'] as const) {
    const { body } = await made.variant(encoding);
    expect(decode[encoding](body).toString()).toBe(TEXT);
  }
  const [whole = 0, br = 0, withGzip = 0, all = 0] = weights;
  expect(weights).toHaveLength(4);
  expect(br).toBeLessThan(whole / 2);
  expect(withGzip).toBeGreaterThan(br);
  expect(all).toBeGreaterThan(withGzip + Buffer.byteLength(TEXT));
});

it('keeps the body when somebody asked for it before', async () => {
  const made = page();
  const identity = await made.variant('identity');
  await made.variant('br');
  expect(made.variant('identity')).toBe(identity);
  expect(made.bytes).toBeGreaterThan(Buffer.byteLength(TEXT));
});

it('holds no more memory than its bodies', async () => {
  const made = page();
  for (const encoding of ['br', 'gzip'] as const) {
    const { body } = await made.variant(encoding);
    expect(body.buffer.byteLength).toBe(body.length);
  }
});

describe('compressed better', () => {
  const LONG = `<!doctype html><p>${Array.from({ length: 900 }, (_, at) => `كلمة ${(at * 7_919) % 1_000}`).join(' ')}</p>`;

  it('is the same text in fewer bytes, under a name that knows the former', async () => {
    const made = page({ body: Buffer.from(LONG) });
    const quick = await made.variant('br');
    const before = made.bytes;
    expect(made.canBeFiner).toBe(true);
    await made.refine();
    const fine = await made.variant('br');
    expect(fine.body.length).toBeLessThan(quick.body.length);
    expect(decode.br(fine.body).toString()).toBe(LONG);
    expect([fine.former, fine.etag === quick.etag]).toEqual([quick.etag, false]);
    expect(before - made.bytes).toBe(quick.body.length - fine.body.length);
    expect((await made.variant('identity')).body.toString()).toBe(LONG);
    expect(made.canBeFiner).toBe(false);
  });

  it.each<[string, Partial<PageFacts>, Encoding]>([
    ['what is no page', { type: 'text/css' }, 'br'],
    ['what nobody wants in brotli', {}, 'gzip'],
    ['what is too large', { body: Buffer.alloc(300_000) }, 'br'],
  ])('is not %s', async (_, facts, encoding) => {
    const made = page(facts);
    await made.variant(encoding);
    expect(made.canBeFiner).toBe(false);
  });
});
