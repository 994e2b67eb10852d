import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { deleteArticles, saveArticle } from '@/lib/articles/commands';
import type { ArticleInput } from '@/lib/articles/schema';
import { describeAuthor, ensureAuthor } from '@/lib/authors/commands';
import { db, type Transaction } from '@/lib/db/client';
import { runImport } from '@/lib/import/run-import';
import { parsePlainText } from '@/lib/import/sources/plain-text';
import { ensureIssue, saveIssue } from '@/lib/issues/commands';
import { describeSection, ensureSection } from '@/lib/sections/commands';
import { ensureTag } from '@/lib/tags/commands';
import { announcedBy } from '../support/announcements';
import { emptyDatabase, makeArticle } from '../support/articles';
import { raiseBaseline } from '../support/baselines';
import { itemsIn } from '../support/import-texts';
import { viewAs } from '../support/views';
import { dumpText } from '../fixtures/plain-text';

beforeEach(emptyDatabase);

const run = <T>(work: (tx: Transaction) => Promise<T>) => db().$transaction(work);

/** Saves article `id` anew with the facts of `makeArticle`, all but these. */
const save = (id: number, facts: Partial<ArticleInput> = {}) =>
  run((tx) =>
    saveArticle(
      tx,
      { title: 'م', bodyHtml: '', status: 'published', publishedOn: '2020-05-17', sectionId: 1, ...facts },
      { id, reason: 'edit' },
    ),
  );

describe('an article announces', () => {
  it('when it is new: itself, its lists and months, and a section that was empty', async () => {
    const facts = await run(async (tx) => ({
      authorIds: [await ensureAuthor(tx, 'كاتب')],
      tagIds: [await ensureTag(tx, 'وسم')],
      issueId: await ensureIssue(tx, 5, '2020-05-01'),
    }));
    expect(await announcedBy(() => makeArticle(facts))).toEqual(
      [
        'article:1',
        'author:1',
        'hijri:144109',
        'issue:1',
        'issues',
        'latest',
        'month:2020-05',
        'section:1',
        'sections',
        'tag:1',
      ].sort(),
    );
  });

  it('to its neighbours, on both sides of where it was and where it is', async () => {
    for (const publishedOn of ['2020-01-01', '2020-02-01', '2020-03-01', '2020-04-01'] as const) {
      await makeArticle({ publishedOn });
    }
    expect(await announcedBy(() => save(2, { publishedOn: '2020-05-01' }))).toEqual(
      [
        'article:1',
        'article:2',
        'article:3',
        'article:4',
        'latest',
        'hijri:144106',
        'hijri:144109',
        'month:2020-02',
        'month:2020-05',
        'section:1',
      ].sort(),
    );
  });

  it('a correction without the frame of the site', async () => {
    await makeArticle();
    expect(await announcedBy(() => save(1))).toEqual([
      'article:1',
      'hijri:144109',
      'latest',
      'month:2020-05',
      'section:1',
    ]);
  });

  it('a move to both sections, and to every page when one is filled or emptied by it', async () => {
    await db().section.createMany({ data: ['أ', 'ب'].map((name) => ({ name, slug: name })) });
    for (const section of ['أ', 'أ', 'أ', 'ب', 'ب']) await makeArticle({ section });
    const moved = ['hijri:144109', 'latest', 'month:2020-05', 'section:1', 'section:2'];
    const articles = ['article:1', 'article:2', 'article:4'];
    expect(await announcedBy(() => save(1, { sectionId: 2 }))).toEqual([...articles, ...moved]);
    await save(2, { sectionId: 2 });
    expect(await announcedBy(() => save(3, { sectionId: 2 }))).toContain('sections');
    expect(await announcedBy(() => save(3, { sectionId: 2 }))).not.toContain('sections');
    expect(await announcedBy(() => save(3, { sectionId: 1 }))).toContain('sections');
  });

  it('its withdrawal, and the end of its section', async () => {
    await makeArticle();
    await makeArticle();
    const tags = ['article:1', 'article:2', 'hijri:144109', 'latest', 'month:2020-05', 'section:1'];
    expect(await announcedBy(() => save(2, { status: 'withdrawn' }))).toEqual(tags);
    expect(await announcedBy(() => save(1, { status: 'withdrawn' }))).toEqual(
      ['article:1', 'hijri:144109', 'latest', 'month:2020-05', 'section:1', 'sections'].sort(),
    );
  });

  it('what becomes of it when it is withdrawn: its address speaks', async () => {
    await makeArticle({ status: 'withdrawn' });
    const own = (status: 'withdrawn' | 'draft') => announcedBy(() => save(1, { status }));
    expect([await own('withdrawn'), await own('draft'), await own('draft')]).toEqual([
      ['article:1'],
      ['article:1'],
      [],
    ]);
    expect(await own('withdrawn')).toEqual(['article:1']);
  });

  it('nothing while it is a draft, and nothing that is rolled back', async () => {
    await makeArticle({ status: 'draft' });
    expect(await announcedBy(() => save(1, { status: 'draft' }))).toEqual([]);
    const failing = () =>
      run(async (tx) => {
        const facts = { title: 'م', bodyHtml: '', publishedOn: '2020-05-17' as const, sectionId: 1 };
        await saveArticle(tx, { ...facts, status: 'published' }, { reason: 'edit' });
        throw new Error('no');
      });
    expect(await announcedBy(() => expect(failing()).rejects.toThrow('no'))).toEqual([]);
  });

  it('to the timetable what the clock will do, before and after', async () => {
    await makeArticle({ status: 'draft' });
    expect(await announcedBy(() => save(1, { status: 'scheduled' }))).toEqual(['timetable']);
    expect(await announcedBy(() => save(1, { status: 'draft' }))).toEqual(['timetable']);
    expect(await announcedBy(() => save(1, { withdrawAt: '2999-01-01T00:00:00Z' }))).toContain('timetable');
    expect(await announcedBy(() => save(1))).toContain('timetable');
    expect(await announcedBy(() => save(1))).not.toContain('timetable');
  });

  it('everything when many are deleted, nothing when none is', async () => {
    await makeArticle({ source: 'x', externalId: '1' });
    expect(await announcedBy(() => run((tx) => deleteArticles(tx, 'y')))).toEqual([]);
    expect(await announcedBy(() => run((tx) => deleteArticles(tx, 'x')))).toEqual(['all']);
  });
});

