import { createServer, type RequestListener, type Server } from 'node:http';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { db } from '@/lib/db/client';
import { download } from '@/lib/import/media/download';
import { isPublicAddress } from '@/lib/site/public-address';
import { openFolder } from '@/lib/import/media/folder';
import type { MediaOptions } from '@/lib/import/media/picture-commands';
import { runImport } from '@/lib/import/run-import';
import { undoRun } from '@/lib/import/undo-commands';
import { archiveOf, recordOf } from '../support/archive-source';
import { COLOURS, countFiles, jpeg, setUpMedia } from '../support/media';

setUpMedia();

let folder = '';
let server: Server | null = null;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'khizana-uploads-'));
});
afterEach(async () => {
  server?.close();
  server = null;
  await rm(folder, { recursive: true });
});

const put = async (name: string, bytes: Uint8Array) => {
  await mkdir(path.dirname(path.join(folder, name)), { recursive: true });
  await writeFile(path.join(folder, name), bytes);
};
const run = (bodyHtml: string, media: MediaOptions | null, write = true) => {
  const lead = { url: 'https://old.example/wp-content/uploads/2011/lead.jpg', alt: 'غلاف', caption: '' };
  const items = [recordOf({ externalId: '11', bodyHtml, lead })];
  return runImport(archiveOf(items), { source: 'old.example', write, ...(media && { media }) });
};
const picture = (name: string, alt = 'نهر') => `<p>قبل</p><figure><img src="${name}" alt="${alt}"></figure><p>بعد</p>`;

describe('pictures of a folder', () => {
  it.each([
    ['by their place', 'https://old.example/wp-content/uploads/2011/05/river.jpg'],
    ['in another size', 'https://i0.wp.com/old.example/wp-content/uploads/2011/05/river-300x200.jpg?w=640'],
    [
      'percent-encoded, composed otherwise',
      `/wp-content/uploads/2011/05/${encodeURIComponent('آثار'.normalize('NFC'))}.jpg`,
    ],
    ['by their name alone', 'https://cdn.example/x/river.jpg'],
  ])('are found %s', async (_, src) => {
    await put('2011/05/river.jpg', await jpeg(COLOURS[0]));
    await put(`2011/05/${'آثار'.normalize('NFD')}.jpg`, await jpeg(COLOURS[1]));
    await put('2011/lead.jpg', await jpeg(COLOURS[0]));
    const { totals } = await run(picture(src), { folder: await openFolder(folder) });
    const article = await db().article.findUniqueOrThrow({ where: { id: 11 }, include: { leadMedia: true } });
    expect(article.bodyHtml).toMatch(/<img src="\/media\/[0-9a-f/]+-\d+x\d+\.jpg" srcset="[^"]+"[^>]+alt="نهر"/u);
    expect(article.leadMedia?.alt).toBe('غلاف');
    expect(totals).toMatchObject({ pictures: 2, missing: 0 });
  });

  it('that are missing leave their description, and are told; undoing removes what came', async () => {
    await put('2011/lead.jpg', await jpeg(COLOURS[0]));
    const before = countFiles();
    const { totals, items, runId } = await run(picture('https://old.example/lost.jpg'), {
      folder: await openFolder(folder),
    });
    expect(totals).toMatchObject({ pictures: 1, missing: 1 });
    expect(items[0]?.remarks[0]?.text).toContain('lost.jpg');
    expect((await db().article.findFirst())?.bodyHtml).toBe('<p>قبل</p><figure>[نهر]</figure><p>بعد</p>');
    await undoRun(runId ?? 0);
    expect([await db().media.count(), countFiles()]).toEqual([0, before]);
  });

  it('are only looked for in a dry run, and left where they are when nobody asks', async () => {
    await put('2011/lead.jpg', await jpeg(COLOURS[0]));
    expect((await run(picture('/lost.jpg'), { folder: await openFolder(folder) }, false)).totals.missing).toBe(1);
    expect(await db().media.count()).toBe(0);
    const { items } = await run(picture('https://old.example/river.jpg'), null);
    expect(items[0]?.remarks[0]?.text).toContain('2 picture(s) stay where they are');
    expect((await db().article.findFirst())?.bodyHtml).toContain('src="https://old.example/river.jpg"');
  });
});

async function serve(listener: RequestListener): Promise<{ url: string; port: string }> {
  const started = createServer(listener);
  server = started;
  await new Promise<void>((resolve) => started.listen(0, '127.0.0.1', resolve));
  const { port } = started.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}`, port: String(port) };
}

describe('downloading', () => {
  it('takes pictures of hosts that may be asked', async () => {
    const bytes = await jpeg(COLOURS[2]);
    const { url, port } = await serve((request, response) => {
      if (request.url === '/moved.jpg') return response.writeHead(302, { location: '/river.jpg' }).end();
      response.writeHead(200, { 'content-type': 'image/jpeg' }).end(bytes);
    });
    const media = { download: true, ports: [port], mayAsk: (address: string) => address === '127.0.0.1' };
    const { totals } = await run(picture(`${url}/moved.jpg`), { ...media, folder: null });
    expect(totals.pictures).toBe(1);
    expect((await db().article.findFirst())?.bodyHtml).toContain('src="/media/');
  });

  it.each([
    ['a loopback number', (port: string) => `http://127.0.0.1:${port}/x.jpg`],
    ['a name that means the machine itself', (port: string) => `http://localhost:${port}/x.jpg`],
    ['a mapped number', (port: string) => `http://[::ffff:127.0.0.1]:${port}/x.jpg`],
    ['a number in another notation', (port: string) => `http://2130706433:${port}/x.jpg`],
    ['another scheme', () => 'file:///etc/passwd'],
    ['another port', () => 'http://93.184.216.34:22/x.jpg'],
  ])('never asks %s', async (_, address) => {
    let asked = 0;
    const { port } = await serve((_request, response) => {
      asked += 1;
      response.end();
    });
    const result = await download(address(port), { ports: ['', '80', port] });
    expect([result.kind, asked]).toEqual(['failed', 0]);
  });

  it('does not follow a redirect to a private address, nor take a page or too much', async () => {
    const { url, port } = await serve((request, response) => {
      if (request.url === '/private') return response.writeHead(302, { location: 'http://10.0.0.1/x.jpg' }).end();
      if (request.url === '/page') return response.writeHead(200, { 'content-type': 'text/html' }).end('<p>');
      response.writeHead(200, { 'content-type': 'image/png', 'content-length': String(30 * 1_048_576) }).end();
    });
    const options = {
      ports: ['', port],
      mayAsk: (address: string) => address === '127.0.0.1' || isPublicAddress(address),
    };
    const why = async (name: string) => {
      const result = await download(`${url}${name}`, options);
      return result.kind === 'failed' ? result.why : result.kind;
    };
    expect(await why('/private')).toContain('no public address');
    expect(await why('/page')).toContain('no picture');
    expect(await why('/large')).toContain('25 MB');
  });

  it.each([
    ['93.184.216.34', true],
    ['2606:4700::1111', true],
    ['0.0.0.0', false],
    ['100.64.0.1', false],
    ['169.254.169.254', false],
    ['192.168.1.1', false],
    ['fe80::1', false],
    ['fc00::1', false],
    ['::1', false],
    ['64:ff9b::7f00:1', false],
  ])('knows whether %s is public: %s', (address, isPublic) => expect(isPublicAddress(address)).toBe(isPublic));
});
