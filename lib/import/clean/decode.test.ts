import { describe, expect, it } from 'vitest';
import { decodeText, type Decoded } from '@/lib/import/clean/decode';

const text = 'الخط';
// The same four letters in each encoding, byte by byte from the code charts.
const utf8 = [0xd8, 0xa7, 0xd9, 0x84, 0xd8, 0xae, 0xd8, 0xb7];
const utf16le = [0x27, 0x06, 0x44, 0x06, 0x2e, 0x06, 0x37, 0x06];
const utf16be = [0x06, 0x27, 0x06, 0x44, 0x06, 0x2e, 0x06, 0x37];
const windows1256 = [0xc7, 0xe1, 0xce, 0xd8];

describe('decodeText', () => {
  it.each<[string, number[], Decoded]>([
    ['UTF-8', utf8, { encoding: 'utf-8', text }],
    ['UTF-8 with its mark, which is dropped', [0xef, 0xbb, 0xbf, ...utf8], { encoding: 'utf-8', text }],
    ['UTF-16 little-endian by its mark', [0xff, 0xfe, ...utf16le], { encoding: 'utf-16le', text }],
    ['UTF-16 big-endian by its mark', [0xfe, 0xff, ...utf16be], { encoding: 'utf-16be', text }],
    ['UTF-16 little-endian without a mark', utf16le.concat([0x0a, 0x00]), { encoding: 'utf-16le', text: `${text}\n` }],
    ['UTF-16 big-endian without a mark', [0x00, 0x0a, ...utf16be], { encoding: 'utf-16be', text: `\n${text}` }],
    ['Windows-1256, since it is not valid UTF-8', windows1256, { encoding: 'windows-1256', text }],
    ['UTF-8 cut in the middle of a letter', [0x41, 0xd8], { encoding: 'windows-1256', text: 'A\u0637' }],
    ['plain ASCII', [0x32, 0x30, 0x31, 0x39], { encoding: 'utf-8', text: '2019' }],
    ['no bytes at all', [], { encoding: 'utf-8', text: '' }],
  ])('reads %s', (_name, bytes, decoded) => {
    expect(decodeText(Uint8Array.from(bytes))).toEqual(decoded);
  });

  it('reads the Persian letters, the Arabic comma and the soft quotes of Windows-1256', () => {
    expect(decodeText(Uint8Array.of(0x81, 0x8d, 0x8e, 0x90, 0xa1, 0xab, 0xbb))?.text).toBe('پچژگ،«»');
  });

  it.each<[string, number[]]>([
    ['the head of a PNG picture', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0x00, 0x00, 0x00, 0x0d]],
    ['a NUL in UTF-8', [...utf8, 0x00]],
    ['a NUL after the UTF-8 mark, which does not explain it', [0xef, 0xbb, 0xbf, ...utf8, 0x00]],
  ])('refuses %s', (_name, bytes) => {
    expect(decodeText(Uint8Array.from(bytes))).toBeNull();
  });
});
