import { existsSync, readFileSync } from 'node:fs';
import { crc32 } from 'node:zlib';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { db } from '@/lib/db/client';
import { addMedia, deleteMedia } from '@/lib/media/commands';
import { add, COLOURS, countFiles, fileAt, jpeg, people, plain, setUpMedia } from '../support/media';

setUpMedia();
const { owner, editor, author } = people;

describe('a photograph', () => {
  it('is kept upright and without what the camera wrote, with its copies', async () => {
    const exif = {
      IFD0: { Make: 'Camera', Model: 'Secret' },
      IFD3: { GPSLatitude: '15/1 21/1 0/1', GPSLatitudeRef: 'N' },
    };
    const bytes = await plain(2_000, 1_000).withExif(exif).jpeg().withMetadata({ orientation: 6 }).toBuffer();
    expect((await sharp(bytes).metadata()).exif).toBeDefined();
    expect(bytes.includes('Secret')).toBe(true);

    const item = await add(bytes, 'C:\\photos\\\u202eصورة.jpg');
    expect(item).toMatchObject({ kind: 'image', mime: 'image/jpeg', width: 1_000, height: 2_000, by: 'editor' });
    expect(item.name).toBe('صورة.jpg');
    expect(item.src).toMatch(/^\/media\/[0-9a-f]{2}\/[0-9a-f]{30}-1000x2000\.jpg$/u);
    const row = await db().media.findUniqueOrThrow({ where: { id: item.id } });
    const variants = row.variants as { path: string; width: number; height: number; mime: string; bytes: number }[];
    expect(variants.map(({ width, mime }) => `${width} ${mime}`)).toEqual([
      ...['1000 image/webp', '1000 image/avif', '960 image/webp', '960 image/avif', '480 image/webp', '480 image/avif'],
    ]);
    for (const one of [{ ...row, mime: 'image/jpeg' }, ...variants]) {
      const kept = readFileSync(fileAt(`/media/${one.path}`));
      const { exif: left, icc, orientation, width, height, format } = await sharp(kept).metadata();
      expect([left, icc, orientation]).toEqual([undefined, undefined, undefined]);
      expect([width, height, kept.length]).toEqual([one.width, one.height, one.bytes]);
      expect(one.mime).toBe(`image/${format === 'heif' ? 'avif' : format}`);
      expect(kept.includes('Secret')).toBe(false);
    }
    expect(countFiles()).toBe(7);
  });

  it('in the COLOURS of a printer comes out in those of a screen', async () => {
    const cmyk = await plain(30, 20).toColourspace('cmyk').withIccProfile('cmyk').jpeg().toBuffer();
    expect(await sharp(cmyk).metadata()).toMatchObject({ space: 'cmyk', channels: 4 });
    const { src } = await add(cmyk);
    const { space, icc, channels } = await sharp(fileAt(src)).metadata();
    expect([space, icc, channels]).toEqual(['srgb', undefined, 3]);
    const { channels: seen } = await sharp(fileAt(src)).stats();
    expect((seen[0]?.mean ?? 0) - (seen[2]?.mean ?? 0)).toBeGreaterThan(80);
  });
});

describe('what is taken', () => {
  it.each([
    ['png', 'png', () => plain(20, 10).png()],
    ['webp', 'webp', () => plain(20, 10).webp()],
    ['avif', 'webp', () => plain(20, 10).avif({ effort: 0 })],
    ['gif', 'png', () => plain(20, 10).gif()],
  ])('%s, kept as %s', async (_came, kept, make) => {
    const item = await add(await make().toBuffer(), 'name.jpg');
    expect([item.mime, item.src.split('.').at(-1)]).toEqual([`image/${kept}`, kept]);
    expect((await sharp(fileAt(item.src)).metadata()).format).toBe(kept);
    // One copy each, as wide as itself: nothing is made larger.
    expect(countFiles()).toBe(3);
  });

  it('transparency stays', async () => {
    const clear = sharp({ create: { width: 9, height: 9, channels: 4, background: { r: 0, g: 0, b: 0, alpha: 0 } } });
    const { src } = await add(await clear.png().toBuffer());
    expect((await sharp(fileAt(src)).stats()).isOpaque).toBe(false);
  });

  it('the first frame of what moves, and it is said', async () => {
    const frames = await Promise.all(COLOURS.map((colour) => plain(8, 8, colour).png().toBuffer()));
    const moving = await sharp(frames, { join: { animated: true } })
      .gif()
      .toBuffer();
    expect((await sharp(moving).metadata()).pages).toBe(4);
    const added = await addMedia(editor, moving, 'a.gif');
    expect(added).toMatchObject({ kind: 'added', wasMoving: true, media: { width: 8, height: 8 } });
  });

  it('a document, as it is', async () => {
    const item = await add(Buffer.from('%PDF-1.7\n%%EOF'), 'العدد ١٢.pdf');
    expect(item).toMatchObject({ kind: 'document', mime: 'application/pdf', thumbnail: null, width: null });
    expect(readFileSync(fileAt(item.src), 'utf8')).toBe('%PDF-1.7\n%%EOF');
  });
});

