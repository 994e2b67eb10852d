import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { makePage, type Making } from '@/lib/front/page/make';
import { strictPolicy } from '@/lib/front/page/policy';

const HEAD = `<title>نص</title><link rel="canonical" href="/"/><script src="/reader/early-A.js"></script><script src="/reader/main-A.js"></script>`;
const html = (body: string) => `<!DOCTYPE html><html><head>${HEAD}</head><body>${body}</body></html>`;
const WHOLE = html('<main>نص</main>');
const FLIGHT = '<script>self.__next_f.push([1,"نص"])</script>';

const make = (
  body: string,
  headers: Record<string, string> = { 'content-type': 'text/html; charset=utf-8' },
  making: Partial<Making & { until: number; tags: string[]; status: number; links: string[] }> = {},
) => {
  const faults: string[] = [];
  const { until = Infinity, tags = ['a'], status = 200, links = [], ...rest } = making;
  const page = makePage(
    { status: 200, headers, body: Buffer.from(body), reads: { tags: new Set(tags), until, status, links } },
    {
      ...{
        key: '/issue/7',
        file: false,
        headers: { 'x-frame-options': 'SAMEORIGIN' },
        sharedSeconds: 0,
        midnight: 5_000,
        sheets: new Map(),
      },
      onFault: (found) => faults.push(...found),
      ...rest,
    },
  );
  return { page, faults };
};
const variantOf = async (made: ReturnType<typeof make>) => {
  const { head, body } = await made.page.variant('identity');
  const pairs = head.flatMap((name, at) => (at % 2 === 0 ? [[name, head[at + 1] ?? '']] : []));
  return {
    headers: Object.fromEntries(pairs) as Record<string, string>,
    names: pairs.map(([name]) => name),
    text: body.toString(),
  };
};
const CSS = { 'content-type': 'text/css; charset=UTF-8' };

describe('until', () => {
  it.each<[string, Record<string, string> | undefined, number, number]>([
    ['a page lasts till midnight', undefined, Infinity, 5_000],
    ['or shorter', undefined, 4_000, 4_000],
    ['never longer', undefined, 6_000, 5_000],
    ['what is no page lasts on', CSS, Infinity, Infinity],
    ['or as long as it said', CSS, 6_000, 6_000],
  ])('%s', (_, headers, until, expected) => {
    expect(make(WHOLE, headers, { until }).page.until).toBe(expected);
  });
});

it('a page that says it is gone is whole, has that status, and is asked about each time', async () => {
  const made = make(WHOLE, undefined, { status: 410, sharedSeconds: 60 });
  expect([made.page.status, make(WHOLE).page.status]).toEqual([410, 200]);
  expect((await variantOf(made)).headers['cache-control']).toBe('no-cache');
});

describe('cache-control', () => {
  it.each<[string, Partial<Making>, string]>([
    ['of a page', {}, 'public, max-age=0, stale-if-error=86400'],
    [
      'with half a minute for caches between',
      { sharedSeconds: 30 },
      'public, max-age=0, s-maxage=30, stale-while-revalidate=30, stale-if-error=86400',
    ],
    ['of a file', { file: true }, 'public, max-age=31536000, immutable'],
    [
      'of a file, whatever caches between may do',
      { file: true, sharedSeconds: 30 },
      'public, max-age=31536000, immutable',
    ],
  ])('%s', async (_, making, expected) => {
    const { headers } = await variantOf(make(WHOLE, making.file === true ? CSS : undefined, making));
    expect(headers['cache-control']).toBe(expected);
  });
});

