import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { getArticle } from '@/lib/articles/queries';
import { db } from '@/lib/db/client';
import { runImport } from '@/lib/import/run-import';
import { parseMarkdown } from '@/lib/import/sources/markdown';
import { parsePlainText } from '@/lib/import/sources/plain-text';
import { emptyDatabase } from '../support/articles';
import { itemsIn } from '../support/import-texts';
import { viewAs } from '../support/views';
import { dump, dumpText } from '../fixtures/plain-text';

let folder = '';
beforeEach(async () => {
  await emptyDatabase();
  folder = await mkdtemp(path.join(tmpdir(), 'khizana-import-'));
});
afterEach(() => rm(folder, { recursive: true }));

const put = (name: string, content: string | Uint8Array) => writeFile(path.join(folder, name), content);

async function run(write: boolean) {
  const items = await itemsIn(folder, '.txt', (text, origin) => parsePlainText(text, origin, ['الوعي']));
  const { items: reports } = await runImport(items, { source: 'plain-text', write });
  return reports.map(({ outcome, origin, articleId, remarks }) => ({
    outcome,
    name: path.basename(origin),
    articleId,
    remarks: remarks.map(({ line, text }) => `${line ?? '-'}: ${text}`),
  }));
}

const counts = async () =>
  Promise.all([db().article.count(), db().revision.count(), db().viewBaselineLog.count(), db().section.count()]);

