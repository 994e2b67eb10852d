import { getArticle } from '@/lib/articles/queries';
import sharp from 'sharp';
import { describe, expect, it, vi } from 'vitest';
import { GET as getCard } from '@/app/card/[file]/route';
import { GET } from '@/app/card/article/[id]/[hash]/route';
import { db } from '@/lib/db/client';
import { newReads, noteReadsIn } from '@/lib/freshness/reads';
import { siteImageUrl, socialImageUrl } from '@/lib/site/social-image';
import { makeArticle } from '../support/articles';
import { add, plain, setUpMedia } from '../support/media';

setUpMedia();

const ask = (id: string, hash: string) =>
  GET(new Request('http://localhost/'), { params: Promise.resolve({ id, hash }) });
const askSite = (file: string) => getCard(new Request('http://localhost/'), { params: Promise.resolve({ file }) });
const HASH = /card-([0-9a-f]{16})\.png$/u;

async function addressOf(id: number): Promise<{ address: string; hash: string }> {
  const record = await getArticle(id);
  const address = record === null ? '' : socialImageUrl(record);
  return { address, hash: HASH.exec(address)?.[1] ?? '' };
}

describe('the picture of an article', () => {
  it('is a small PNG of the size that the large sites ask for', async () => {
    const id = await makeArticle({ title: 'من «الفهرست» إلى Unicode 15: قصّة الحرف' });
    const reads = newReads();
    const { hash } = await addressOf(id);
    const answer = await noteReadsIn(reads, () => ask(String(id), hash));
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toBe('image/png');
    const png = Buffer.from(await answer.arrayBuffer());
    expect(await sharp(png).metadata()).toMatchObject({ format: 'png', width: 1200, height: 630 });
    expect(png.length).toBeLessThan(100_000);
    expect([...reads.tags]).toContain(`article:${id}`);
  });

  it('at an address of before leads to the one of now', async () => {
    const id = await makeArticle();
    const answer = await ask(String(id), '0123456789abcdef');
    expect([answer.status, answer.headers.get('location')]).toEqual([307, (await addressOf(id)).address]);
  });

  it.each(['999', '0', 'x', '99999999999', '-1'])('of nothing (%s) is not there', async (id) =>
    expect((await ask(id, '0123456789abcdef')).status).toBe(404),
  );

  it('of a withdrawn article is gone, and of a draft is not there', async () => {
    const [withdrawn, draft] = [await makeArticle({ status: 'withdrawn' }), await makeArticle({ status: 'draft' })];
    expect((await ask(String(withdrawn), '0123456789abcdef')).status).toBe(410);
    expect((await ask(String(draft), '0123456789abcdef')).status).toBe(404);
  });

  it('shows the lead picture where there is one, at its focal point', async () => {
    const quarters = await plain(1_600, 400, '#205080')
      .composite([{ input: await plain(400, 400, '#308040').png().toBuffer(), left: 1_200, top: 0 }])
      .jpeg()
      .toBuffer();
    const { id: leadMediaId } = await add(quarters);
    await db().media.update({ where: { id: leadMediaId }, data: { focalX: 0.95 } });
    const id = await makeArticle({ leadMediaId });
    const png = Buffer.from(await (await ask(String(id), (await addressOf(id)).hash)).arrayBuffer());
    const { data } = await sharp(png)
      .extract({ left: 200, top: 300, width: 1, height: 1 })
      .raw()
      .toBuffer({ resolveWithObject: true });
    const [red = 0, green = 0, blue = 0] = data;
    expect(green).toBeGreaterThan(Math.max(red, blue) + 40);
  });

  it('is drawn also when its lead picture is lost', async () => {
    // The log says so, to nobody here.
    vi.stubEnv('LOG_LEVEL', 'silent');
    const path = `ab/${'c'.repeat(30)}-800x600.jpg`;
    const media = await db().media.create({ data: { path, mime: 'image/jpeg', bytes: 1, checksum: 'x' } });
    const id = await makeArticle({ leadMediaId: media.id });
    expect((await ask(String(id), (await addressOf(id)).hash)).status).toBe(200);
  });
});

it('the picture of the site is there, and old addresses lead to it', async () => {
  const file = siteImageUrl().replace('/card/', '');
  expect((await askSite(file)).status).toBe(200);
  const old = await askSite('0123456789abcdef.png');
  expect([old.status, old.headers.get('location')]).toEqual([307, siteImageUrl()]);
  expect((await askSite('x.png')).status).toBe(404);
});