describe('names announce', () => {
  it('when they are made, once', async () => {
    const ensure = () =>
      run(async (tx) => {
        await ensureSection(tx, 'أ');
        await ensureAuthor(tx, 'أ');
        await ensureTag(tx, 'أ');
        await ensureIssue(tx, 1, '2020-01-01');
      });
    expect(await announcedBy(ensure)).toEqual(['authors', 'issues', 'sections', 'tags']);
    expect(await announcedBy(ensure)).toEqual([]);
  });

  it('what is said of them, when it is new', async () => {
    await run((tx) => ensureSection(tx, 'أ'));
    await run((tx) => ensureAuthor(tx, 'أ'));
    const section = () => run((tx) => describeSection(tx, 1, { description: 'وصف', position: 3 }));
    const author = () => run((tx) => describeAuthor(tx, 1, 'سيرة'));
    expect([await announcedBy(section), await announcedBy(section)]).toEqual([['section:1', 'sections'], []]);
    expect([await announcedBy(author), await announcedBy(author)]).toEqual([['author:1'], []]);
  });

  it('an issue: its coming, and its new facts to everything', async () => {
    const issue = (title: string, printedHijri: string | null) => () =>
      run((tx) => saveIssue(tx, { number: 7, title, publishedOn: '2020-01-01', printedHijri, description: '' }));
    expect(await announcedBy(issue('أ', null))).toEqual(['issues']);
    expect(await announcedBy(issue('أ', null))).toEqual([]);
    expect(await announcedBy(issue('ب', null))).toEqual(['all']);
    expect(await announcedBy(issue('ب', 'صفر'))).toEqual(['all']);
    expect((await db().issue.findUniqueOrThrow({ where: { number: 7 } })).printedHijri).toBe('صفر');
  });
});

describe('views announce', () => {
  it('a raised baseline to the article alone, and a view to nobody', async () => {
    const id = await makeArticle();
    const baseline = { articleId: id, views: 5, source: 'test', asOf: '2020-01-01' as const, importRunId: null };
    const raise = () => run((tx) => raiseBaseline(tx, baseline));
    expect([await announcedBy(raise), await announcedBy(raise)]).toEqual([['article:1'], []]);
    expect(await announcedBy(() => viewAs(id))).toEqual([]);
  });
});

describe('an import announces', () => {
  it('what it brings, and nothing when the file is the same', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'khizana-announce-'));
    await writeFile(path.join(folder, 'one.txt'), dumpText());
    const load = async () => {
      const items = await itemsIn(folder, '.txt', (text, origin) => parsePlainText(text, origin, []));
      await runImport(items, { source: 'plain-text', write: true });
    };
    expect(await announcedBy(load)).toEqual([
      'article:1',
      'hijri:143902',
      'latest',
      'month:2017-10',
      'section:1',
      'sections',
    ]);
    expect(await announcedBy(load)).toEqual([]);
    await rm(folder, { recursive: true });
  });
});
