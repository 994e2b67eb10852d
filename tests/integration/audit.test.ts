import { beforeEach, describe, expect, it } from 'vitest';
import { recordEvent } from '@/lib/audit/commands';
import { EVENTS_A_PAGE, listAuditPeople, listEvents, readFilter } from '@/lib/audit/queries';
import type { Actor } from '@/lib/auth/actor';
import { Forbidden } from '@/lib/auth/permissions';
import { db } from '@/lib/db/client';
import { makeActor } from '../support/actors';
import { emptyDatabase, makeArticle } from '../support/articles';

beforeEach(emptyDatabase);

type Detail = Parameters<typeof recordEvent>[4];
const note = (actor: Actor | null, action: `${string}.${string}`, subject: string, detail: Detail = {}) =>
  db().$transaction((tx) => recordEvent(tx, actor, action, subject, detail));
const found = async (actor: Actor, given: Record<string, unknown>) =>
  (await listEvents(actor, readFilter(given))).entries.map(({ action }) => action);

describe('the log', () => {
  it('names who did it and to what, as it is called now or was called then', async () => {
    const [actor, id] = [await makeActor('editor', 'رامي'), await makeArticle({ title: 'حبر' })];
    await note(actor, 'article.publish', `article:${id}`);
    await note(actor, 'article.delete', 'article:77', { title: 'ورق' });
    await note(null, 'user.invite', `user:${actor.id}`, { role: 'editor', days: 3 });
    await db().tag.create({ data: { name: 'ورّاقة', slug: 'w' } });
    await note({ ...actor, id: 'gone' }, 'redirect.create', 'redirect:/a:b');
    await note(actor, 'tag.change', 'tag:1', { before: 'وراقه', name: 'وراقة' });
    await note(actor, 'issue.delete', 'issue:9', { number: 12 });
    await note(actor, 'section.order', 'sections', { ids: [1, 2] });
    const { entries, next } = await listEvents(actor, readFilter({}));
    expect(next).toBeNull();
    expect(
      entries.map(({ by, action, subject, name, detail }) => [by?.name, action, subject.id, name, detail]),
    ).toEqual([
      ['رامي', 'section.order', '', null, { ids: '[1,2]' }],
      ['رامي', 'issue.delete', '9', '12', { number: '12' }],
      ['رامي', 'tag.change', '1', 'ورّاقة', { before: 'وراقه', name: 'وراقة' }],
      [null, 'redirect.create', '/a:b', null, {}],
      [undefined, 'user.invite', actor.id, 'رامي', { role: 'editor', days: '3' }],
      ['رامي', 'article.delete', '77', 'ورق', { title: 'ورق' }],
      ['رامي', 'article.publish', String(id), 'حبر', {}],
    ]);
  });

  it('is filtered by person, kind, article and day', async () => {
    const [one, two] = [await makeActor('owner'), await makeActor('editor')];
    await note(one, 'article.create', 'article:1');
    await note(two, 'article.publish', 'article:12');
    await note(two, 'tag.merge', 'tag:1');
    // Half past midnight where the magazine is published, still the day before in UTC.
    await db().$executeRaw`update audit_event set at = '2026-03-31T21:30:00Z' where action = 'tag.merge'`;
    await db().$executeRaw`update audit_event set at = '2026-03-31T20:30:00Z' where action = 'article.create'`;
    expect(await found(one, { person: two.id })).toEqual(['tag.merge', 'article.publish']);
    expect(await found(one, { room: 'article' })).toEqual(['article.publish', 'article.create']);
    expect(await found(one, { article: '1' })).toEqual(['article.create']);
    expect(await found(one, { from: '2026-04-01', to: '2026-04-01' })).toEqual(['tag.merge']);
    expect(await found(one, { to: '2026-03-31' })).toEqual(['article.create']);
    expect(await found(one, { room: 'a%', article: 'x', from: 'x', person: '' })).toHaveLength(3);
    expect(await listAuditPeople(one)).toHaveLength(2);
  });

  it('goes on page by page and misses nothing', async () => {
    const actor = await makeActor('editor');
    const rows = Array.from({ length: 2 * EVENTS_A_PAGE }, () => ({ action: 'a.b', subject: 'a:1' }));
    await db().auditEvent.createMany({ data: rows });
    const seen: number[] = [];
    let before: number | null = null;
    for (let pages = 0; pages < 3; pages += 1) {
      const page = await listEvents(actor, { ...readFilter({}), before });
      seen.push(...page.entries.map(({ id }) => id));
      before = page.next;
      if (before === null) break;
    }
    expect(seen).toEqual(Array.from({ length: rows.length }, (_, place) => rows.length - place));
    expect(before).toBeNull();
  });

  it('is not for authors', async () => {
    const actor = await makeActor('author');
    await expect(listEvents(actor, readFilter({}))).rejects.toThrow(Forbidden);
    await expect(listAuditPeople(actor)).rejects.toThrow(Forbidden);
  });
});
