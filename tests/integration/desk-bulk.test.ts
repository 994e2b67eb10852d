import { beforeEach, describe, expect, it } from 'vitest';
import { articlesWords } from '@/content/desk/articles';
import { changeMany } from '@/lib/articles/bulk-commands';
import { createArticle, saveDraft } from '@/lib/articles/draft-commands';
import type { DraftContent } from '@/lib/articles/draft';
import { getForDesk } from '@/lib/articles/desk-queries';
import { publishArticle } from '@/lib/articles/publish-commands';
import { listRevisions } from '@/lib/articles/revision-queries';
import type { Actor } from '@/lib/auth/actor';
import { Forbidden } from '@/lib/auth/permissions';
import { db } from '@/lib/db/client';
import { ensureSection } from '@/lib/sections/commands';
import { ensureTag } from '@/lib/tags/commands';
import { makeActor } from '../support/actors';
import { announcedBy } from '../support/announcements';
import { emptyDatabase, makeArticle } from '../support/articles';

let editor: Actor;
let author: Actor;
let sections: [number, number];
let tags: [number, number];

beforeEach(async () => {
  await emptyDatabase();
  editor = await makeActor('editor', 'رامي');
  author = await makeActor('author', 'ليلى');
  [sections, tags] = await db().$transaction(async (tx) => [
    [await ensureSection(tx, 'التاريخ'), await ensureSection(tx, 'العلوم')],
    [await ensureTag(tx, 'مخطوطات'), await ensureTag(tx, 'رحلات')],
  ]);
});

const published = (more: Parameters<typeof makeArticle>[0] = {}) => makeArticle({ sectionId: sections[0], ...more });

async function write(actor: Actor, id: number, change: Partial<DraftContent>) {
  const article = await getForDesk(actor, id);
  if (article === null) throw new Error('gone');
  return saveDraft(actor, id, { ...article.content, ...change }, article);
}

const contentOf = async (id: number) => (await getForDesk(editor, id))?.content;
const sectionOf = async (id: number) => (await db().article.findUniqueOrThrow({ where: { id } })).sectionId;
const tagsOf = async (id: number) =>
  (await db().articleTag.findMany({ where: { articleId: id }, orderBy: { tagId: 'asc' } })).map(({ tagId }) => tagId);

describe('a change of section', () => {
  it('moves the articles, their waiting changes too, and says so on the public pages', async () => {
    const [one, two, there] = [await published(), await published(), await published({ sectionId: sections[1] })];
    await write(editor, two, { title: 'ينتظر' });
    let result: Awaited<ReturnType<typeof changeMany>> | undefined;
    const tags = await announcedBy(async () => {
      result = await changeMany(editor, [one, two, there, 999], { kind: 'section', sectionId: sections[1] });
    });
    expect(result).toEqual({
      changed: [one, two],
      unchanged: [there],
      refusals: [{ id: 999, title: '', why: articlesWords.refused.gone }],
      undo: [{ ids: [one, two], change: { kind: 'section', sectionId: sections[0] } }],
    });
    expect(tags).toEqual(
      expect.arrayContaining([`article:${one}`, `section:${sections[0]}`, `section:${sections[1]}`]),
    );
    expect([await sectionOf(one), await sectionOf(two)]).toEqual([sections[1], sections[1]]);
    expect(await contentOf(two)).toMatchObject({ title: 'ينتظر', sectionId: sections[1] });
    await publishArticle(editor, two);
    expect(await sectionOf(two)).toBe(sections[1]);
    const events = await db().auditEvent.findMany({ where: { action: 'article.section' }, orderBy: { id: 'asc' } });
    expect(events.map(({ subject, userId }) => [subject, userId])).toEqual([
      [`article:${one}`, editor.id],
      [`article:${two}`, editor.id],
    ]);
  });

  it('keeps a revision of what readers see now, by who did it', async () => {
    const id = await published({ title: 'عنوان' });
    await changeMany(editor, [id], { kind: 'section', sectionId: sections[1] });
    const { liveRevisionId } = await db().article.findUniqueOrThrow({ where: { id } });
    const live = await db().revision.findUniqueOrThrow({ where: { id: liveRevisionId ?? 0 } });
    expect(live).toMatchObject({ title: 'عنوان', userId: editor.id, facts: { sectionId: sections[1] } });
    expect(await listRevisions(editor, id)).toHaveLength(2);
  });

  it('is seen by who has the article open, and their words stay', async () => {
    const id = await createArticle(author);
    await write(author, id, { bodyHtml: '<p>كلام ليلى</p>', sectionId: sections[0] });
    const open = await getForDesk(author, id);
    await changeMany(editor, [id], { kind: 'section', sectionId: sections[1] });
    expect(await sectionOf(id)).toBe(sections[1]);
    if (open === null) throw new Error('gone');
    const late = await saveDraft(author, id, { ...open.content, title: 'عنوان' }, open);
    expect(late).toMatchObject({ kind: 'conflict', savedBy: 'رامي', theirs: { bodyHtml: '<p>كلام ليلى</p>' } });
    expect((await listRevisions(editor, id)).some(({ userName }) => userName === 'ليلى')).toBe(true);
  });

  it('can be taken back', async () => {
    const [one, two] = [await published(), await published({ sectionId: sections[1] })];
    const { undo } = await changeMany(editor, [one, two], { kind: 'section', sectionId: sections[1] });
    for (const { ids, change } of undo) await changeMany(editor, ids, change);
    expect([await sectionOf(one), await sectionOf(two)]).toEqual([sections[0], sections[1]]);
  });

  it('to a section that is gone changes nothing', async () => {
    const id = await published();
    const { refusals } = await changeMany(editor, [id], { kind: 'section', sectionId: 99 });
    expect(refusals).toMatchObject([{ id, why: articlesWords.refused.noSection }]);
    expect(await db().revision.count()).toBe(1);
  });
});

