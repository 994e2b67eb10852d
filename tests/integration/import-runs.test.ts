import { beforeEach, describe, expect, it } from 'vitest';
import { db } from '@/lib/db/client';
import type { SourceItem } from '@/lib/import/import-record';
import { runImport, type ImportOptions } from '@/lib/import/run-import';
import { holdRun, RunRefused } from '@/lib/import/state-commands';
import { findOld } from '@/lib/redirects/queries';
import { verifyIndex } from '@/lib/search/verify-queries';
import { archiveOf, recordOf } from '../support/archive-source';
import { emptyDatabase, makeArticle } from '../support/articles';

beforeEach(emptyDatabase);

const SOURCE = 'old.example';
const run = (items: SourceItem[], options: Partial<ImportOptions> = {}) =>
  runImport(archiveOf(items), { source: SOURCE, write: true, ...options });

const many = (count: number, facts: object = {}) =>
  Array.from({ length: count }, (_, index) => recordOf({ externalId: String(index + 101), views: index, ...facts }));

/** Every article row as it lies, with the transaction that wrote it. */
const stamps = () => db().$queryRaw`
  select a.id, a.xmin::text, a.updated_at, r.xmin::text as revision, v.xmin::text as views
  from article a join revision r on r.article_id = a.id left join article_views v on v.article_id = a.id order by a.id`;

describe('a run', () => {
  it('writes batches whole: articles, names, numbers, revisions, the index', async () => {
    const items = many(25, { authors: ['سلمى'], tags: ['ورق'], series: { name: 'سلسلة', part: 1 }, issueNumber: 3 });
    const report = await run(items, { batch: 10 });
    expect(report.counts).toMatchObject({ created: 25, refused: 0 });
    const articles = await db().article.findMany({
      include: { authors: true, tags: true, liveRevision: true, baseline: true, views: true },
      orderBy: { id: 'asc' },
    });
    expect(articles.map(({ id }) => id)).toEqual(items.map((_, index) => index + 101));
    for (const { liveRevision, authors, tags, baseline, views, bodyHtml } of articles) {
      expect([liveRevision?.bodyHtml, liveRevision?.reason]).toEqual([bodyHtml, 'import']);
      expect([authors.length, tags.length, views?.total]).toEqual([1, 1, baseline?.views]);
    }
    expect(await db().author.count()).toBe(1);
    expect((await verifyIndex()).faults).toEqual([]);
    expect(await db().importRun.findFirst()).toMatchObject({ status: 'done', stage: '', position: 25 });
  });

  it('refuses the bad one of a batch and keeps the others', async () => {
    const items = [...many(3), recordOf({ externalId: '9', title: ' ' }), recordOf({ externalId: '10' })];
    const { counts, items: reports } = await run(items);
    expect(counts).toMatchObject({ created: 4, refused: 1 });
    expect(reports[3]?.outcome).toBe('refused');
    expect(reports[3]?.remarks[0]?.text).toContain('title is empty');
  });

  it('writes nothing at all when run twice', async () => {
    await run(many(12));
    const before = await stamps();
    expect((await run(many(12))).counts).toMatchObject({ unchanged: 12, created: 0, updated: 0 });
    expect(await stamps()).toEqual(before);
  });

  it('keeps old numbers where they are free, and goes on behind them', async () => {
    const own = await makeArticle({ title: 'كُتبت هنا' });
    await run([recordOf({ externalId: String(own) }), recordOf({ externalId: '7000' })]);
    const rows = await db().article.findMany({ select: { id: true, externalId: true }, orderBy: { id: 'asc' } });
    expect(rows).toEqual([
      { id: own, externalId: null },
      { id: 7_000, externalId: '7000' },
      { id: 100_001, externalId: String(own) },
    ]);
    expect(await makeArticle({ title: 'كُتبت بعدها' })).toBe(100_002);
  });

  it('keeps a text that is cut in the middle of a sign', async () => {
    await run([recordOf({ externalId: '5', title: 'قبل \ud83d بعد', bodyHtml: '<p>\\ud83d \\\\ \ude00</p>' })]);
    const { title, bodyHtml } = await db().article.findFirstOrThrow();
    expect([title, bodyHtml]).toEqual(['قبل \ufffd بعد', '<p>\\ud83d \\\\ \ufffd</p>']);
  });

  it('keeps when an article was last changed', async () => {
    await run([recordOf({ externalId: '5', updatedAt: '2014-05-06T07:08:09Z' })]);
    expect((await db().article.findFirst())?.updatedAt.toISOString()).toBe('2014-05-06T07:08:09.000Z');
  });

  it('tells texts that are nearly the same, and what was skipped, by its reason', async () => {
    const words = Array.from({ length: 200 }, (_, index) => `كلمة${index}`);
    const text = (change: string) => `<p>${words.join(' ')} ${change}</p>`;
    const { totals, items } = await run([
      recordOf({ externalId: '1', bodyHtml: text('أولى') }),
      recordOf({ externalId: '2', bodyHtml: text('ثانية') }),
      { kind: 'skipped', origin: 'x', reason: 'a revision' },
      { kind: 'skipped', origin: 'y', reason: 'a revision' },
    ]);
    expect(totals).toMatchObject({ alike: 1, reasons: { 'a revision': 2 } });
    expect(items[1]?.remarks[0]?.text).toContain('item 1');
  });
});

