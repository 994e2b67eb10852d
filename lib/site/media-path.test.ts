import { describe, expect, it } from 'vitest';
import {
  copyPath,
  copyWidths,
  mediaPath,
  mediaPathOf,
  mediaUrl,
  pictureName,
  thumbnailOf,
} from '@/lib/site/media-path';

const hash = 'abcdef'.repeat(11);
const stem = `ab/${hash.slice(2, 32)}`;

describe('names of files', () => {
  it('are made of the hash and the size', () => {
    expect(mediaPath(hash, 'pdf')).toBe(`${stem}.pdf`);
    expect(mediaPath(hash, 'jpg', { width: 3000, height: 20 })).toBe(`${stem}-3000x20.jpg`);
  });

  it.each([[`${stem}.pdf`], [`${stem}-1x1.jpg`], [`${stem}-16000x16000.png`], [`${stem}-10x20-480.avif`]])(
    'of ours are known again: %s',
    (path) => expect(mediaPathOf(mediaUrl(path))).toBe(path),
  );

  it.each([
    [`${stem}.jpg`],
    [`${stem}-1x1.svg`],
    [`${stem}-1x1.html`],
    [`${stem}-1x1-480.jpg`],
    [`${stem}-1x1.jpg.part`],
    [`${stem}-1x1.jpg\n`],
    [`../${stem}.pdf`],
    [`/${stem}.pdf`],
    [`${stem.toUpperCase()}.pdf`],
    [''],
  ])('of others are not: %j', (path) => expect(mediaPathOf(mediaUrl(path))).toBeNull());

  it('of pictures say how large they are', () => {
    expect(pictureName(`${stem}-3000x20.jpg`)).toMatchObject({ width: 3000, height: 20 });
    expect(pictureName(`${stem}.pdf`)).toBeNull();
    expect(pictureName(`${stem}-3000x20-480.webp`)).toBeNull();
  });
});

describe('copies', () => {
  it.each([
    [3000, [480, 960, 1600]],
    [1601, [480, 960, 1600]],
    [1600, [480, 960, 1600]],
    [1599, [480, 960, 1599]],
    [480, [480]],
    [20, [20]],
  ])('of a picture %i wide are never wider than it', (width, widths) => expect(copyWidths(width)).toEqual(widths));

  it('have names that are ours', () => {
    const path = copyPath(`${stem}-20x20.png`, 20, 'avif');
    expect(mediaPathOf(mediaUrl(path))).toBe(`${stem}-20x20-20.avif`);
    expect(thumbnailOf({ path: `${stem}-900x20.png`, width: 900, height: 20 })).toBe(`/media/${stem}-900x20-480.webp`);
  });
});
