import { beforeEach, describe, expect, it } from 'vitest';
import { reckonHijriDays } from '@/lib/articles/hijri-commands';
import { countByHijriMonth, hijriFactsOf, listHijri } from '@/lib/articles/hijri-queries';
import { listOnHijriDay, listPickOfDay } from '@/lib/articles/on-this-day-queries';
import { saveArticle } from '@/lib/articles/commands';
import type { ArticleInput } from '@/lib/articles/schema';
import { db } from '@/lib/db/client';
import { ensureSection } from '@/lib/sections/commands';
import { announcedBy } from '../support/announcements';
import { emptyDatabase, makeArticle } from '../support/articles';

beforeEach(emptyDatabase);

const titlesOf = async (year: number, month: number | null, page = 1) =>
  (await listHijri({ year, month }, page, 10)).articles.map(({ title }) => title);

const make = (title: string, publishedOn: NonNullable<ArticleInput['publishedOn']>, more: Partial<ArticleInput> = {}) =>
  makeArticle({ title, publishedOn, ...more });

/** Around Ramadan 1445, which began on 11 March 2024 and had thirty days. */
async function aroundRamadan() {
  await make('آخر شعبان', '2024-03-10');
  await make('أوّل رمضان', '2024-03-11');
  await make('آخر رمضان', '2024-04-09');
  await make('أوّل شوال', '2024-04-10');
}

describe('the archive by the Hijri calendar', () => {
  it('holds in a month what falls on its first and on its last day, and nothing beside', async () => {
    await aroundRamadan();
    expect(await titlesOf(1445, 9)).toEqual(['آخر رمضان', 'أوّل رمضان']);
    expect(await titlesOf(1445, 8)).toEqual(['آخر شعبان']);
    expect(await titlesOf(1445, null)).toHaveLength(4);
    expect(await listHijri({ year: 1445, month: 9 }, 2, 1)).toMatchObject({
      articles: [{ title: 'أوّل رمضان' }],
      total: 2,
    });
    const [year, ...others] = await countByHijriMonth();
    expect([year, others]).toEqual([{ year: 1445, total: 4, months: [0, 0, 0, 0, 0, 0, 0, 1, 2, 1, 0, 0] }, []]);
  });

  it('puts the printed date before the reckoned one', async () => {
    const id = await make('كما طُبع', '2024-03-11', { printedHijri: '30 شعبان 1445هـ' });
    await make('عدد الشهرين', '2024-03-12', { printedHijri: 'شعبان – رمضان 1445هـ' });
    expect(await titlesOf(1445, 8)).toEqual(['عدد الشهرين', 'كما طُبع']);
    expect(await titlesOf(1445, 9)).toEqual([]);
    expect([...(await hijriFactsOf([{ id }]))]).toEqual([[id, { day: 14450830, printed: '30 شعبان 1445هـ' }]]);
  });

  it('leaves out what is not public, and what no calendar reaches', async () => {
    await make('مسوّدة', '2024-03-11', { status: 'draft' });
    await make('قديمة', '1888-01-01');
    expect(await countByHijriMonth()).toEqual([]);
  });

  it('announces the Hijri months that an article leaves and enters', async () => {
    const id = await make('مقالة', '2024-03-10');
    const sectionId = await db().$transaction((tx) => ensureSection(tx, 'قسم التجارب'));
    const moved = { title: 'مقالة', bodyHtml: '<p>نصّ.</p>', status: 'published', publishedOn: '2024-03-11' } as const;
    const tags = await announcedBy(() =>
      db().$transaction((tx) => saveArticle(tx, { ...moved, sectionId }, { id, reason: 'test' })),
    );
    expect(tags).toEqual(expect.arrayContaining(['hijri:144508', 'hijri:144509', 'month:2024-03']));
  });

  it('reckons what was saved before it was kept, once', async () => {
    await aroundRamadan();
    await make('كما طُبع', '2024-03-11', { printedHijri: '30 شعبان 1445هـ' });
    await make('بلا تاريخ', '2024-03-11', { status: 'draft', publishedOn: null });
    await db().article.updateMany({ data: { hijriOn: null } });
    expect([await reckonHijriDays(), await reckonHijriDays()]).toEqual([5, 0]);
    expect((await countByHijriMonth())[0]?.months.slice(7, 10)).toEqual([2, 2, 1]);
  });
});

describe('from the archive', () => {
  it('finds this Hijri day in earlier years only', async () => {
    await make('قبل عام', '2023-03-23');
    await make('في عامه', '2024-03-11');
    expect((await listOnHijriDay('2024-03-11', 9)).map(({ title }) => title)).toEqual(['قبل عام']);
    expect(await listOnHijriDay('1888-01-01', 9)).toEqual([]);
  });

  it('picks the same for all of a day, also when something is published meanwhile, and differs between days', async () => {
    for (let n = 0; n < 40; n += 1) await make(`مقالة ${n}`, '2015-01-01');
    await db().article.updateMany({ data: { createdAt: new Date('2020-01-01') } });
    const pick = async (date: `${number}-${number}-${number}`) => (await listPickOfDay(date, 3)).map(({ id }) => id);
    const days = ['2026-11-22', '2026-11-23', '2026-11-24'] as const;
    const before = await Promise.all(days.map(pick));
    await make('جديدة', '2026-11-01');
    expect(await Promise.all(days.map(pick))).toEqual(before);
    expect(new Set(before.map(String)).size).toBe(3);
    for (const ids of before) expect(ids).toHaveLength(3);
  });

  it('picks what there is, be it new, and nothing of nothing', async () => {
    expect(await listPickOfDay('2026-11-22', 3)).toEqual([]);
    await make('وحيدة', '2026-11-01');
    expect((await listPickOfDay('2026-11-22', 3)).map(({ title }) => title)).toEqual(['وحيدة']);
  });
});
