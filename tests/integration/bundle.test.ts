import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { addCorrection } from '@/lib/articles/correction-commands';
import { createArticle } from '@/lib/articles/draft-commands';
import { trashArticle, withdrawArticle } from '@/lib/articles/life-commands';
import { db } from '@/lib/db/client';
import { LEFT_OUT_COLUMNS, LEFT_OUT_TABLES } from '@/lib/export/bundle/left-out';
import { openSink } from '@/lib/export/bundle/sink';
import { openSource } from '@/lib/export/bundle/source';
import { TABLES } from '@/lib/export/bundle/tables';
import { exportBundle, exportWordPress } from '@/lib/export/export-queries';
import { restoreBundle } from '@/lib/export/restore-commands';
import { parseMarkdown } from '@/lib/import/sources/markdown';
import { loadSampleIfNew } from '@/lib/sample/sample';
import { verifyIndex } from '@/lib/search/verify-queries';
import { closeDays } from '@/lib/views/day-commands';
import { rebuildViews } from '@/lib/views/rebuild-commands';
import { emptyDatabase } from '../support/articles';
import { add, countFiles, jpeg, people, setUpMedia } from '../support/media';
import { moveDays, viewAs } from '../support/views';
import { childOf, childrenOf, parseXml, type XmlElement } from '../support/xml-tree';

const folder = mkdtempSync(path.join(tmpdir(), 'khizana-bundle-'));
afterAll(() => rmSync(folder, { recursive: true }));
const at = (name: string) => path.join(folder, name);

setUpMedia();
const { editor } = people;

/** An archive with something of everything. @returns the name of its bundle */
async function makeArchive(): Promise<void> {
  await loadSampleIfNew(() => undefined);
  const picture = await add(await jpeg());
  const [first, second, third, fourth] = await db().article.findMany({ orderBy: { id: 'asc' }, take: 4 });
  if (!first || !second || !third || !fourth) throw new Error('the sample is small');
  await addCorrection(editor, first.id, { kind: 'correction', text: 'صُحّح تاريخ الرحلة.' });
  await withdrawArticle(editor, second.id, 'طلب الكاتب سحبها');
  await createArticle(editor);
  const draft = await createArticle(editor, { title: 'مسوّدة لم تكتمل' });
  await trashArticle(editor, await createArticle(editor, { title: 'مسوّدة مهملة' }));
  await db().article.update({
    where: { id: third.id },
    data: { leadMediaId: picture.id, oldUrls: ['https://old.example/?p=7'], withdrawAt: new Date('2090-01-01') },
  });
  await db().media.update({ where: { id: picture.id }, data: { alt: 'واجهة مكتبة', focalX: 0.25, focalY: 1 / 3 } });
  await db().author.updateMany({ where: { id: 1 }, data: { given: 'ليلى', family: 'حدّاد', kunya: 'أمّ يوسف' } });
  await db().redirect.create({ data: { fromPath: '/قديم/مقالة', toPath: `/article/${third.id}` } });
  await db().viewBaselineLog.create({
    data: { articleId: first.id, newViews: 703, reason: 'set: views.csv', userId: 'x' },
  });
  await viewAs(first.id);
  await moveDays(1);
  await closeDays();
  // One more on a day that is still open.
  await viewAs(first.id);
  await viewAs(fourth.id);
  await db().viewFiltered.create({ data: { day: new Date('2024-01-01'), articleId: 1, reason: 'bot', hits: 3 } });
  await db().searchSynonym.create({ data: { words: ['حاسوب', 'كمبيوتر'] } });
  await db().searchMiss.create({ data: { day: new Date('2024-01-01'), query: 'ما لا يوجد', n: 2 } });
  await db().setting.createMany({
    data: [
      { name: 'site.tagline', value: 'تجربة' },
      { name: 'secret:auth', value: 'سرّ' },
    ],
  });
  await db().harvestRecord.create({
    data: { articleId: second.id, stamp: new Date('2024-01-01'), deleted: true, sectionId: 1 },
  });
  expect(draft).toBeGreaterThan(48);
}

async function write(name: string): Promise<void> {
  await exportBundle(await openSink(at(name)));
}

