import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, it } from 'vitest';
import { emptyRecord, type ImportRecord } from '@/lib/import/import-record';
import { Seen } from '@/lib/import/memory/seen';
import { Attachments } from '@/lib/import/sources/wxr/attachments';

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

/** Bytes that are in use once all garbage is gone. */
function used(): number {
  collect();
  // Buffers that were given up are counted until the next time.
  collect();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

const blank: ImportRecord = {
  ...emptyRecord,
  ...{ origin: '', externalId: '', title: 'مقالة', publishedOn: null, section: 'أدب', bodyHtml: '' },
};
/** By then each table holds the megabyte that it may hold. */
const MANY = 40_000;
const MORE = 10_000;
const MOST_BYTES = 20;
/** What one test holds must not be given back while another measures. */
const held: unknown[] = [];

/** What it keeps for each further item when it has many, in bytes. */
function bytesEach(keep: (index: number) => void): number {
  for (let index = 0; index < MANY; index += 1) keep(index);
  const before = used();
  for (let index = MANY; index < MANY + MORE; index += 1) keep(index);
  return (used() - before) / MORE;
}

it('is next to nothing that a run remembers of an item in its memory', { timeout: 30_000 }, () => {
  const seen = new Seen();
  held.push(seen);
  const each = bytesEach((index) => {
    const words = Array.from({ length: 42 }, (_, at) => (index * 101 + at * 7_919).toString(36));
    const origin = `/srv/archives/export.xml, item ${index} («في وصف الماء والظلال وما بينهما من كلام»)`;
    seen.add({ ...blank, origin, externalId: `https://majalla.example/?p=${index}`, bodyHtml: words.join(' ') });
  });
  expect(seen.add({ ...blank, externalId: 'https://majalla.example/?p=9' }).earlier).toContain('item 9 («');
  expect(each).toBeLessThan(MOST_BYTES);
  seen.close();
});

it('is next to nothing that an export keeps of a picture in its memory', () => {
  const pictures = new Attachments();
  held.push(pictures);
  const each = bytesEach((index) => {
    const url = `https://majalla.example/wp-content/uploads/2012/05/fountain-${index}.jpg`;
    pictures.attach(String(index), { url, alt: `نافورةٌ في فناء البيت ${index}`, caption: 'من صور العدد الأول' });
    pictures.adopt(String(index % 2_500), String(index), 0);
  });
  expect(pictures.get('77')?.url).toContain('fountain-77.jpg');
  expect(pictures.of('5').slice(0, 5)).toEqual(['5', '2505', '5005', '7505', '10005']);
  expect(each).toBeLessThan(MOST_BYTES);
});
