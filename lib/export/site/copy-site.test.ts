import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { folderSink } from '@/lib/export/bundle/sink';
import { copySite } from '@/lib/export/site/copy-site';
import { faultsOfCopy } from '@/tests/support/static-copy';

const KNOWN = 'https://majalla.example';
const html = (body: string, head = '') =>
  `<!doctype html><html lang="ar"><head><title>x</title>${head}</head><body>${body}</body></html>`;
const STYLE = '<link rel="stylesheet" href="/a.css"><link rel="canonical" href="https://majalla.example/">';

const PAGES: Record<string, [type: string, text: string]> = {
  '/': ['text/html', html(`<a href="/article/1/%D9%85">م</a><a href="${KNOWN}/old">ق</a><a href="/lost">ض</a>`, STYLE)],
  '/article/1/م': [
    'text/html',
    html(
      '<h2 id="a">x</h2><a href="#a">أ</a><a href="/?page=2">ب</a><a href="/search?q=x">ج</a><a href="https://other.example/">د</a>' +
        '<img src="/media/x.jpg" srcset="/media/x.jpg 1x, /media/y.jpg 2x" alt=""><script src="/x.js"></script>',
      STYLE,
    ),
  ],
  '/?page=2': ['text/html', html('<a href="/article/1/%D9%85#a">م</a>')],
  '/archive': ['text/html', html('<a href="/busy">ز</a>')],
  '/busy': ['text/html', html('<a href="/">ر</a>')],
  '/a.css': ['text/css', '@font-face{src:url("/f.woff2")}'],
  ...Object.fromEntries(
    ['/f.woff2', '/media/x.jpg', '/media/y.jpg'].map((name) => [name, ['application/octet-stream', 'x'] as const]),
  ),
  '/away.css': ['text/css', 'a{}'],
  '/sitemap.xml': ['application/xml', `<urlset><url><loc>${KNOWN}/archive</loc></url></urlset>`],
  ...Object.fromEntries(
    ['/robots.txt', '/feed.xml', '/feed.json', '/atom.xml', '/favicon.ico'].map((name) => [name, ['text/plain', '']]),
  ),
};

let folder = '';
let server: Server;
/** How often each address was asked. */
const asked = new Map<string, number>();
/** Addresses that fail, and how often before they answer. */
const failing = new Map<string, number>();

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'khizana-copy-'));
  asked.clear();
  failing.clear();
  server = createServer(({ url = '' }, response) => {
    const address = decodeURIComponent(url);
    const times = (asked.get(address) ?? 0) + 1;
    asked.set(address, times);
    const page = PAGES[address];
    if (times <= (failing.get(address) ?? 0)) response.writeHead(503).end();
    else if (address === '/old') response.writeHead(308, { location: '/article/1/%D9%85' }).end();
    else if (page === undefined) response.writeHead(404).end();
    else response.writeHead(200, { 'content-type': page[0] }).end(page[1]);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});
afterEach(async () => {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
  await rm(folder, { recursive: true });
});

let copies = 0;
async function copy() {
  const ask = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const root = path.join(folder, `copy-${(copies += 1)}`);
  const sink = await folderSink(root);
  const { missing } = await copySite({ ask, known: KNOWN, waits: [1, 1] }, sink, () => undefined);
  await sink.end();
  return { root, missing, faults: await faultsOfCopy(root, [KNOWN, ask]) };
}

describe('a copy of a site', () => {
  it('holds every page and file that is linked, and leads from each to each', async () => {
    const { missing, faults } = await copy();
    expect(faults).toEqual([]);
    expect(missing).toEqual([{ path: '/lost', status: 404, from: '/' }]);
    expect([...asked.values()].every((times) => times === 1)).toBe(true);
  });

  it('asks again for what failed, and tells what goes on failing', async () => {
    failing.set('/busy', 2);
    failing.set('/archive', 1);
    expect((await copy()).missing).toHaveLength(1);
    asked.clear();
    failing.set('/busy', 9);
    expect((await copy()).missing).toContainEqual({ path: '/busy', status: 503, from: '/archive' });
    expect(asked.get('/busy')).toBe(3);
  });

  it.each([
    ['<a href="gone.html">x</a>', 'has no file'],
    ['<a href="../up.html">x</a>', 'has no file'],
    ['<a href="archive/index.html#gone">x</a>', 'has no such place'],
    ['<a href="/archive">x</a>', 'the root'],
    ['<a href="https://majalla.example/archive">x</a>', 'leads to the site'],
    ['<img src="https://other.example/x.png">', 'another host'],
    ['<img srcset="gone.jpg 1x">', 'has no file'],
    ['<p style="background:url(//other.example/x.png)">', 'another host'],
    ['<style>@import "gone.css";</style>', 'has no file'],
    ['<script>1</script>', 'has a script'],
    ['<p onclick="x()">', 'has a script'],
  ])('with %s is told to be at fault', async (markup, fault) => {
    const { root } = await copy();
    await writeFile(path.join(root, 'more.html'), html(markup));
    const faults = await faultsOfCopy(root, [KNOWN]);
    expect(faults).toHaveLength(1);
    expect(faults[0]).toMatch(new RegExp(`^more\\.html: .*${fault}`, 'u'));
  });
});
