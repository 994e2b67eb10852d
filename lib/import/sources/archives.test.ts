import { deflateRawSync, gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { readFiles, recordsOf, refusalsOf, renamedIn, zipOf } from '@/tests/support/import-files';
import { rawZip, type RawEntry } from '@/tests/support/raw-zip';

describe('an archive of files', () => {
  const article = (title: string) => `---\ntitle: ${title}\ndate: 2012-05-14\nsection: عمران\n---\n\nنصّ.\n`;

  it('is read like a folder, and refuses what leads out of it or bursts', async () => {
    const zip = await zipOf({
      'مقالات/أ.md': article('أ'),
      'xx/evil.md': article('ب'),
      'bomb.md': 'a'.repeat(40 * 1_048_576),
      'c.png': 'x',
    });
    const { items } = await readFiles('markdown', { 'a.zip': renamedIn(zip, 'xx/evil', '../evil') });
    expect(recordsOf(items).map((item) => item.record.externalId)).toEqual(['مقالات/أ']);
    expect(refusalsOf(items)).toEqual([expect.stringMatching(/leads out/u), expect.stringMatching(/250 times/u)]);
  }, 30_000);

  it.each<[string, Uint8Array, RegExp]>([
    ['a.zip', Buffer.from('no zip at all'), /no zip|not a zip/u],
    ['a.md.gz', gzipSync('a'.repeat(40 * 1_048_576)), /larger than|times/u],
    ['b.md.gz', Buffer.from('no gzip'), /cannot be read/u],
  ])('that is bad is refused: %s', async (name, bytes, reason) => {
    const { items } = await readFiles('markdown', { [name]: bytes });
    expect(refusalsOf(items).join()).toMatch(reason);
  });

  const line = (id: number, length = 20) => JSON.stringify({ id, title: 't', body: `<p>${'نصّ '.repeat(length)}</p>` });
  const readZip = async (entries: readonly RawEntry[]) => {
    const { items } = await readFiles('jsonl', { 'a.zip': rawZip(entries) });
    return { ids: recordsOf(items).map((item) => item.record.externalId), refusals: refusalsOf(items) };
  };

  it('whose entries share their bytes is given up where that shows', async () => {
    // The form of the bombs that hide their size from every single entry.
    const kernel = { name: '0.jsonl', content: line(1, 2_000) };
    const shared = Array.from({ length: 999 }, (_, index) => ({ ...kernel, name: `${index + 1}.jsonl`, sameAs: 0 }));
    const { ids, refusals } = await readZip([kernel, ...shared]);
    expect(refusals).toEqual([expect.stringMatching(/share their bytes/u)]);
    // As many as the bytes of the file could be, and none more.
    const bytes = rawZip([kernel, ...shared]).length;
    expect(ids.length * deflateRawSync(kernel.content, { level: 9 }).length).toBeLessThanOrEqual(bytes);
  });

  it.each<[string, RawEntry, RegExp]>([
    ['less than it unpacks to', { name: 'a.jsonl', content: line(1), size: 10 }, /too many bytes/u],
    ['more than it unpacks to', { name: 'a.jsonl', content: line(1), size: 1_000 }, /not enough bytes/u],
    ['nothing at all', { name: 'a.jsonl', content: line(1), size: 0 }, /too many bytes/u],
    ['less than it is packed', { name: 'a.jsonl', content: line(1), packed: 8 }, /unexpected end of file/u],
    ['more than the file has', { name: 'a.jsonl', content: line(1), packed: 4_000_000 }, /share their bytes|overflow/u],
    ['to begin behind its end', { name: 'a.jsonl', content: line(1), offset: 4_000_000 }, /could be read no further/u],
    [
      'to begin in the middle of another',
      { name: 'a.jsonl', content: line(1), offset: 3 },
      /could be read no further/u,
    ],
    ['to burst', { name: 'a.jsonl', content: line(1), size: 40 * 1_048_576 }, /250 times/u],
    ['to be locked', { name: 'a.jsonl', content: line(1), flags: 1 }, /locked/u],
    ['to be packed in a way of its own', { name: 'a.jsonl', content: line(1), method: 99 }, /not read here/u],
  ])('with an entry that claims %s costs that entry alone', async (_name, entry, reason) => {
    const { ids, refusals } = await readZip([{ name: 'before.jsonl', content: line(7, 400) }, entry]);
    // A line that was whole before the lie came out is kept.
    expect(ids).toEqual(reason.source.startsWith('not enough') ? ['7', '1'] : ['7']);
    expect(refusals.at(-1)).toMatch(reason);
  });

  it.each([0.2, 0.6, 0.95])('that is cut after %d of its bytes is refused', async (part) => {
    const zip = rawZip([{ name: 'a.jsonl', content: line(1) }]);
    const { items } = await readFiles('jsonl', { 'a.zip': zip.slice(0, zip.length * part) });
    expect([recordsOf(items), refusalsOf(items)]).toEqual([[], [expect.stringMatching(/is not a zip/u)]]);
  });
});