async function restore(name: string, isWritten = true) {
  const source = await openSource(at(name));
  try {
    return await restoreBundle(source, { write: isWritten });
  } finally {
    source.close();
  }
}

const filesIn = (name: string) =>
  readdirSync(at(name), { recursive: true, withFileTypes: true })
    .filter((one) => one.isFile())
    .map((one) => path.relative(at(name), path.join(one.parentPath, one.name)));

it('every table and column is in the bundle, or left out for a reason', async () => {
  const rows = await db().$queryRaw<{ table: string; column: string }[]>`
    select table_name as table, column_name as column from information_schema.columns
    where table_schema = 'public' and table_name not like '\\_prisma%'`;
  const held = new Map(TABLES.map(({ table, columns }) => [table, Object.keys(columns)]));
  const undecided = rows.filter(
    ({ table, column }) =>
      LEFT_OUT_TABLES[table] === undefined &&
      LEFT_OUT_COLUMNS[`${table}.${column}`] === undefined &&
      held.get(table)?.includes(column) !== true,
  );
  expect(undecided).toEqual([]);
});

describe('a bundle', () => {
  it('brings the same archive back into an empty one, byte for byte', async () => {
    await makeArchive();
    await write('one.zip');
    await write('one');
    await write('again.zip');
    expect(readFileSync(at('again.zip')).equals(readFileSync(at('one.zip')))).toBe(true);
    execFileSync('sha256sum', ['--quiet', '--strict', '-c', 'SHA256SUMS'], { cwd: at('one') });

    const text = filesIn('one').map((name) => readFileSync(path.join(at('one'), name)).toString('latin1'));
    for (const secret of ['owner@example.org', 'secret:auth'])
      expect(text.some((one) => one.includes(secret))).toBe(false);

    const before = await facts();
    await emptyDatabase();
    expect(await restore('one.zip', false)).toMatchObject({ lines: { articles: 51 } });
    expect(await db().article.count()).toBe(0);
    await restore('one.zip');
    expect(await facts()).toEqual(before);
    expect(await db().setting.count()).toBe(1);
    expect((await verifyIndex()).faults).toEqual([]);
    expect(await rebuildViews(false)).toEqual([]);
    await write('two.zip');
    expect(readFileSync(at('two.zip')).equals(readFileSync(at('one.zip')))).toBe(true);
    // What comes next has an id that nothing had before.
    const next = await db().section.create({ data: { name: 'قسم جديد', slug: 'قسم-جديد' } });
    expect(next.id).toBeGreaterThan(1);

    await expect(restore('one')).rejects.toThrow(/empty one only/u);
    await emptyDatabase();
    await restore('one');
    await write('three.zip');
    expect(readFileSync(at('three.zip')).equals(readFileSync(at('one.zip')))).toBe(true);
    expect(countFiles()).toBeGreaterThan(3);
    await checkWordPress();
  }, 240_000);

  it('holds articles that people and our own reader of Markdown can read', async () => {
    const published = filesIn('one').filter((name) => /^articles\/\d{4}\//u.test(name));
    expect(published).toHaveLength(47);
    for (const name of published) {
      expect(Buffer.byteLength(path.basename(name))).toBeLessThan(200);
      expect(parseMarkdown(readFileSync(path.join(at('one'), name), 'utf8'), name, name)).toMatchObject({
        kind: 'record',
      });
    }
    expect(filesIn('one').some((name) => name.startsWith('articles/withdrawn/'))).toBe(true);
  });

  const sectionsFile = () => path.join(at('one'), 'data/sections.jsonl');
  const sum = () => {
    const names = filesIn('one').filter((name) => name !== 'SHA256SUMS');
    writeFileSync(path.join(at('one'), 'SHA256SUMS'), execFileSync('sha256sum', names, { cwd: at('one') }));
  };
  const broken: [string, RegExp, (text: string) => string, boolean][] = [
    ['changed', /data\/sections\.jsonl is not what its checksum says/u, (text) => `${text} `, false],
    ['no JSON', /data\/sections\.jsonl:1: /u, (text) => text.slice(2), true],
    [
      'of another shape',
      /data\/sections\.jsonl:1: name: /u,
      (text) => text.replace(/"name":"[^"]*"/u, '"name":7'),
      true,
    ],
    ['with more in it', /data\/sections\.jsonl:1: .*extra/u, (text) => text.replace('{', '{"extra":1,'), true],
    ['cut', /data\/sections\.jsonl: has \d+ line/u, (text) => text.slice(text.indexOf('\n') + 1), true],
    [
      'twice the same',
      /data\/sections\.jsonl: .*slug/u,
      (text) => {
        const [first = '', second = '', ...rest] = text.split('\n');
        const slug = /"slug":"[^"]*"/u;
        return [first, second.replace(slug, slug.exec(first)?.[0] ?? ''), ...rest].join('\n');
      },
      true,
    ],
  ];
  it.each(broken)('%s is refused, and nothing is written', async (_what, message, change, summed) => {
    const good = readFileSync(sectionsFile(), 'utf8');
    writeFileSync(sectionsFile(), change(good));
    if (summed) sum();
    await expect(restore('one')).rejects.toThrow(message);
    expect([await db().section.count(), await db().article.count(), countFiles()]).toEqual([0, 0, 0]);
    writeFileSync(sectionsFile(), good);
    sum();
  });
});

