import { readFile, rm } from 'node:fs/promises';
import { randomUUID } from 'node:crypto';
import path from 'node:path';
import { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { importWords } from '@/content/desk/imports';
import type { Actor } from '@/lib/auth/actor';
import { Forbidden } from '@/lib/auth/permissions';
import { PIECE } from '@/lib/desk/import-upload';
import { beginImport } from '@/lib/import/desk-commands';
import { openRunReport } from '@/lib/import/report-commands';
import { writeTrial } from '@/lib/import/run-commands';
import { refused } from '@/lib/import/import-record';
import { runImport } from '@/lib/import/run-import';
import { getImportRun, listSamples, runToResume } from '@/lib/import/run-queries';
import { takePiece, uploadedPaths, uploadsFolder } from '@/lib/import/upload-commands';
import { makeActor } from '../support/actors';
import { archiveOf, recordOf } from '../support/archive-source';
import { emptyDatabase } from '../support/articles';
import { db } from '@/lib/db/client';

let editor: Actor;
let author: Actor;
const folder = randomUUID();

beforeEach(async () => {
  await emptyDatabase();
  editor = await makeActor('editor');
  author = await makeActor('author');
});
afterEach(() => rm(path.join(uploadsFolder(), folder), { recursive: true, force: true }));

const streamOf = (...parts: (string | Uint8Array)[]) =>
  new Blob(parts as BlobPart[]).stream() as ReadableStream<Uint8Array>;
const piece = (facts: object = {}) => ({
  ...{ folder, file: 0, name: 'أرشيف.xml', offset: 0, isLast: true },
  ...facts,
});

it('puts the pieces of a file together, and tells where it lies when all have come', async () => {
  const first = await takePiece(editor, piece({ isLast: false }), streamOf('حدائق '));
  expect(first).toEqual({ path: '0/أرشيف.xml' });
  expect(await uploadedPaths(editor, folder, ['0/أرشيف.xml'])).toBeNull();
  const offset = Buffer.byteLength('حدائق ');
  // One that was sent twice, since nobody knew that it had come.
  await takePiece(editor, piece({ offset, isLast: false }), streamOf('الماء والنار'));
  await takePiece(editor, piece({ offset }), streamOf('الماء'));
  const paths = await uploadedPaths(editor, folder, ['0/أرشيف.xml']);
  expect(await readFile(paths?.[0] ?? '', 'utf8')).toBe('حدائق الماء');
});

it('keeps what is no archive, too large or out of its place away', async () => {
  await expect(takePiece(author, piece(), streamOf('a'))).rejects.toThrow(Forbidden);
  expect(await takePiece(editor, piece({ name: 'run.sh' }), streamOf('a'))).toBe('type');
  expect(await takePiece(editor, piece({ name: '../..' }), streamOf('a'))).toBe('type');
  expect(await takePiece(editor, piece({ offset: 7 }), streamOf('a'))).toBe('gap');
  expect(await takePiece(editor, piece(), streamOf(new Uint8Array(PIECE), 'a'))).toBe('large');
  expect(await takePiece(editor, piece({ name: '../../out.xml' }), streamOf('a'))).toEqual({ path: '0/out.xml' });
  for (const file of ['0/../0/out.xml', '../x/0/out.xml', '0/.out.xml', '1/out.xml', '/etc/passwd', '0/']) {
    expect([file, await uploadedPaths(editor, folder, [file])]).toEqual([file, null]);
  }
});

it('tells beside its field what is wrong with an import, and begins none', async () => {
  const form = { folder, files: ['0/a.xml'], kind: 'wordpress' as const, source: '', mapping: '' };
  expect(await beginImport(editor, { ...form, sending: '1' })).toMatchObject({ kind: 'invalid' });
  expect(await beginImport(editor, { ...form, files: [] })).toMatchObject({
    errors: { files: importWords.fields.noFiles },
  });
  expect(await beginImport(editor, form)).toMatchObject({ errors: { files: importWords.fields.lostFiles } });
  const faulty = await beginImport(editor, { ...form, mapping: 'source: a.example\nsectoins:\n  a: b\nwrong: 1\n' });
  const told = faulty.kind === 'invalid' ? (faulty.errors['mapping'] ?? '').split('\n') : [];
  expect(told).toHaveLength(2);
  expect(told[0]).toContain('sectoins');
  expect(told[0]).toContain('2');
  expect(told[1]).toContain('4');
  expect(await db().importRun.count()).toBe(0);
});

it('shows a sample of a dry run side by side, reports it, and writes it with what it was given', async () => {
  const sample = { ...recordOf({ externalId: '1', bodyHtml: '<p>صار.</p>' }), raw: '<p>كان.' };
  const broken = refused('2.md', 3, 'is =broken');
  const args = ['jsonl', '--source', 'old.example', '--download', '--', '--odd.jsonl'];
  const { runId } = await runImport(archiveOf([sample, broken]), {
    ...{ source: 'old.example', kind: 'jsonl', write: false, keepDry: true, options: { args } },
    mapping: 'zone: Asia/Damascus',
  });
  const id = runId ?? 0;
  expect(await listSamples(editor, id)).toMatchObject([{ raw: '<p>كان.', clean: '<p>صار.</p>' }]);

  await expect(openRunReport(author, id, 'json')).rejects.toThrow(Forbidden);
  expect(await openRunReport(editor, id + 1, 'json')).toBeNull();
  const report = async (kind: 'json' | 'csv' | 'html') =>
    text((await openRunReport(editor, id, kind)) ?? Readable.from([]));
  expect(JSON.parse(await report('json'))).toMatchObject({
    run: { written: false, counts: { created: 1, refused: 1 } },
    items: [
      { outcome: 'created', sample: { clean: '<p>صار.</p>' } },
      { outcome: 'refused', origin: '2.md' },
    ],
  });
  expect(await report('csv')).toContain('3: is =broken');
  expect(await report('html')).toContain('<p>صار.</p>');

  const started: string[][] = [];
  const start = (given: readonly string[]) => Promise.resolve(void started.push([...given]));
  await expect(writeTrial(author, id, start)).rejects.toThrow(Forbidden);
  expect(await writeTrial(editor, id + 1, start)).toBe('missing');
  const written = await writeTrial(editor, id, start);
  expect(started).toEqual([['--resume', String(written)]]);
  expect(await runToResume(Number(written))).toEqual({
    args: ['jsonl', '--write', ...args.slice(1)],
    isDry: false,
    mapping: 'zone: Asia/Damascus',
  });
  expect(await getImportRun(editor, Number(written))).toMatchObject({ source: 'old.example', by: editor.name });
  expect(await writeTrial(editor, Number(written), start)).toBe('over');
});
