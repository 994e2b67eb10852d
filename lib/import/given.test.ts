import { expect, it } from 'vitest';
import { asGiven, givenName, nothingIn } from '@/lib/import/given';
import { archiveOf, recordOf } from '@/tests/support/archive-source';

const uploads = '/var/data/imports';
const folder = `${uploads}/0b6a4f0e-7d0c-4a57-9d9d-0f6d3f9c5d11`;

it.each([
  [`${folder}/3/تصدير المجلّة.xml`, 'تصدير المجلّة.xml'],
  [`${folder}/0/a.zip/2012/ورق.md, item 4`, 'a.zip/2012/ورق.md, item 4'],
  ['archive/2012/paper.md', 'archive/2012/paper.md'],
  [`${uploads}/notes.md`, `${uploads}/notes.md`],
  [`${uploads}-old/x/0/notes.md`, `${uploads}-old/x/0/notes.md`],
])('calls %s by %s', (place, name) => {
  expect(givenName(place, uploads)).toBe(name);
});

it('hands on all that a source gives, without the place of the desk', async () => {
  const items = [
    recordOf({ externalId: '1', origin: `${folder}/0/a.xml, item 1` }),
    { kind: 'skipped' as const, origin: `${folder}/0/a.xml`, reason: 'a menu' },
    { kind: 'moved' as const, from: 'https://old.example/tag/x/', noun: 'tag' as const, name: 'ورق' },
  ];
  const source = asGiven(archiveOf(items), uploads);
  const told: string[] = [];
  for await (const item of source.items())
    told.push(item.kind === 'record' ? item.record.origin : item.kind === 'moved' ? item.from : item.origin);
  expect(told).toEqual(['a.xml, item 1', 'a.xml', 'https://old.example/tag/x/']);
  expect([source.total, source.hosts]).toEqual([3, ['old.example']]);
});

it('names the files in which nothing was found', () => {
  expect(nothingIn('csv', [`${folder}/0/a.md`, 'b'], uploads)).toBe('Nothing of the kind csv in a.md, b');
});
