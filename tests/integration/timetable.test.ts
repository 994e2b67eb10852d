import { beforeEach, describe, expect, it } from 'vitest';
import { getArticle } from '@/lib/articles/queries';
import { db } from '@/lib/db/client';
import { publishDue } from '@/lib/timetable/commands';
import { nextDue } from '@/lib/timetable/queries';
import { announcedBy } from '../support/announcements';
import { emptyDatabase, makeArticle } from '../support/articles';

beforeEach(emptyDatabase);

const row = (id: number) => db().article.findUniqueOrThrow({ where: { id } });
const none = { published: [], withdrawn: [] };
const far = '2999-06-01T12:00:00Z';

describe('dates of an article', () => {
  it('are an instant of the day that is printed, in the site’s zone', async () => {
    const id = await makeArticle({ publishedOn: '2020-02-01', publishedAt: '2020-01-31T22:30:00Z' });
    expect((await row(id)).publishedAt?.toISOString()).toBe('2020-01-31T22:30:00.000Z');
    expect((await getArticle(id))?.publishedOn).toBe('2020-02-01');
  });

  it.each([
    [{ publishedOn: '2020-01-31', publishedAt: '2020-01-31T22:30:00Z' }, /publishedOn/u],
    [{ publishedOn: null, publishedAt: '2020-01-31T22:30:00Z', status: 'draft' }, /publishedOn/u],
    [{ publishedAt: '2020-05-17T10:00:00' }, /publishedAt/u],
    [{ publishedAt: 'tomorrow' }, /publishedAt/u],
    [{ publishedOn: '2020-05-17', withdrawAt: '2020-05-16T21:00:00Z' }, /withdrawAt/u],
    [{ status: 'scheduled', publishedOn: null }, /publishedOn/u],
  ] as const)('are refused when they contradict each other: %j', async (facts, message) => {
    await expect(makeArticle(facts)).rejects.toThrow(message);
  });
});

describe('the timetable', () => {
  it('has nothing to do without anything scheduled', async () => {
    await makeArticle();
    await makeArticle({ status: 'draft' });
    expect([await nextDue(), await publishDue()]).toEqual([null, none]);
  });

  it('knows what comes first', async () => {
    await makeArticle({ status: 'scheduled', publishedOn: '2999-06-01', publishedAt: far });
    expect((await nextDue())?.toISOString()).toBe('2999-06-01T12:00:00.000Z');
    await makeArticle({ withdrawAt: '2998-01-01T00:00:00Z' });
    expect((await nextDue())?.toISOString()).toBe('2998-01-01T00:00:00.000Z');
    expect(await publishDue()).toEqual(none);
  });

  it('publishes what is due, with the instant that was planned', async () => {
    const id = await makeArticle({ status: 'scheduled', withdrawAt: far });
    await makeArticle({ status: 'scheduled', publishedOn: '2999-06-01' });
    expect(await publishDue()).toEqual({ published: [id], withdrawn: [] });
    expect(await row(id)).toMatchObject({ status: 'published', publishedAt: new Date('2020-05-16T21:00:00Z') });
    expect(await publishDue()).toEqual(none);
    expect((await nextDue())?.getUTCFullYear()).toBe(2999);
  });

  it('withdraws what is due, and remembers when', async () => {
    const id = await makeArticle({ withdrawAt: '2020-06-01T00:00:00Z' });
    expect(await publishDue()).toEqual({ published: [], withdrawn: [id] });
    const { status, withdrawnAt, withdrawAt } = await row(id);
    expect([status, withdrawAt]).toEqual(['withdrawn', null]);
    expect(Math.abs(Date.now() - Number(withdrawnAt))).toBeLessThan(60_000);
    expect([await nextDue(), await getArticle(id)]).toEqual([null, null]);
  });

  it('never shows what should have come and gone already', async () => {
    const id = await makeArticle({ status: 'scheduled', withdrawAt: '2020-06-01T00:00:00Z' });
    expect(await publishDue()).toEqual({ published: [], withdrawn: [id] });
  });

  it('announces what it moved as a save would, also to the frame when a section is filled', async () => {
    await makeArticle({ status: 'scheduled' });
    const tags = ['article:1', 'hijri:144109', 'latest', 'month:2020-05', 'section:1', 'sections', 'timetable'];
    expect(await announcedBy(publishDue)).toEqual(tags);
    expect(await announcedBy(publishDue)).toEqual([]);
  });

  it('moves each article once, however many processes look at the clock', async () => {
    const ids: number[] = [];
    for (let index = 0; index < 6; index += 1) {
      const dates = index % 2 === 0 ? { status: 'scheduled' as const } : { withdrawAt: '2020-06-01T00:00:00Z' };
      ids.push(await makeArticle({ section: `ق${index % 3}`, ...dates }));
    }
    const moves: Awaited<ReturnType<typeof publishDue>>[] = [];
    const tags = await announcedBy(async () => {
      moves.push(...(await Promise.all(Array.from({ length: 5 }, publishDue))));
    });
    expect(moves.flatMap(({ published }) => published).sort()).toEqual(ids.filter((_, index) => index % 2 === 0));
    expect(moves.flatMap(({ withdrawn }) => withdrawn).sort()).toEqual(ids.filter((_, index) => index % 2 === 1));
    for (const id of ids) expect(tags).toContain(`article:${id}`);
  });
});
