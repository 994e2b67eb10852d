import { beforeEach, expect, it } from 'vitest';
import type { Actor } from '@/lib/auth/actor';
import { Forbidden } from '@/lib/auth/permissions';
import { db } from '@/lib/db/client';
import { pauseImport, resumeImport, startImport, undoImport } from '@/lib/import/run-commands';
import { runImport } from '@/lib/import/run-import';
import { getImportRun, listImportItems, listSamples, runToResume } from '@/lib/import/run-queries';
import { holdRun } from '@/lib/import/state-commands';
import { makeActor } from '../support/actors';
import { archiveOf, recordOf } from '../support/archive-source';
import { emptyDatabase } from '../support/articles';

let editor: Actor;
let author: Actor;
const started: string[][] = [];
const start = (args: readonly string[]) => {
  started.push([...args]);
  return Promise.resolve();
};
const request = { kind: 'jsonl', paths: ['/archive.jsonl'], source: 'old.example', write: true };

beforeEach(async () => {
  await emptyDatabase();
  started.length = 0;
  editor = await makeActor('editor');
  author = await makeActor('author');
});

it('is started, watched, paused, gone on with and undone by those who may', async () => {
  await expect(startImport(author, request, start)).rejects.toThrow(Forbidden);
  await expect(listImportItems(author, { runId: 1, page: 1 })).rejects.toThrow(Forbidden);
  const id = await startImport(editor, request, start);
  expect([id, started]).toEqual([1, [['--resume', '1']]]);
  expect(await runToResume(1)).toMatchObject({
    isDry: false,
    args: expect.arrayContaining(['/archive.jsonl']) as unknown,
  });
  expect(await startImport(editor, request, start)).toBe('busy');
  expect(await pauseImport(editor, 1)).toBe('done');
  const items = [
    { ...recordOf({ externalId: '1', bodyHtml: '<p>صار.</p>' }), raw: '<p>كان.' },
    recordOf({ externalId: '2', title: ' ' }),
    { kind: 'skipped' as const, origin: 'x', reason: 'a menu' },
  ];
  const paused = await runImport(archiveOf(items), { source: 'old.example', write: true, resume: 1, batch: 1 });
  expect(paused.isPaused).toBe(false);

  expect(await getImportRun(editor, 1)).toMatchObject({
    ...{ status: 'done', isAtWork: false, by: 'editor', position: 3, total: 3 },
    counts: { created: 1, refused: 1, skipped: 1, unchanged: 0 },
    totals: { reasons: { 'a menu': 1 } },
  });
  const refused = await listImportItems(editor, { runId: 1, outcome: 'refused', page: 1 });
  expect(refused).toMatchObject({ total: 1, items: [{ externalId: '2', article: null }] });
  const remarked = await listImportItems(editor, { runId: 1, outcome: 'remarked', page: 1 });
  expect(remarked.items.map(({ externalId }) => externalId)).toEqual(['2']);
  expect(await listSamples(editor, 1)).toEqual([{ title: 'مقالة 1', raw: '<p>كان.', clean: '<p>صار.</p>' }]);

  expect(await resumeImport(editor, 1, start)).toBe('over');
  expect(await pauseImport(editor, 1)).toBe('over');
  expect(await undoImport(editor, 7, start)).toBe('missing');
  const hold = await holdRun(1);
  expect(await getImportRun(editor, 1)).toMatchObject({ isAtWork: true });
  expect(await undoImport(editor, 1, start)).toBe('busy');
  await hold.release();
  expect(await undoImport(editor, 1, start)).toBe('done');
  expect(started.at(-1)).toEqual(['--undo', '1']);
  const events = await db().auditEvent.findMany({ orderBy: { id: 'asc' } });
  expect(events.map(({ action }) => action)).toEqual(['import.start', 'import.pause', 'import.undo']);
});

it('keeps a dry run for the desk, and writes no article', async () => {
  const items = [recordOf({ externalId: '1' }), recordOf({ externalId: '2' })];
  const { runId } = await runImport(archiveOf(items), { source: 'old.example', write: false, keepDry: true });
  expect(await getImportRun(editor, runId ?? 0)).toMatchObject({ isDry: true, status: 'done', counts: { created: 2 } });
  expect((await listImportItems(editor, { runId: runId ?? 0, page: 1 })).total).toBe(2);
  expect(await db().article.count()).toBe(0);
});
