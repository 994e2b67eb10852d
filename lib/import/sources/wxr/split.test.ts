import { describe, expect, it } from 'vitest';
import { splitItems, type Piece } from '@/lib/import/sources/wxr/split';

async function split(text: string, size = text.length, largest = 1_000) {
  const chunks = async function* () {
    for (let at = 0; at < text.length; at += size) yield text.slice(at, at + size);
  };
  const pieces: Piece[] = [];
  for await (const piece of splitItems(chunks(), largest)) pieces.push(piece);
  const of = (kind: Piece['kind']) => pieces.filter((piece) => piece.kind === kind).map((piece) => piece.text);
  return { around: of('around').join(''), items: of('item'), broken: pieces.filter(({ kind }) => kind === 'broken') };
}

const head = '<?xml version="1.0"?><!-- <item> of a comment --><rss><channel><x><![CDATA[<item>]]></x>';
const tail = '</channel></rss>';
const one = '<item><title>a</title></item>';
const two = '<item >\n<c><![CDATA[x </item> <item> y]]></c>\n</item >';

describe('a WXR file is cut into items', () => {
  it.each([1, 2, 3, 7, 50, 1_000])('without the white space between them, in pieces of %d', async (size) => {
    expect(await split(`${head}${one}\n${two}${tail}`, size)).toEqual({
      around: `${head}${tail}`,
      items: [one, two],
      broken: [],
    });
  });

  it.each([1, 7, 1_000])('with what stands between them, in pieces of %d', async (size) => {
    const between = '<!-- x\n\n -->\n<a> <![CDATA[ \n ]]> b  c </a>';
    const { items, around } = await split(`${head}${one}\n\n${between}\n${two}${tail}`, size);
    expect(items).toEqual([one, two]);
    expect(around.replace(`${head}\n\n`, head)).toBe(`${head}${between}\n${tail}`);
  });

  it.each([3, 64, 100_000])('without one that is too large, in pieces of %d', async (size) => {
    const large = `<item><c><![CDATA[${'y'.repeat(20_000)}]]></c></item>`;
    const { items, broken, around } = await split(`${head}${one}${large}\n${two}${tail}`, size);
    expect(items).toEqual([one, two]);
    expect(broken).toMatchObject([{ why: 'large' }]);
    expect(around.replaceAll('\n', '')).toBe(`${head}${tail}`);
  });

  it('and one whose CDATA is never closed takes no other with it', async () => {
    const open = '<item><c><![CDATA[never closed</c></item>\n';
    const { items, broken } = await split(`${head}${open}<item><title>a</title></item>${tail}`);
    expect(broken).toMatchObject([{ why: 'cut', text: expect.stringContaining('never') as string }]);
    expect(items).toEqual([one]);
  });

  it('and the one that the end cuts off is told', async () => {
    const { items, broken } = await split(`${head}${one}<item><title>b</title><c><![CDATA[the be`, 10);
    expect(items).toEqual([one]);
    expect(broken).toEqual([{ kind: 'broken', why: 'cut', text: '<item><title>b</title><c><![CDATA[the be' }]);
  });

  it.each(['', 'no xml', '<item', '<!-- <item>', '<![CDATA[ <item></item>'])('of %j nothing comes', async (text) => {
    const { items } = await split(text, 3);
    expect(items).toEqual([]);
  });
});
