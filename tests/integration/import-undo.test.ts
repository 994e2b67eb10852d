import { beforeEach, expect, it } from 'vitest';
import { db } from '@/lib/db/client';
import type { SourceItem } from '@/lib/import/import-record';
import { runImport } from '@/lib/import/run-import';
import { undoRun } from '@/lib/import/undo-commands';
import { verifyIndex } from '@/lib/search/verify-queries';
import { archiveOf, recordOf } from '../support/archive-source';
import { emptyDatabase, makeArticle } from '../support/articles';
import { dumpArchive } from '../support/dump';
import { viewAs } from '../support/views';

beforeEach(emptyDatabase);

async function run(items: SourceItem[]): Promise<number> {
  const { runId } = await runImport(archiveOf(items), { source: 'old.example', write: true, batch: 3 });
  return runId ?? 0;
}

const link = '<p><a href="https://old.example/?p=102">اقرأ</a></p>';
const first = [
  { kind: 'moved', from: 'https://old.example/category/news', noun: 'section', name: 'أخبار' } as const,
  recordOf({ externalId: '101', authors: ['سلمى'], tags: ['ورق'], views: 5, bodyHtml: link, issueNumber: 2 }),
  recordOf({ externalId: '102', authors: ['نادر'], oldUrls: ['https://old.example/?p=102'], views: 7 }),
  recordOf({ externalId: '103', series: { name: 'سلسلة', part: 1 } }),
  recordOf({ externalId: '104', views: 9 }),
];

it('leaves nothing of a run into an archive of one article', async () => {
  await makeArticle({ title: 'كُتبت هنا', section: 'تاريخ' });
  await db().redirect.create({ data: { fromPath: '/x', toPath: '/category/news' } });
  const before = await dumpArchive();
  const id = await run(first);
  expect(await dumpArchive()).not.toEqual(before);
  expect(await undoRun(id)).toEqual({ removed: 4, restored: 0, kept: [] });
  expect(await dumpArchive()).toEqual(before);
  expect((await verifyIndex()).faults).toEqual([]);
  expect(await db().importRun.findUnique({ where: { id } })).toMatchObject({ status: 'undone', stage: '' });
});

it('makes what a second run changed what it was, and removes what that one made', async () => {
  await run(first);
  await viewAs(104);
  const before = await dumpArchive();
  const second = await run([
    recordOf({ externalId: '101', title: 'عنوانٌ آخر', section: 'فنون', authors: ['نادر', 'ليلى'], views: 50 }),
    recordOf({ externalId: '102', authors: ['نادر'], oldUrls: ['https://old.example/?p=102'], views: 70 }),
    recordOf({ externalId: '103', tags: ['ورق', 'حبر'], bodyHtml: link }),
    recordOf({ externalId: '104', views: 90 }),
    recordOf({ externalId: '105', section: 'فنون' }),
  ]);
  expect(await undoRun(second)).toEqual({ removed: 1, restored: 4, kept: [] });
  expect(await dumpArchive()).toEqual(before);
  expect((await verifyIndex()).faults).toEqual([]);
});

it('leaves what somebody has changed since, and what it needs', async () => {
  const id = await run(first);
  await makeArticle({
    title: 'بقلم سلمى',
    authorIds: [(await db().author.findFirstOrThrow({ where: { name: 'سلمى' } })).id],
  });
  await db().article.update({ where: { id: 103 }, data: { title: 'عنوانٌ صُحّح' } });
  expect(await undoRun(id)).toEqual({ removed: 3, restored: 0, kept: [103] });
  expect((await db().author.findMany()).map(({ name }) => name)).toEqual(['سلمى']);
  expect((await db().section.findMany({ orderBy: { id: 'asc' } })).map(({ name }) => name)).toContain('أخبار');
  expect(await db().series.count()).toBe(1);
});