describe('what is refused', () => {
  /** A PNG of a few bytes that says it is 30,000 points wide and high. */
  const bomb = async () => {
    const small = await plain(1, 1).png().toBuffer();
    small.writeUInt32BE(30_000, 16);
    small.writeUInt32BE(30_000, 20);
    small.writeUInt32BE(crc32(small.subarray(12, 29)), 29);
    return small;
  };
  it.each([
    ['text called a picture', 'type', () => Buffer.from('not a picture')],
    ['a page called a picture', 'type', () => Buffer.from('<!doctype html><script>alert(1)</script>')],
    ['SVG', 'svg', () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>')],
    ['a picture too large for the memory', 'pixels', () => plain(15_000, 6_000).png().toBuffer()],
    ['a picture too long for its copies', 'pixels', () => plain(10, 16_001).png().toBuffer()],
    ['half a picture', 'broken', async () => (await jpeg()).subarray(0, 900)],
    ['the head of a picture alone', 'broken', () => Buffer.from('\x89PNG\r\n\x1a\n', 'latin1')],
    ['nothing', 'empty', () => Buffer.alloc(0)],
    ['too much', 'large', () => Buffer.alloc(25 * 1_048_576 + 1)],
  ])('%s', async (_what, reason, make) => {
    expect(await addMedia(editor, await make(), 'a.jpg')).toEqual({ kind: 'refused', reason });
    expect([await db().media.count(), countFiles()]).toEqual([0, 0]);
  });

  it('a picture that says it is larger than it can be, before it is read', async () => {
    const begun = performance.now();
    const refused = await addMedia(editor, await bomb(), 'a.png');
    expect(refused).toMatchObject({ kind: 'refused', reason: 'pixels' });
    expect(performance.now() - begun).toBeLessThan(2_000);
  });
});

it('keeps the same file once, also when it comes twice at the same time', async () => {
  const bytes = await jpeg();
  const [first, second] = await Promise.all([addMedia(editor, bytes, 'a.jpg'), addMedia(author, bytes, 'b.jpg')]);
  expect([first.kind, second.kind].sort()).toEqual(['added', 'known']);
  const third = await addMedia(owner, Buffer.from(bytes), 'c.jpg');
  expect(third).toMatchObject({
    kind: 'known',
    media: {
      id: await db()
        .media.findFirstOrThrow()
        .then(({ id }) => id),
    },
  });
  expect(await db().media.count()).toBe(1);
  expect(await db().auditEvent.count({ where: { action: 'media.add' } })).toBe(1);
});

it('lets a file that was deleted come again', async () => {
  const bytes = await jpeg();
  const { id, src } = await add(bytes);
  const [deleted, again] = await Promise.all([deleteMedia(editor, id), addMedia(editor, bytes, 'a.jpg')]);
  expect(deleted).toBe('deleted');
  const rows = await db().media.findMany();
  // Whichever came first: a row has its file, and without a row there is none.
  expect([rows.length === 1, existsSync(fileAt(src))]).toEqual(rows.length === 1 ? [true, true] : [false, false]);
  expect(['added', 'known']).toContain(again.kind);
  expect((await add(bytes)).src).toBe(src);
  expect(existsSync(fileAt(src))).toBe(true);
});
