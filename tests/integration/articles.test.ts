import { articlesAround } from '@/lib/articles/around-queries';
import { beforeEach, describe, expect, it } from 'vitest';
import { countByMonth, listBetween } from '@/lib/articles/archive-queries';
import { listOnThisDay } from '@/lib/articles/on-this-day-queries';
import { isoDate } from '@/lib/arabic/calendar-date';
import { saveArticle } from '@/lib/articles/commands';
import { listLatestBySection } from '@/lib/articles/home-queries';
import { getArticle, getTombstone, listArticles, listMostRead } from '@/lib/articles/queries';
import { db } from '@/lib/db/client';
import { emptyDatabase, makeArticle } from '../support/articles';
import { raiseBaseline } from '../support/baselines';
import { viewAs } from '../support/views';

beforeEach(emptyDatabase);

describe('saving', () => {
  it('sanitises the body and the note before they are stored', async () => {
    const id = await makeArticle({
      bodyHtml: '<p onclick="x()">نص<script>alert(1)</script> <a href="javascript:alert(1)">رابط</a><p>فقرة',
      noteHtml: '<img src=x onerror=alert(1)>ملاحظة',
    });
    const row = await db().article.findUniqueOrThrow({ where: { id } });
    expect(row.bodyHtml).toBe('<p>نص <a>رابط</a></p><p>فقرة</p>');
    expect(row.noteHtml).not.toMatch(/onerror/u);
    expect(row.bodyText).toBe('نص رابط\nفقرة');
    expect(row.wordCount).toBe(3);
  });

  it('gives equal titles slugs of their own, and keeps a slug on the next save', async () => {
    const ids = await Promise.all([1, 2, 3].map(() => makeArticle({ title: 'رسالة المحرّر' })));
    const rows = await db().article.findMany({ orderBy: { slug: 'asc' }, select: { slug: true } });
    expect(rows.map(({ slug }) => slug)).toEqual(['رسالة-المحرر', 'رسالة-المحرر-2', 'رسالة-المحرر-3']);
    const [id = 0] = ids;
    const before = await db().article.findUniqueOrThrow({ where: { id } });
    await db().$transaction((tx) =>
      saveArticle(
        tx,
        { title: 'رسالة المحرّر', slug: before.slug, bodyHtml: '<p>ب</p>', sectionId: before.sectionId },
        { id, reason: 'edit' },
      ),
    );
    expect((await db().article.findUniqueOrThrow({ where: { id } })).slug).toBe(before.slug);
  });

  it('makes a revision each time and points at the last', async () => {
    const id = await makeArticle({ title: 'أولى' });
    const { sectionId } = await db().article.findUniqueOrThrow({ where: { id } });
    await db().$transaction((tx) =>
      saveArticle(tx, { title: 'ثانية', bodyHtml: '<p>ب</p>', sectionId }, { id, reason: 'edit' }),
    );
    const revisions = await db().revision.findMany({ where: { articleId: id }, orderBy: { id: 'asc' } });
    expect(revisions.map(({ title, reason }) => [title, reason])).toEqual([
      ['أولى', 'test'],
      ['ثانية', 'edit'],
    ]);
    const article = await db().article.findUniqueOrThrow({ where: { id } });
    expect(article.liveRevisionId).toBe(revisions[1]?.id);
  });

  it('publishes at the first instant of the printed date in the site’s zone', async () => {
    const id = await makeArticle({ publishedOn: '2017-10-24' });
    const row = await db().article.findUniqueOrThrow({ where: { id } });
    expect(row.publishedAt?.toISOString()).toBe('2017-10-23T21:00:00.000Z');
    expect(row.publishedOn?.toISOString()).toBe('2017-10-24T00:00:00.000Z');
  });

  it('publishes nothing without a date, whoever writes the row', async () => {
    await expect(makeArticle({ publishedOn: null })).rejects.toThrow(/publishedOn/u);
    const id = await makeArticle({ status: 'draft', publishedOn: null });
    await expect(db().article.update({ where: { id }, data: { status: 'published' } })).rejects.toThrow();
  });

  it('refuses an empty title by name and writes nothing', async () => {
    await expect(makeArticle({ title: '  ' })).rejects.toThrow(/title/u);
    expect(await db().article.count()).toBe(0);
  });
});