describe('link', () => {
  const FONT = '</_next/static/media/a.woff2>; rel=preload; as="font"; crossorigin=""; type="font/woff2"';
  it.each([
    ['is kept for a font', FONT, FONT],
    ['is dropped for a script', '</_next/static/chunks/a.js>; rel=preload; as="script"', undefined],
    ['is dropped for a script without quotes', '</a.js>; rel=preload; as=script; fetchpriority=low', undefined],
    ['is dropped for a module', '</a.js>; rel="modulepreload"', undefined],
    [
      'is parted',
      `</a.js>; rel=preload; as="script", ${FONT},</b.css>; rel=preload; as="style"`,
      `${FONT}, </b.css>; rel=preload; as="style"`,
    ],
    ['may hold a comma', '</a,b.woff2>; rel=preload; as="font"', '</a,b.woff2>; rel=preload; as="font"'],
  ])('%s', async (_, link, expected) => {
    const { headers } = await variantOf(make(WHOLE, { 'content-type': 'text/html', link }));
    expect(headers['link']).toBe(expected);
  });
});

describe('a page', () => {
  it('is stripped, and has the strict policy', async () => {
    const made = make(html(`<!-- --><main>نص</main>${FLIGHT}`));
    const { headers, text } = await variantOf(made);
    expect(text).toBe(WHOLE);
    expect(made.faults).toEqual([]);
    expect(headers).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'content-length': String(Buffer.byteLength(WHOLE)),
      'content-security-policy': strictPolicy,
      'x-frame-options': 'SAMEORIGIN',
      'vary': 'accept-encoding',
    });
    expect([made.page.label, made.page.isHtml, [...made.page.tags]]).toEqual(['issue', true, ['a']]);
  });

  it('keeps its scripts where it would not be whole without, and may run these very ones', async () => {
    const came = html(`<main>نص</main>${FLIGHT}<div hidden id="S:0">late</div>`);
    const made = make(came);
    const { headers, text } = await variantOf(made);
    expect(text).toBe(came);
    expect(made.faults).toEqual(['a part that came late, for a script to put in its place']);
    const hash = createHash('sha256').update('self.__next_f.push([1,"نص"])').digest('base64');
    expect(headers['content-security-policy']).toBe(
      strictPolicy.replace("script-src 'self'", `script-src 'self' 'sha256-${hash}'`),
    );
  });
});

describe('what is no page', () => {
  it.each([
    ['a style sheet', CSS, 'text/css; charset=UTF-8', 'accept-encoding'],
    [
      'a feed',
      { 'content-type': 'application/rss+xml; charset=utf-8' },
      'application/rss+xml; charset=utf-8',
      'accept-encoding',
    ],
    ['a font', { 'content-type': 'font/woff2' }, 'font/woff2', undefined],
    ['a picture', { 'content-type': 'image/png' }, 'image/png', undefined],
    ['something without a name', {}, 'application/octet-stream', undefined],
  ])('%s stays as it came', async (_, headers, type, vary) => {
    const made = make('<script>1</script>', headers);
    const { text, ...sent } = await variantOf(made);
    expect(text).toBe('<script>1</script>');
    expect([sent.headers['content-type'], sent.headers['vary']]).toEqual([type, vary]);
    expect(sent.headers['content-security-policy']).toBeUndefined();
    expect(made.page.isHtml).toBe(false);
  });
});

it('names no header twice, whatever Next said of the connection', async () => {
  const { names } = await variantOf(
    make(WHOLE, {
      'content-type': 'text/html',
      'connection': 'close',
      'x-powered-by': 'x',
      'cache-control': 'no-store',
      'content-length': '1',
    }),
  );
  expect(new Set(names).size).toBe(names.length);
  expect(names).not.toContain('connection');
  expect(names).not.toContain('x-powered-by');
});

it('a page’s own links follow those of the framework, and pages say their language', async () => {
  const headers = { 'content-type': 'text/html', 'link': '</a.woff2>; rel=preload; as="font"' };
  const links = ['<https://example.org/1>; rel="cite-as"', '<https://example.org/w>; rel="author"'];
  const made = (await variantOf(make(WHOLE, headers, { links }))).headers;
  expect(made['link']).toBe([headers.link, ...links].join(', '));
  expect(made['content-language']).toBe('ar');
  const css = (await variantOf(make('a{}', CSS))).headers;
  expect(css).not.toHaveProperty('content-language');
  expect(css).not.toHaveProperty('link');
});
