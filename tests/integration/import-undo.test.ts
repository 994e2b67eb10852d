import { beforeEach, expect, it } from 'vitest';
import { addCorrection, changeCorrection, removeCorrection } from '@/lib/articles/correction-commands';
import { db } from '@/lib/db/client';
import type { SourceItem } from '@/lib/import/import-record';
import { runImport } from '@/lib/import/run-import';
import { undoRun } from '@/lib/import/undo-commands';
import { verifyIndex } from '@/lib/search/verify-queries';
import { makeActor } from '../support/actors';
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

it('takes back the corrections that came with an article, and leaves what an editor has corrected since', async () => {
  const corrections = [{ kind: 'notice' as const, text: 'تنبيه.', madeAt: '2020-01-02T08:30:00.000Z' }];
  const ids = ['101', '102', '103', '104'];
  const id = await run(ids.map((externalId) => recordOf({ externalId, ...(externalId !== '104' && { corrections }) })));
  const correctionOf = async (articleId: number) =>
    (await db().correction.findFirstOrThrow({ where: { articleId } })).id;
  expect(await db().correction.count()).toBe(3);
  const actor = await makeActor('editor');
  await changeCorrection(actor, await correctionOf(102), { kind: 'notice', text: 'تنبيه آخر.' });
  await removeCorrection(actor, await correctionOf(103));
  await addCorrection(actor, 104, { kind: 'update', text: 'أُضيف.', madeAt: '2019-05-06' });
  expect(await undoRun(id)).toEqual({ removed: 1, restored: 0, kept: [104, 103, 102] });
  expect(await db().correction.count()).toBe(2);
});