describe('a run of an archive', () => {
  it('tells no search engine of what moves in', async () => {
    await runImport(archiveOf(many(3)), { source: SOURCE, write: true });
    expect(await db().indexNotice.count()).toBe(0);
  });

  it('gives equal slugs ends of their own, and both old addresses lead to their articles', async () => {
    const one = (id: string) =>
      recordOf({ externalId: id, slug: 'gardens', oldUrls: [`https://old.example/${id}/gardens/`] });
    await run([one('401'), one('402')]);
    const rows = await db().article.findMany({ select: { id: true, slug: true }, orderBy: { id: 'asc' } });
    expect(rows).toEqual([
      { id: 401, slug: 'gardens' },
      { id: 402, slug: 'gardens-2' },
    ]);
    for (const { id, slug } of rows)
      expect(await findOld(`/${id}/gardens`)).toEqual({ kind: 'moved', to: `/article/${id}/${slug}` });
  });
});

describe('identity', () => {
  it('finds what another import of the same site brought by its address, and nothing by its title', async () => {
    const record = { title: 'افتتاحية العدد', oldUrls: ['https://www.old.example/2012/03/a/'] };
    await runImport(archiveOf([recordOf({ externalId: 'a.html', ...record })]), { source: 'pages', write: true });
    const again = recordOf({ externalId: '55', ...record, oldUrls: ['http://old.example/2012/03/a'] });
    const other = recordOf({ externalId: '56', ...record, oldUrls: ['https://elsewhere.example/2012/03/a'] });
    expect((await run([again, other])).items.map(({ outcome }) => outcome)).toEqual(['updated', 'created']);
    expect(await db().article.count()).toBe(2);
  });

  it('never takes two items of one source for one', async () => {
    const oldUrls = ['https://old.example/x'];
    await run([recordOf({ externalId: '1', oldUrls })]);
    await run([recordOf({ externalId: '1', oldUrls }), recordOf({ externalId: '2', oldUrls })]);
    expect(await db().article.count()).toBe(2);
  });
});

