import { text } from 'node:stream/consumers';
import { expect, it } from 'vitest';
import { openSource } from '@/lib/export/bundle/source';
import { withFiles } from '@/tests/support/import-files';
import { rawZip, type RawEntry } from '@/tests/support/raw-zip';

/** The files of a bundle, each read to its end. */
const read = (entries: readonly RawEntry[], part = 1): Promise<[string, string][]> => {
  const zip = rawZip(entries);
  return withFiles({ 'a.zip': zip.slice(0, zip.length * part) }, async (folder) => {
    const source = await openSource(`${folder}/a.zip`);
    try {
      const files: [string, string][] = [];
      for (const name of source.names) files.push([name, await text(await source.open(name))]);
      return files;
    } finally {
      source.close();
    }
  });
};

/** Packed to more than its line in the list is long. */
const plain: RawEntry = { name: 'b', content: 'b'.repeat(2_000), method: 0 };
const one = { name: 'data/a.jsonl', content: '{"id":1}\n' };

it('a zip gives its files', async () => {
  expect(await read([one, { name: 'data/', content: '' }])).toEqual([['data/a.jsonl', '{"id":1}\n']]);
});

it.each<[string, RawEntry[], RegExp]>([
  [
    'whose files share their bytes',
    [plain, ...Array.from({ length: 99 }, (_, at) => ({ ...plain, name: `${at}`, sameAs: 0 }))],
    /share their bytes/u,
  ],
  ['that names a file twice', [one, one], /stands in the zip twice/u],
  ['with a file that leads out', [{ ...one, name: '../a.jsonl' }], /invalid relative path/u],
  ['with a file at the root of the machine', [{ ...one, name: '/etc/a' }], /absolute path/u],
  ['with a locked file', [{ ...one, flags: 1 }], /is encrypted/u],
  [
    'with a file that is made to burst',
    [
      { ...one, content: 'a'.repeat(9_000_000) },
      { ...one, name: 'b', size: 900_000_000 },
    ],
    /no archive packs so well/u,
  ],
  ['with a file that claims too little', [{ ...one, size: 2 }], /too many bytes/u],
  ['with a file that claims too much', [{ ...one, size: 200 }], /not enough bytes/u],
])('a zip %s is no bundle', async (_name, entries, reason) => {
  await expect(read(entries)).rejects.toThrow(reason);
});

it.each([0.3, 0.9])('a zip that is cut at %d of its bytes is no bundle', async (part) => {
  await expect(read([one], part)).rejects.toThrow(/cannot be read as a zip/u);
});