describe('reading', () => {
  it('shows published articles only', async () => {
    const ids = [await makeArticle({ status: 'draft' }), await makeArticle({ status: 'withdrawn' })];
    for (const id of ids) expect(await getArticle(id)).toBeNull();
    expect((await listArticles({}, 1, 20)).total).toBe(0);
    expect(await countByMonth()).toEqual([]);
  });

  it('says of a withdrawn article that it was, when and why, and nothing of its text', async () => {
    const id = await makeArticle({ title: 'سُحبت', section: 'أ', status: 'withdrawn', publishedOn: '2020-05-17' });
    const data = { withdrawnAt: new Date('2026-11-21T22:30:00Z'), withdrawnReason: 'طلب الكاتب' };
    await db().article.update({ where: { id }, data });
    expect(await getTombstone(id)).toEqual({
      ...{ title: 'سُحبت', section: { slug: 'أ', name: 'أ' }, publishedOn: '2020-05-17' },
      ...{ withdrawnOn: '2026-11-22', reason: 'طلب الكاتب' },
    });
    await db().article.update({ where: { id }, data: { trashedAt: new Date(), withdrawnReason: ' ' } });
    expect(await getTombstone(id)).toMatchObject({ title: 'سُحبت', reason: null });
    for (const status of ['draft', 'scheduled', 'published'] as const) {
      expect(await getTombstone(await makeArticle({ status }))).toBeNull();
    }
  });

  it('tells the corrections of an article in the order of their days', async () => {
    const id = await makeArticle();
    const made = [
      ['update', 'ثانية\nسطر', '2026-11-21T22:30:00Z'],
      ['correction', 'أولى', '2020-06-01T09:00:00Z'],
    ] as const;
    for (const [kind, text, madeAt] of made) {
      await db().correction.create({ data: { articleId: id, kind, text, madeAt } });
    }
    await db().correction.create({ data: { articleId: await makeArticle(), kind: 'notice', text: 'لغيرها' } });
    expect((await getArticle(id))?.corrections).toEqual([
      { kind: 'correction', text: 'أولى', madeAt: '2020-06-01' },
      { kind: 'update', text: 'ثانية\nسطر', madeAt: '2026-11-22' },
    ]);
  });

  it('pages a section newest first, with a true total beyond the end', async () => {
    for (let day = 1; day <= 7; day += 1) {
      await makeArticle({ title: `م${day}`, publishedOn: isoDate(2020, 1, day), section: 'أ' });
    }
    await makeArticle({ section: 'ب' });
    const { sectionId } = await db().article.findFirstOrThrow({ where: { title: 'م1' } });
    const page = async (n: number) => {
      const { articles, total } = await listArticles({ sectionId }, n, 3);
      return [articles.map(({ title }) => title).join(' '), total];
    };
    expect(await page(1)).toEqual(['م7 م6 م5', 7]);
    expect(await page(3)).toEqual(['م1', 7]);
    expect(await page(4)).toEqual(['', 7]);
  });

  it('orders the most read by baseline and counted together', async () => {
    const [low, high] = [await makeArticle({ title: 'قليلة' }), await makeArticle({ title: 'كثيرة' })];
    for (let view = 0; view < 9; view += 1) await viewAs(low);
    const baseline = { articleId: high, views: 10, source: 'test', asOf: '2020-01-01' as const, importRunId: null };
    await db().$transaction((tx) => raiseBaseline(tx, baseline));
    expect((await listMostRead(5)).map(({ title, views }) => [title, views])).toEqual([
      ['كثيرة', 10],
      ['قليلة', 9],
    ]);
  });

  it('finds the neighbours of an article in its section, also among equal dates', async () => {
    const ids = [];
    for (const title of ['أ', 'ب', 'ج']) ids.push(await makeArticle({ title }));
    const { older, newer } = await articlesAround({ id: ids[1] ?? 0 });
    expect([older?.title, newer?.title]).toEqual(['أ', 'ج']);
    expect(await articlesAround({ id: ids[0] ?? 0 })).toMatchObject({ older: null, newer: { title: 'ب' } });
  });

  it('counts the archive by month and lists a month', async () => {
    for (const publishedOn of ['2020-01-31', '2020-02-01', '2020-02-29', '2019-12-31'] as const) {
      await makeArticle({ title: publishedOn, publishedOn });
    }
    const [first, second] = await countByMonth();
    expect(first).toMatchObject({ year: 2020, total: 3, months: [1, 2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0] });
    expect(second?.year).toBe(2019);
    const february = await listBetween('2020-02-01', '2020-03-01', 1, 10);
    expect(february.total).toBe(2);
    expect(february.articles.map(({ title }) => title)).toEqual(['2020-02-29', '2020-02-01']);
  });

  it('finds what was printed on this day in earlier years', async () => {
    for (const publishedOn of ['2016-11-22', '2019-11-22', '2019-11-23', '2026-11-22'] as const) {
      await makeArticle({ title: publishedOn, publishedOn });
    }
    expect((await listOnThisDay('2026-11-22', 5)).map(({ title }) => title)).toEqual(['2019-11-22', '2016-11-22']);
  });

  it('takes the latest of every section', async () => {
    for (const title of ['1', '2', '3']) await makeArticle({ title, section: 'أ' });
    await makeArticle({ title: '4', section: 'ب' });
    const lists = [...(await listLatestBySection(2)).values()].map((cards) => cards.map(({ title }) => title));
    expect(lists).toEqual([['3', '2'], ['4']]);
  });
});
