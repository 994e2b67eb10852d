import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { readFiles, recordsOf, refusalsOf, renamedIn, zipOf } from '@/tests/support/import-files';

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
});