describe('importing plain text', () => {
  it('writes nothing without being told to', async () => {
    await put('one.txt', dumpText());
    expect(await run(false)).toMatchObject([{ outcome: 'created', articleId: null }]);
    expect(await counts()).toEqual([0, 0, 0, 0]);
    expect(await db().importRun.count()).toBe(0);
  });

  it('makes the article whole: title, date, section, views, body in order, note apart', async () => {
    await put('one.txt', dumpText());
    const [report] = await run(true);
    const article = await getArticle(report?.articleId ?? 0);
    expect(article).toMatchObject({
      title: dump.title,
      publishedOn: '2017-10-24',
      section: { name: 'المقالات' },
      views: 9_724,
      noteLabel: 'الوعي',
      noteHtml: '<p>هذه المقالة أوّل سلسلةٍ عن أدوات البيت، وقد صحّحنا فيها اسم الحارة.</p>',
    });
    const [first = '', second = '', , last = ''] = dump.body;
    expect(article?.bodyHtml).toBe(`<p>${first}</p>\n<p>${second.replace('&', '&amp;')}</p>\n<p>${last}</p>`);
  });

  it('changes nothing when run twice, also after readers have come', async () => {
    await put('one.txt', dumpText());
    const [first] = await run(true);
    await viewAs(first?.articleId ?? 0);
    const before = await counts();
    expect(await run(true)).toMatchObject([{ outcome: 'unchanged', articleId: first?.articleId }]);
    expect(await counts()).toEqual(before);
    expect((await getArticle(first?.articleId ?? 0))?.views).toBe(9_725);
  });

  it('brings a changed file to the same article, with a revision', async () => {
    await put('one.txt', dumpText());
    const [first] = await run(true);
    await put('one.txt', dumpText({ body: ['نصٌّ مصحَّح.'] }));
    expect(await run(true)).toMatchObject([{ outcome: 'updated', articleId: first?.articleId }]);
    expect((await getArticle(first?.articleId ?? 0))?.bodyHtml).toBe('<p>نصٌّ مصحَّح.</p>');
    expect(await db().revision.count()).toBe(2);
  });

  it('raises the baseline for a higher count without making a revision', async () => {
    await put('one.txt', dumpText());
    const [first] = await run(true);
    await put('one.txt', dumpText({ views: '٩٬٨٠٠ زيارة' }));
    expect(await run(true)).toMatchObject([{ outcome: 'updated' }]);
    expect((await getArticle(first?.articleId ?? 0))?.views).toBe(9_800);
    expect(await db().revision.count()).toBe(1);
  });

  it('refuses what is not an article, by name, line and reason, and goes on', async () => {
    await mkdir(path.join(folder, 'deep'));
    await put('a.txt', 'عنوانٌ بلا تاريخ\nوهذا سطرٌ ليس تاريخًا\nنص');
    await put('b.txt', new Uint8Array([1, 0, 2, 0, 3]));
    await put('c.txt', '');
    await put('deep/d.txt', dumpText());
    const reports = await run(true);
    expect(reports.map(({ name, outcome }) => `${name} ${outcome}`)).toEqual([
      'a.txt refused',
      'b.txt refused',
      'c.txt refused',
      'd.txt created',
    ]);
    expect(reports[0]?.remarks[0]).toMatch(/^2: .*date/u);
    expect(reports[1]?.remarks[0]).toMatch(/not a text file/u);
    expect(reports[2]?.remarks[0]).toMatch(/^1: .*empty/u);
  });

  it('refuses what the database could not hold, in a dry run too, and goes on', async () => {
    await put('a.txt', dumpText({ section: '…' }));
    await put('b.txt', dumpText({ title: 'مفاتيح أخرى' }));
    for (const write of [false, true]) {
      const reports = await run(write);
      expect(reports.map(({ outcome }) => outcome)).toEqual(['refused', 'created']);
      expect(reports[0]?.remarks[0]).toMatch(/section is no name/u);
    }
  });

  it('refuses a text that breaks its parser, and goes on', async () => {
    await put('deep.md', `---\ntitle: عميقة\ndate: 2020-01-01\nsection: أ\n---\n${'>'.repeat(5_000)} نص`);
    await put('flat.md', '---\ntitle: سطحية\ndate: 2020-01-01\nsection: أ\n---\nنص');
    const items = await itemsIn(folder, '.md', parseMarkdown);
    const { items: reports } = await runImport(items, { source: 'markdown', write: true });
    expect(reports.map(({ outcome }) => outcome)).toEqual(['refused', 'created']);
  });

  it('tells Markdown files of one name in two folders apart', async () => {
    for (const name of ['one', 'two']) {
      await mkdir(path.join(folder, name));
      await put(`${name}/1.md`, `---\ntitle: ${name}\ndate: 2020-01-01\nsection: أ\n---\nنص`);
    }
    const items = await itemsIn(folder, '.md', parseMarkdown);
    const { items: reports } = await runImport(items, { source: 'markdown', write: true });
    expect(reports.map(({ outcome, externalId }) => [outcome, externalId])).toEqual([
      ['created', 'one/1'],
      ['created', 'two/1'],
    ]);
  });

  it('takes the same article in two files once, and says which it kept', async () => {
    await put('one.txt', dumpText());
    await put('two.txt', dumpText());
    const [first, second] = await run(true);
    expect([first?.outcome, second?.outcome]).toEqual(['created', 'duplicate']);
    expect(second?.remarks[0]).toContain('one.txt');
    expect(await db().article.count()).toBe(1);
  });

  it('reads Windows-1256 and says so', async () => {
    const map = new Map<string, number>();
    for (let byte = 128; byte < 256; byte += 1)
      map.set(new TextDecoder('windows-1256').decode(new Uint8Array([byte])), byte);
    const bytes = [...dumpText()].map((character) => map.get(character) ?? character.charCodeAt(0));
    await put('old.txt', Uint8Array.from(bytes));
    const [report] = await run(true);
    expect(report).toMatchObject({ outcome: 'created', remarks: ['-: read as windows-1256'] });
    expect((await getArticle(report?.articleId ?? 0))?.title).toBe(dump.title);
  });

  it('keeps a record of the run', async () => {
    await put('one.txt', dumpText());
    await put('bad.txt', 'لا شيء');
    await run(true);
    const runs = await db().importRun.findMany({ include: { items: { orderBy: { id: 'asc' } } } });
    expect(runs[0]?.counts).toMatchObject({ created: 1, refused: 1 });
    expect(runs[0]?.finishedAt).not.toBeNull();
    expect(runs[0]?.items.map(({ outcome }) => outcome)).toEqual(['refused', 'created']);
  });
});
