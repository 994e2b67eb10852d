import { beforeEach, describe, expect, it } from 'vitest';
import { daysBefore } from '@/lib/arabic/calendar-date';
import { Forbidden } from '@/lib/auth/permissions';
import { db } from '@/lib/db/client';
import type { BaselineInput } from '@/lib/views/baseline-input';
import { closeDays } from '@/lib/views/day-commands';
import { changeBaseline } from '@/lib/views/desk-commands';
import { articleViews, counterFor, daysFor, rankedFor, viewsOverview } from '@/lib/views/desk-queries';
import { recordFiltered } from '@/lib/views/record';
import { countingDay } from '@/lib/views/report-queries';
import { makeActor } from '../support/actors';
import { announcedBy } from '../support/announcements';
import { emptyDatabase, makeArticle } from '../support/articles';
import { raiseBaseline } from '../support/baselines';
import { moveDays, viewAs } from '../support/views';

beforeEach(emptyDatabase);

const readBy = async (id: number, readers: number) => {
  for (let view = 0; view < readers; view += 1) await viewAs(id);
};

describe('the editors’ report', () => {
  it('tells the days, the ranks, what rose, and what was left out', async () => {
    const [actor, one, two] = [await makeActor('editor'), await makeArticle(), await makeArticle({ title: 'ثانية' })];
    await readBy(one, 3);
    await moveDays(2);
    await closeDays();
    await readBy(two, 2);
    await recordFiltered([{ articleId: two, reason: 'bot_ua' }]);
    const today = await countingDay();
    const all = await viewsOverview(actor, {});
    expect([all.days.length, all.span.to, all.alarms]).toEqual([30, today, []]);
    expect(all.ranked.map(({ articleId, readers, openings }) => [articleId, readers, openings])).toEqual([
      [one, 3, 3],
      [two, 2, 2],
    ]);
    expect(all.risers.map(({ articleId }) => articleId)).toEqual([one, two]);
    expect(all.days.at(-1)).toEqual({ day: today, readers: 2, openings: 2, filtered: { bot_ua: 1 } });
    const only = await viewsOverview(actor, { from: today, to: today });
    expect(only.ranked.map(({ articleId, title }) => [articleId, title])).toEqual([[two, 'ثانية']]);
    expect((await daysFor(actor, { from: daysBefore(today, 2) }, one)).map(({ readers }) => readers)).toEqual([
      3, 0, 0,
    ]);
    expect(await rankedFor(actor, { from: today })).toMatchObject([{ articleId: two }]);
    const report = await counterFor(actor, {});
    expect(report.span.from.slice(8)).toBe('01');
    expect(report.items.reduce((sum, item) => sum + item.requests, 0)).toBe(5);
  });

  it('says what looks wrong in words', async () => {
    const [actor, id] = [await makeActor('owner'), await makeArticle()];
    await recordFiltered(Array.from({ length: 60 }, () => ({ articleId: id, reason: 'bot_ua' as const })));
    expect((await viewsOverview(actor, {})).alarms).toEqual([expect.stringContaining('100%')]);
  });

  it('is none of an author’s business', async () => {
    const [actor, id] = [await makeActor('author'), await makeArticle()];
    const asked = [viewsOverview(actor, {}), articleViews(actor, id, {}), daysFor(actor, {}, null)];
    for (const one of [...asked, rankedFor(actor, {}), counterFor(actor, {})]) {
      await expect(one).rejects.toThrow(Forbidden);
    }
  });
});

describe('the imported number', () => {
  const input: BaselineInput = { views: '١٬٢٠٠', source: 'الموقع القديم', asOf: '2019-12-31', note: ' تقريبيّ ' };

  it('is set by hand, shown with its history, and counted with what is counted here', async () => {
    const [actor, id] = [await makeActor('editor', 'رامي'), await makeArticle()];
    const imported = { articleId: id, views: 1_500, source: 'x.csv', asOf: '2019-01-01' as const, importRunId: null };
    await db().$transaction((tx) => raiseBaseline(tx, imported));
    await readBy(id, 2);
    expect(await announcedBy(() => changeBaseline(actor, id, input))).toEqual([`article:${id}`]);
    expect(await articleViews(actor, id, {})).toMatchObject({
      ...{ total: 1_202, counted: 2, article: { id, isPublic: true } },
      baseline: { views: 1_200, source: 'الموقع القديم', asOf: '2019-12-31', note: 'تقريبيّ' },
      history: [
        { old: 1_500, new: 1_200, by: 'رامي', reason: 'set: الموقع القديم' },
        { old: null, new: 1_500, by: null, reason: 'keep-higher: x.csv' },
      ],
    });
    expect(await db().auditEvent.findMany()).toMatchObject([
      { userId: actor.id, action: 'article.baseline', subject: `article:${id}`, detail: { views: 1_200 } },
    ]);
  });

  it('of the same size may be described anew, without a change in its history', async () => {
    const [actor, id] = [await makeActor('editor'), await makeArticle()];
    await changeBaseline(actor, id, input);
    expect(await announcedBy(() => changeBaseline(actor, id, { ...input, asOf: '2020-01-31' }))).toEqual([
      `article:${id}`,
    ]);
    const views = await articleViews(actor, id, {});
    expect([views?.baseline?.asOf, views?.history.length]).toEqual(['2020-01-31', 1]);
  });

  it.each<[string, object]>([
    ['no number', { views: 'كثير' }],
    ['a part of a number', { views: '1.5' }],
    ['too many', { views: '2000000000' }],
    ['no source', { source: ' ' }],
    ['no day', { asOf: '' }],
    ['a day to come', { asOf: '2999-01-01' }],
  ])('with %s is refused', async (_, wrong) => {
    const [actor, id] = [await makeActor('editor'), await makeArticle()];
    await expect(changeBaseline(actor, id, { ...input, ...wrong })).rejects.toThrow();
    expect(await db().viewBaseline.count()).toBe(0);
  });

  it('is not for authors, and not for what is not there', async () => {
    const id = await makeArticle();
    await expect(changeBaseline(await makeActor('author'), id, input)).rejects.toThrow(Forbidden);
    expect(await changeBaseline(await makeActor('editor'), 77, input)).toBe(false);
    expect(await articleViews(await makeActor('editor'), 77, {})).toBeNull();
    expect(await db().viewBaselineLog.count()).toBe(0);
  });
});
