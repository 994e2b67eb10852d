import { beforeEach, describe, expect, it } from 'vitest';
import { daysBefore, monthOf, yearOf } from '@/lib/arabic/calendar-date';
import { db } from '@/lib/db/client';
import { surgesIn } from '@/lib/views/alarms';
import { listItemMonths } from '@/lib/views/counter-queries';
import { closeDays } from '@/lib/views/day-commands';
import { recordFiltered } from '@/lib/views/record';
import { countingDay, listArticleDays, listDays, listRisers } from '@/lib/views/report-queries';
import { emptyDatabase, makeArticle } from '../support/articles';
import { moveDays, viewAs } from '../support/views';

beforeEach(emptyDatabase);

const readBy = async (id: number, readers: number) => {
  for (let view = 0; view < readers; view += 1) await viewAs(id);
};

describe('the report', () => {
  it('has every day, closed or open, with what was filtered', async () => {
    const [one, two] = [await makeArticle({ title: 'أ' }), await makeArticle({ title: 'ب' })];
    await readBy(one, 3);
    await moveDays(2);
    await closeDays();
    await readBy(one, 1);
    await readBy(two, 2);
    await recordFiltered([
      { articleId: one, reason: 'bot_ua' },
      { articleId: one, reason: 'bot_ua' },
      { articleId: two, reason: 'rate' },
    ]);
    const to = await countingDay();
    const span = { from: daysBefore(to, 2), to };
    expect(await listDays(span, null)).toEqual([
      { day: span.from, readers: 3, openings: 3, filtered: {} },
      { day: daysBefore(to, 1), readers: 0, openings: 0, filtered: {} },
      { day: to, readers: 3, openings: 3, filtered: { bot_ua: 2, rate: 1 } },
    ]);
    expect((await listDays(span, two)).at(-1)).toEqual({ day: to, readers: 2, openings: 2, filtered: { rate: 1 } });
  });

  it('names what gained readers, most first', async () => {
    const [falling, rising, small] = [await makeArticle(), await makeArticle(), await makeArticle()];
    await readBy(falling, 5);
    await readBy(rising, 1);
    await moveDays(7);
    await closeDays();
    await readBy(falling, 2);
    await readBy(rising, 6);
    await readBy(small, 1);
    const risers = await listRisers(await countingDay(), 10);
    expect(risers.map(({ articleId, readers, before }) => [articleId, readers, before])).toEqual([
      [rising, 6, 1],
      [small, 1, 0],
    ]);
    expect(await listRisers(await countingDay(), 1)).toHaveLength(1);
  });

  it('alarms of a surge of visitors who open once', async () => {
    const [quiet, stormed, fresh] = [await makeArticle(), await makeArticle(), await makeArticle()];
    await db().article.update({ where: { id: fresh }, data: { publishedAt: new Date() } });
    for (const id of [quiet, stormed]) await readBy(id, 4);
    await moveDays(1);
    await closeDays();
    await db().$executeRaw`delete from view_seen`;
    await readBy(quiet, 2);
    for (const id of [stormed, fresh]) await readBy(id, 25);
    const days = await listArticleDays(await countingDay());
    expect(days.map(({ articleId, isNew, single }) => [articleId, isNew, single])).toEqual([
      [stormed, false, 25],
      [fresh, true, 25],
    ]);
    expect(days[0]?.mean).toBeCloseTo(4 / 7);
    expect(surgesIn(days)).toMatchObject([{ kind: 'surge', articleId: stormed, readers: 25, single: 1 }]);
  });

  it('sums openings and visitor-hours by month for COUNTER', async () => {
    const id = await makeArticle({ title: 'حبر' });
    await readBy(id, 2);
    await db().$executeRaw`update view_seen set hits = 4, hours = 3`;
    await moveDays(40);
    await closeDays();
    await readBy(id, 1);
    const to = await countingDay();
    const rows = await listItemMonths({ from: daysBefore(to, 60), to });
    const monthBefore = daysBefore(to, 40);
    expect(rows.map(({ articleId, month, requests, unique }) => [articleId, month, requests, unique])).toEqual([
      [id, `${yearOf(monthBefore)}-${String(monthOf(monthBefore)).padStart(2, '0')}`, 8, 4],
      [id, to.slice(0, 7), 1, 1],
    ]);
    expect(rows[0]).toMatchObject({ title: 'حبر', publishedOn: '2020-05-17', authors: [] });
    expect(await listItemMonths({ from: '2001-01-01', to: '2001-12-31' })).toEqual([]);
  });
});