describe('a change of tags', () => {
  it('adds and removes, in waiting changes too, and can be taken back', async () => {
    const [one, two] = [await published({ tagIds: [tags[0]] }), await published({ tagIds: [tags[1]] })];
    await write(editor, two, { title: 'ينتظر' });
    const result = await changeMany(editor, [one, two], { kind: 'tags', add: [tags[1]], remove: [tags[0]] });
    expect(result.changed).toEqual([one]);
    expect(result.unchanged).toEqual([two]);
    expect([await tagsOf(one), await tagsOf(two)]).toEqual([[tags[1]], [tags[1]]]);
    const { facts } = await db().revision.findFirstOrThrow({ where: { articleId: one }, orderBy: { id: 'desc' } });
    expect(facts).toMatchObject({ tagIds: [tags[1]] });
    for (const { ids, change } of result.undo) await changeMany(editor, ids, change);
    expect([await tagsOf(one), await tagsOf(two)]).toEqual([[tags[0]], [tags[1]]]);
  });

  it('reaches a draft that was never public', async () => {
    const id = await createArticle(editor);
    await changeMany(editor, [id], { kind: 'tags', add: tags, remove: [] });
    expect(await contentOf(id)).toMatchObject({ tagIds: tags });
    expect(await tagsOf(id)).toEqual(tags);
    await write(editor, id, { title: 'عنوان', bodyHtml: '<p>متن</p>' });
    expect(await publishArticle(editor, id)).toMatchObject({ kind: 'published' });
    expect(await tagsOf(id)).toEqual(tags);
  });
});

describe('a change of state', () => {
  it('publishes what can be, and says why the rest cannot', async () => {
    const ready = await createArticle(editor);
    await write(editor, ready, { title: 'تامّة', bodyHtml: '<p>متن</p>' });
    const untitled = await createArticle(editor);
    const [live, waiting] = [await published(), await published()];
    await write(editor, waiting, { title: 'عنوان جديد' });
    const result = await changeMany(editor, [ready, untitled, live, waiting], { kind: 'publish' });
    expect(result).toMatchObject({ changed: [ready, waiting], unchanged: [live] });
    expect(result.refusals).toMatchObject([{ id: untitled }]);
    expect(result.refusals[0]?.why).toMatch(/^العنوان: /u);
    expect((await db().article.findUniqueOrThrow({ where: { id: waiting } })).title).toBe('عنوان جديد');
  });

  it('withdraws with the reason, and trashes what is not public', async () => {
    const [live, draft] = [await published(), await createArticle(editor)];
    const withdrawn = await changeMany(editor, [live, draft], { kind: 'withdraw', reason: 'سُحبت للمراجعة' });
    expect(withdrawn).toMatchObject({
      changed: [live],
      refusals: [{ id: draft, why: articlesWords.refused.withdraw }],
    });
    const row = await db().article.findUniqueOrThrow({ where: { id: live } });
    expect(row).toMatchObject({ status: 'withdrawn', withdrawnReason: 'سُحبت للمراجعة' });
    const other = await published();
    const trashed = await changeMany(editor, [draft, other], { kind: 'trash' });
    expect(trashed).toMatchObject({ changed: [draft], refusals: [{ id: other, why: articlesWords.refused.trash }] });
    const again = await changeMany(editor, [draft], { kind: 'section', sectionId: sections[1] });
    expect(again).toMatchObject({ changed: [], refusals: [{ id: draft, why: articlesWords.refused.trashed }] });
    expect(await changeMany(editor, [draft], { kind: 'untrash' })).toMatchObject({ changed: [draft] });
  });
});

describe('an author', () => {
  it('changes their own drafts, and nothing else', async () => {
    const [own, live] = [await createArticle(author), await published()];
    const result = await changeMany(author, [own, live], { kind: 'section', sectionId: sections[1] });
    expect(result).toMatchObject({ changed: [own], refusals: [{ id: live, why: articlesWords.refused.notYours }] });
    expect(await sectionOf(live)).toBe(sections[0]);
    const trashed = await changeMany(author, [own, live], { kind: 'trash' });
    expect(trashed).toMatchObject({ changed: [own], refusals: [{ id: live, why: articlesWords.refused.notYours }] });
  });

  it('may not publish or withdraw', async () => {
    const own = await createArticle(author);
    await expect(changeMany(author, [own], { kind: 'publish' })).rejects.toThrow(Forbidden);
    await expect(changeMany(author, [own], { kind: 'withdraw', reason: '' })).rejects.toThrow(Forbidden);
  });
});

it('works in portions', async () => {
  const many = Array.from({ length: 51 }, (_, index) => index + 1);
  await expect(changeMany(editor, many, { kind: 'trash' })).rejects.toThrow(RangeError);
});