describe('resuming', () => {
  const cutAt = (items: SourceItem[], at: number) => ({
    ...archiveOf(items),
    async *items() {
      yield* items.slice(0, at);
      throw new Error('the light went out');
    },
  });
  const everything = () => db().$queryRaw`
    select a.id, a.slug, a.title, a.body_html, a.external_id, b.views from article a
    left join view_baseline b on b.article_id = a.id order by a.id`;

  it('goes on where it was, with the same result', async () => {
    const items = many(23);
    await run(items, { batch: 5 });
    const whole = await everything();
    await emptyDatabase();
    const options = { source: SOURCE, write: true, kind: 'test', batch: 5 };
    await expect(runImport(cutAt(items, 13), options)).rejects.toThrow('light');
    expect(await db().importRun.findFirst()).toMatchObject({ status: 'failed', position: 10, finishedAt: null });
    const report = await run(items, { ...options, resume: 'auto' });
    expect([report.runId, report.counts.created]).toEqual([1, 23]);
    expect(await everything()).toEqual(whole);
    expect(await db().importItem.count()).toBe(23);
  });

  it('pauses when the row says so, and goes on', async () => {
    const items = many(9);
    const ask = async () => {
      await db().importRun.updateMany({ data: { pauseAsked: true } });
    };
    const first = await run(items, { batch: 3, onItem: ask });
    expect(first).toMatchObject({ isPaused: true, counts: { created: 6 } });
    expect(await db().importRun.findFirst()).toMatchObject({ status: 'paused', position: 6, pauseAsked: false });
    const rest = await run(items, { resume: first.runId ?? 0, batch: 3 });
    expect(rest).toMatchObject({ isPaused: false, runId: first.runId, counts: { created: 9 } });
    expect(await db().article.count()).toBe(9);
  });

  it('belongs to one process alone', async () => {
    await expect(runImport(cutAt(many(3), 2), { source: SOURCE, write: true, batch: 1 })).rejects.toThrow();
    const hold = await holdRun(1);
    await expect(run(many(3), { resume: 1 })).rejects.toThrow(RunRefused);
    await hold.release();
    expect((await run(many(3), { resume: 1 })).counts.created).toBe(3);
  });
});

describe('addresses and links', () => {
  const moved: SourceItem[] = [
    { kind: 'moved', from: 'https://old.example/category/news/', noun: 'section', name: 'أخبار' },
    { kind: 'moved', from: 'https://old.example/?cat=5', noun: 'section', name: 'أخبار' },
    { kind: 'moved', from: 'https://old.example/author/salma', noun: 'author', name: 'سلمى' },
    { kind: 'moved', from: 'https://old.example/tag/none', noun: 'tag', name: 'لا وجود له' },
  ];
  const article = recordOf({
    externalId: '300',
    title: 'الحبر',
    authors: ['سلمى'],
    oldUrls: ['https://old.example/2012/03/ink/', 'https://old.example/?p=300'],
    bodyHtml: '<p>حبر.</p>',
  });

  it('lead here in one hop, every form of them', async () => {
    await run([...moved, article]);
    for (const [address, query] of [
      ['/2012/03/ink', ''],
      ['/2012/03/ink/', ''],
      ['/', 'p=300'],
      ['/archives/300', ''],
    ] as const) {
      expect(await findOld(address, query), address).toEqual({
        kind: 'moved',
        to: `/article/300/${encodeURIComponent('الحبر')}`,
      });
    }
    for (const [address, query] of [
      ['/category/news', ''],
      ['/', 'cat=5'],
    ] as const) {
      expect(await findOld(address, query), address).toEqual({
        kind: 'moved',
        to: `/section/${encodeURIComponent('أخبار')}`,
      });
    }
    expect(await findOld('/author/salma')).toEqual({ kind: 'moved', to: `/author/${encodeURIComponent('سلمى')}` });
    expect(await db().redirect.count({ where: { fromPath: '/tag/none' } })).toBe(0);
  });

  it('in bodies lead to the articles here, with their places; what leads nowhere is told', async () => {
    const bodyHtml =
      '<p><a href="http://www.old.example/2012/03/ink/?utm_source=x#part">أ</a> <a href="/?p=300">ب</a>' +
      ' <a href="https://old.example/lost">ج</a> <a href="https://other.example/2012/03/ink">د</a></p>';
    const { totals } = await run([recordOf({ externalId: '301', bodyHtml }), article]);
    const ink = `/article/300/${encodeURIComponent('الحبر')}`;
    const row = await db().article.findUniqueOrThrow({ where: { id: 301 }, include: { liveRevision: true } });
    expect(row.bodyHtml).toBe(
      `<p><a href="${ink}#part">أ</a> <a href="${ink}">ب</a> <a href="https://old.example/lost">ج</a> <a href="https://other.example/2012/03/ink">د</a></p>`,
    );
    expect(row.liveRevision?.bodyHtml).toBe(row.bodyHtml);
    expect(totals).toMatchObject({ links: 2, unresolved: 1 });
    const item = await db().importItem.findFirst({ where: { externalId: '301' } });
    expect(item?.messages).toEqual([{ line: null, text: 'leads nowhere: https://old.example/lost' }]);
  });
});
