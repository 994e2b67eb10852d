import { beforeEach, describe, expect, it } from 'vitest';
import { addCorrection, changeCorrection, removeCorrection } from '@/lib/articles/correction-commands';
import { listCorrections } from '@/lib/articles/correction-queries';
import { getArticle } from '@/lib/articles/queries';
import { Forbidden } from '@/lib/auth/permissions';
import { db } from '@/lib/db/client';
import { makeActor } from '../support/actors';
import { announcedBy } from '../support/announcements';
import { emptyDatabase, makeArticle } from '../support/articles';

beforeEach(emptyDatabase);

const kinds = async (id: number) => (await getArticle(id))?.corrections.map(({ kind, text }) => `${kind}: ${text}`);

describe('a correction', () => {
  it('is added, changed and removed, in public at once, and in the log with the name', async () => {
    const [actor, id] = [await makeActor('editor'), await makeArticle()];
    const added = announcedBy(() => addCorrection(actor, id, { kind: 'correction', text: ' الصواب كذا ' }));
    expect(await added).toEqual([`article:${id}`]);
    expect(await kinds(id)).toEqual(['correction: الصواب كذا']);
    const [one] = await listCorrections(actor, id);
    const change = () => changeCorrection(actor, one?.id ?? 0, { kind: 'notice', text: 'تنويه', madeAt: '2020-01-02' });
    expect(await announcedBy(change)).toEqual([`article:${id}`]);
    expect((await getArticle(id))?.corrections).toEqual([{ kind: 'notice', text: 'تنويه', madeAt: '2020-01-02' }]);
    expect(await announcedBy(() => removeCorrection(actor, one?.id ?? 0))).toEqual([`article:${id}`]);
    expect(await kinds(id)).toEqual([]);
    const events = await db().auditEvent.findMany({ orderBy: { id: 'asc' } });
    expect(events.map(({ userId, action, subject }) => [userId, action, subject])).toEqual(
      Array.from({ length: 3 }, () => [actor.id, 'article.correction', `article:${id}`]),
    );
    expect(events[2]?.detail).toMatchObject({ step: 'remove', text: 'تنويه' });
  });

  it('keeps its hour when the same day comes back', async () => {
    const [actor, id] = [await makeActor('owner'), await makeArticle()];
    const madeAt = new Date('2020-06-01T09:30:00Z');
    const row = await db().correction.create({ data: { articleId: id, kind: 'update', text: 'أ', madeAt } });
    for (const day of ['2020-06-01', null] as const) {
      await changeCorrection(actor, row.id, { kind: 'update', text: 'ب', madeAt: day });
      expect(await db().correction.findUnique({ where: { id: row.id } })).toMatchObject({ madeAt, text: 'ب' });
    }
  });

  it('of an article that is not there is nothing, and says nothing', async () => {
    const actor = await makeActor('editor');
    expect(await addCorrection(actor, 77, { kind: 'update', text: 'أ' })).toBeNull();
    expect(await announcedBy(() => removeCorrection(actor, 77))).toEqual([]);
    expect(await changeCorrection(actor, 77, { kind: 'update', text: 'أ' })).toBe(false);
    expect(await db().auditEvent.count()).toBe(0);
  });

  it('is not an author’s business', async () => {
    const [actor, id] = [await makeActor('author'), await makeArticle()];
    const input = { kind: 'correction', text: 'أ' } as const;
    await expect(addCorrection(actor, id, input)).rejects.toThrow(Forbidden);
    await expect(changeCorrection(actor, 1, input)).rejects.toThrow(Forbidden);
    await expect(removeCorrection(actor, 1)).rejects.toThrow(Forbidden);
    await expect(listCorrections(actor, id)).rejects.toThrow(Forbidden);
    expect(await db().correction.count()).toBe(0);
  });
});
