import { describe, expect, it } from 'vitest';
import { kindOfFile } from '@/lib/media/signature';

const latin = (text: string) => Buffer.from(text, 'latin1');
const ftyp = (...brands: string[]) =>
  Buffer.concat([
    latin(`\0\0\0${String.fromCharCode(12 + 4 * brands.length)}ftyp${brands[0]}\0\0\0\0`),
    ...brands.slice(1).map(latin),
    latin('more'),
  ]);

describe('a file', () => {
  it.each([
    ['jpeg', latin('\xff\xd8\xff\xe0..JFIF')],
    ['png', latin('\x89PNG\r\n\x1a\n....IHDR')],
    ['gif', latin('GIF89a....')],
    ['webp', latin('RIFF\x10\0\0\0WEBPVP8 ')],
    ['avif', ftyp('avif', 'mif1', 'miaf')],
    ['avif', ftyp('mif1', 'avif')],
    ['heic', ftyp('heic', 'mif1')],
    ['pdf', latin('%PDF-1.7\n%')],
    ['pdf', latin('\n\n%PDF-1.4')],
    ['svg', latin('<svg xmlns="http://www.w3.org/2000/svg">')],
    ['svg', latin('\xef\xbb\xbf<?xml version="1.0"?>\n<!-- a -->\n<svg>')],
  ])('is %s by its content', (kind, bytes) => expect(kindOfFile(bytes)).toBe(kind));

  it.each([
    ['text', latin('a picture.jpg')],
    ['a page', latin('<!doctype html><script>alert(1)</script>')],
    ['a sound in the frame of WebP', latin('RIFF\x10\0\0\0WAVEfmt ')],
    ['a film', ftyp('isom', 'mp42')],
    ['a TIFF', latin('II*\0........')],
    ['a ZIP', latin('PK\x03\x04')],
    ['half a head', latin('\xff\xd8')],
    ['nothing', latin('')],
    ['a PDF that begins too late', latin(`${' '.repeat(2_000)}%PDF-1.4`)],
  ])('is nothing that is taken: %s', (_what, bytes) => expect(kindOfFile(bytes)).toBeNull());
});