/** The same archive for WordPress, as a strict parser reads it. */
async function checkWordPress(): Promise<void> {
  let xml = '';
  await exportWordPress(async (pieces) => {
    for await (const piece of pieces) xml += piece;
  });
  const channel = childOf(parseXml(xml), 'channel');
  const textOf = (element: XmlElement, name: string) => childOf(element, name).text;
  const items = childrenOf(channel, 'item');
  const posts = items.filter((item) => textOf(item, 'post_type') === 'post');
  expect([textOf(channel, 'wxr_version'), posts.length, items.length]).toEqual(['1.2', 51, 52]);
  expect(new Set(items.map((item) => textOf(item, 'post_id'))).size).toBe(52);
  const statuses = posts.map((item) => textOf(item, 'status'));
  const having = (status: string) => statuses.filter((one) => one === status).length;
  expect(['draft', 'private', 'publish', 'trash'].map(having)).toEqual([2, 1, 47, 1]);
  const logins = childrenOf(channel, 'author').map((author) => textOf(author, 'author_login'));
  const sections = childrenOf(channel, 'category').map((section) => textOf(section, 'category_nicename'));
  for (const item of posts) {
    expect(['', ...logins]).toContain(textOf(item, 'creator'));
    const terms = childrenOf(item, 'category').filter(({ attributes }) => attributes['domain'] === 'category');
    expect(sections).toContain(terms[0]?.attributes['nicename']);
    expect(textOf(item, 'post_date')).toMatch(/^\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}$/u);
    expect(textOf(item, 'post_name').length).toBeLessThanOrEqual(200);
    expect(item.children.find(({ name, ns }) => name === 'encoded' && ns.includes('content'))?.text).not.toMatch(
      /(?:src|href)="\/|srcset=/u,
    );
  }
  const [third] = posts.filter((item) => textOf(item, 'post_id') === '3');
  const metas = childrenOf(third ?? channel, 'postmeta').map((meta) => [
    textOf(meta, 'meta_key'),
    textOf(meta, 'meta_value'),
  ]);
  expect(metas).toEqual(expect.arrayContaining([['khizana_old_url', 'https://old.example/?p=7']]));
  const file = items.find((item) => textOf(item, 'post_type') === 'attachment');
  expect(metas).toContainEqual(['_thumbnail_id', textOf(file ?? channel, 'post_id')]);
  expect(textOf(file ?? channel, 'attachment_url')).toMatch(/^https?:\/\/.*\/media\/.*\.jpg$/u);
}

/** What follows from the rows, and is in no bundle. */
async function facts() {
  const [tallies, articles, links] = await Promise.all([
    db().$queryRaw`select * from article_tally where n > 0 order by 1, 2`,
    db().$queryRaw`select id, body_text, word_count, title_fold, hijri_on, changed_at from article order by id`,
    db().$queryRaw`select article_id, author_id, published_at from article_author order by 1, 2`,
  ]);
  return { tallies, articles, links };
}
