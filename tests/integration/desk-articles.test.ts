import { beforeEach, describe, expect, it } from 'vitest';
import { fieldErrors } from '@/content/desk/field-errors';
import type { Actor } from '@/lib/auth/actor';
import { Forbidden } from '@/lib/auth/permissions';
import { createArticle, discardDraft, saveDraft } from '@/lib/articles/draft-commands';
import type { DraftBase } from '@/lib/articles/draft-base';
import { getForDesk } from '@/lib/articles/desk-queries';
import type { DraftContent } from '@/lib/articles/draft';
import {
  deleteArticle,
  duplicateArticle,
  trashArticle,
  unscheduleArticle,
  untrashArticle,
  withdrawArticle,
} from '@/lib/articles/life-commands';
import { sayPresent } from '@/lib/articles/presence-commands';
import { publishArticle } from '@/lib/articles/publish-commands';
import { getArticle } from '@/lib/articles/queries';
import { restoreRevision } from '@/lib/articles/revision-commands';
import { getRevision, listRevisions } from '@/lib/articles/revision-queries';
import { db } from '@/lib/db/client';
import { publishDue } from '@/lib/timetable/commands';
import { makeActor } from '../support/actors';
import { emptyDatabase, makeArticle } from '../support/articles';

let editor: Actor;
let other: Actor;
let author: Actor;

beforeEach(async () => {
  await emptyDatabase();
  editor = await makeActor('editor', 'رامي');
  other = await makeActor('editor', 'سلمى');
  author = await makeActor('author', 'ليلى');
});

const open = async (actor: Actor, id: number) => {
  const article = await getForDesk(actor, id);
  if (article === null) throw new Error('gone');
  return article;
};

/** Writes into the form as it stands now. */
async function write(
  actor: Actor,
  id: number,
  change: Partial<DraftContent>,
  from?: DraftBase & { content: DraftContent },
) {
  const article = from ?? (await open(actor, id));
  return saveDraft(actor, id, { ...article.content, ...change }, article);
}

describe('a draft', () => {
  it('begins empty, in the first section or a new one, and is nobody’s to see', async () => {
    const id = await createArticle(editor);
    const article = await open(editor, id);
    expect(article).toMatchObject({ status: 'draft', version: 1, liveRevisionId: null, mayEdit: true });
    expect(article.content).toMatchObject({ title: '', bodyHtml: '', language: 'ar', publishedOn: '' });
    expect(await db().section.count()).toBe(1);
    expect(await getArticle(id)).toBeNull();
  });

  it('keeps what was written, cleaned, and counts versions', async () => {
    const id = await createArticle(editor);
    const saved = await write(editor, id, { title: 'الورّاقون', bodyHtml: '<p onclick="x()">نصّ</p><script>x</script>' });
    expect(saved).toMatchObject({ kind: 'saved', version: 2 });
    const { content, savedBy } = await open(editor, id);
    expect(content).toMatchObject({ title: 'الورّاقون', bodyHtml: '<p>نصّ</p>' });
    expect(savedBy?.name).toBe('رامي');
    const row = await db().article.findUniqueOrThrow({ where: { id } });
    expect(row).toMatchObject({ title: 'الورّاقون', titleFold: 'الوراقون' });
  });

  it('writes nothing when nothing was changed', async () => {
    const id = await createArticle(editor);
    await write(editor, id, { title: 'أ' });
    expect(await write(editor, id, {})).toMatchObject({ kind: 'saved', version: 2 });
  });

  it('lets the second of two writers know, and overwrites nobody', async () => {
    const id = await createArticle(editor);
    const [mine, theirs] = [await open(editor, id), await open(other, id)];
    expect(await write(editor, id, { bodyHtml: '<p>نصّ رامي</p>' }, mine)).toMatchObject({ kind: 'saved' });
    const outcome = await write(other, id, { bodyHtml: '<p>نصّ سلمى</p>' }, theirs);
    expect(outcome).toMatchObject({ kind: 'conflict', savedBy: 'رامي', version: 2 });
    expect(outcome.kind === 'conflict' && outcome.theirs.bodyHtml).toBe('<p>نصّ رامي</p>');
    expect((await open(editor, id)).content.bodyHtml).toBe('<p>نصّ رامي</p>');
  });

  it('lets one of many save from the same state at once', async () => {
    const id = await createArticle(editor);
    const from = await open(editor, id);
    const outcomes = await Promise.all(
      [1, 2, 3, 4, 5].map((n) => write(n % 2 ? editor : other, id, { title: `عنوان ${n}` }, from)),
    );
    expect(outcomes.filter(({ kind }) => kind === 'saved')).toHaveLength(1);
    expect(outcomes.filter(({ kind }) => kind === 'conflict')).toHaveLength(4);
  });

  it('keeps what the one before wrote as a revision when another goes on', async () => {
    const id = await createArticle(editor);
    await write(editor, id, { bodyHtml: '<p>نصّ رامي</p>' });
    await write(other, id, { bodyHtml: '<p>نصّ سلمى</p>' });
    const revisions = await listRevisions(editor, id);
    const bodies = await Promise.all(
      revisions.map(async ({ id: one }) => (await getRevision(editor, id, one))?.content.bodyHtml),
    );
    expect(bodies).toContain('<p>نصّ رامي</p>');
    expect(revisions.some(({ userName }) => userName === 'رامي')).toBe(true);
  });

  it('is an author’s own until it is published', async () => {
    const own = await createArticle(author);
    expect(await write(author, own, { title: 'لي' })).toMatchObject({ kind: 'saved' });
    const foreign = await createArticle(editor);
    await expect(getForDesk(author, foreign)).rejects.toThrow(Forbidden);
    await expect(
      saveDraft(author, foreign, (await open(editor, foreign)).content, { version: 1, liveRevisionId: null }),
    ).rejects.toThrow(Forbidden);
    await expect(publishArticle(author, own)).rejects.toThrow(Forbidden);
    await write(editor, own, { bodyHtml: '<p>متن</p>' });
    await publishArticle(editor, own);
    expect((await open(author, own)).mayEdit).toBe(false);
    await expect(write(author, own, { title: 'غيّرتُه' })).rejects.toThrow(Forbidden);
    await expect(sayPresent(author, foreign)).rejects.toThrow(Forbidden);
  });
});

describe('publishing', () => {
  it('names the fields that are missing, and loses nothing', async () => {
    const id = await createArticle(editor);
    await write(editor, id, { bodyHtml: '<p>متن</p>', pageStart: 'س', publishedOn: '2026-02-31' });
    const outcome = await publishArticle(editor, id);
    expect(outcome.kind === 'invalid' && Object.keys(outcome.errors).sort()).toEqual([
      'pageStart',
      'publishedOn',
      'title',
    ]);
    expect((await open(editor, id)).content).toMatchObject({ bodyHtml: '<p>متن</p>', pageStart: 'س' });
  });

  it('does not let an article end before it begins', async () => {
    const id = await createArticle(editor);
    await write(editor, id, { title: 'الماء', bodyHtml: '<p>متن</p>', pageStart: '7', pageEnd: '3' });
    const outcome = await publishArticle(editor, id);
    expect(outcome.kind === 'invalid' && outcome.errors).toEqual({
      pageEnd: fieldErrors.messages['ends before it begins'],
    });
    await write(editor, id, { pageEnd: '13' });
    expect(await publishArticle(editor, id)).toMatchObject({ kind: 'published' });
  });

  it('waits until every picture is described or said to be decoration; what was imported needs neither', async () => {
    const id = await createArticle(editor);
    const picture = (alt: string) => ({ title: 'القلعة', bodyHtml: `<figure><img src="/a.jpg"${alt}></figure>` });
    await write(editor, id, { ...picture(''), noteHtml: '<p><img src="/b.jpg"></p>' });
    const outcome = await publishArticle(editor, id);
    expect(outcome.kind === 'invalid' && Object.keys(outcome.errors)).toEqual(['bodyHtml', 'noteHtml']);
    expect((await open(editor, id)).content.bodyHtml).not.toContain('alt');
    await write(editor, id, { ...picture(' alt=""'), noteHtml: '' });
    expect(await publishArticle(editor, id)).toMatchObject({ kind: 'published' });
    expect((await getArticle(await makeArticle(picture(''))))?.bodyHtml).toContain('<img src="/a.jpg" alt="">');
  });

  it('makes a draft public now, under a slug of its title', async () => {
    const id = await createArticle(editor);
    await write(editor, id, { title: 'الورّاقون في بغداد', bodyHtml: '<p>متن</p>' });
    const outcome = await publishArticle(editor, id);
    expect(outcome).toMatchObject({ kind: 'published', status: 'published', slug: 'الوراقون-في-بغداد' });
    const { publishedAt } = await db().article.findUniqueOrThrow({ where: { id } });
    expect(Math.abs(Date.now() - (publishedAt?.getTime() ?? 0))).toBeLessThan(60_000);
    expect(await getArticle(id)).toMatchObject({ title: 'الورّاقون في بغداد' });
    expect(await open(editor, id)).toMatchObject({ version: 0, status: 'published' });
  });

  it('keeps changes of a published article waiting until they are published, and its slug and instant', async () => {
    const id = await makeArticle({ title: 'قديم', publishedOn: '2020-05-17', source: 'wp', externalId: '7' });
    const before = await db().article.findUniqueOrThrow({ where: { id } });
    await write(editor, id, { title: 'جديد' });
    expect((await getArticle(id))?.title).toBe('قديم');
    expect(await publishArticle(editor, id)).toMatchObject({ kind: 'published', status: 'published' });
    expect((await getArticle(id))?.title).toBe('جديد');
    const { slug, publishedAt, source, externalId } = before;
    expect(await db().article.findUniqueOrThrow({ where: { id } })).toMatchObject({
      slug,
      publishedAt,
      source,
      externalId,
    });
  });

  it('lets an excerpt that was taken from the body go on following it', async () => {
    const id = await makeArticle({ bodyHtml: '<p>أوّل</p>' });
    expect((await open(editor, id)).content.excerpt).toBe('');
    await write(editor, id, { bodyHtml: '<p>ثانٍ</p>' });
    await publishArticle(editor, id);
    expect((await getArticle(id))?.excerpt).toBe('ثانٍ');
  });

  it('schedules what is dated later; the clock publishes it once', async () => {
    const id = await createArticle(editor);
    await write(editor, id, {
      title: 'غدًا',
      bodyHtml: '<p>متن</p>',
      publishedOn: '2099-01-01',
      publishedTime: '08:30',
    });
    expect(await publishArticle(editor, id)).toMatchObject({ kind: 'published', status: 'scheduled' });
    expect(await getArticle(id)).toBeNull();
    await db().article.update({ where: { id }, data: { publishedAt: new Date(Date.now() - 1_000) } });
    const moved = await Promise.all([publishDue(), publishDue(), publishDue()]);
    expect(moved.flatMap(({ published }) => published)).toEqual([id]);
  });

  it('takes a scheduled one back to the drafts with all that was written', async () => {
    const id = await createArticle(editor);
    await write(editor, id, { title: 'غدًا', bodyHtml: '<p>متن</p>', publishedOn: '2099-01-01' });
    await publishArticle(editor, id);
    expect(await unscheduleArticle(editor, id)).toEqual({ kind: 'moved', status: 'draft' });
    expect((await open(editor, id)).content).toMatchObject({ title: 'غدًا', publishedOn: '2099-01-01' });
  });

  it('will not move into the future what readers already have', async () => {
    const id = await makeArticle();
    await write(editor, id, { publishedOn: '2099-01-01' });
    expect(await publishArticle(editor, id)).toMatchObject({
      kind: 'invalid',
      errors: { publishedOn: expect.any(String) as string },
    });
  });

  it('leaves out names that are gone since they were chosen', async () => {
    const id = await createArticle(editor);
    await write(editor, id, { title: 'أ', bodyHtml: '<p>ب</p>', authorIds: [999], tagIds: [998], issueId: 997 });
    expect(await publishArticle(editor, id)).toMatchObject({ kind: 'published' });
  });

  it('hears that somebody wrote in between', async () => {
    const id = await createArticle(editor);
    const from = await open(editor, id);
    await write(other, id, { title: 'أ' });
    expect(await publishArticle(editor, id, from)).toMatchObject({ kind: 'conflict', savedBy: 'سلمى' });
  });
});

describe('what comes after', () => {
  it('withdraws with a reason, and publishes again', async () => {
    const id = await makeArticle();
    expect(await withdrawArticle(editor, id, ' نُشرت سهوًا ')).toEqual({ kind: 'moved', status: 'withdrawn' });
    expect(await getArticle(id)).toBeNull();
    expect(await open(editor, id)).toMatchObject({ withdrawnReason: 'نُشرت سهوًا' });
    expect(await withdrawArticle(editor, id, '')).toEqual({ kind: 'no' });
    expect(await publishArticle(editor, id)).toMatchObject({ kind: 'published', status: 'published' });
    expect(await open(editor, id)).toMatchObject({ withdrawnReason: null, status: 'published' });
  });

  it('throws away and takes out again; deletes for good only what was never public', async () => {
    const id = await createArticle(editor);
    expect(await deleteArticle(editor, id)).toEqual({ kind: 'no' });
    expect(await trashArticle(editor, id)).toMatchObject({ kind: 'moved' });
    expect(await write(editor, id, { title: 'أ' })).toEqual({ kind: 'gone' });
    expect(await untrashArticle(editor, id)).toMatchObject({ kind: 'moved' });
    await trashArticle(editor, id);
    expect(await deleteArticle(editor, id)).toMatchObject({ kind: 'moved' });
    expect(await getForDesk(editor, id)).toBeNull();
    expect(await trashArticle(editor, await makeArticle())).toEqual({ kind: 'no' });
  });

  it('duplicates into a draft of one’s own', async () => {
    const id = await makeArticle({ title: 'أصل' });
    const copy = await duplicateArticle(other, id);
    const { content, status, createdById } = await open(other, copy ?? 0);
    expect(content).toMatchObject({ title: 'أصل (نسخة)', bodyHtml: '<p>نصّ المقالة.</p>', publishedOn: '' });
    expect({ status, createdById }).toEqual({ status: 'draft', createdById: other.id });
  });

  it('restores an old state as a new revision, and erases none', async () => {
    const id = await makeArticle({ title: 'أوّل', bodyHtml: '<p>أوّل</p>' });
    await write(editor, id, { title: 'ثانٍ', bodyHtml: '<p>ثانٍ</p>' });
    await publishArticle(editor, id);
    const before = await listRevisions(editor, id);
    const first = before.at(-1)?.id ?? 0;
    expect(await restoreRevision(editor, id, first, await open(editor, id))).toMatchObject({ kind: 'saved' });
    expect((await open(editor, id)).content).toMatchObject({ title: 'أوّل', bodyHtml: '<p>أوّل</p>' });
    expect((await getArticle(id))?.title).toBe('ثانٍ');
    const after = await listRevisions(editor, id);
    expect(after.map(({ reason }) => reason)).toEqual(['restore', ...before.map(({ reason }) => reason)]);
    await expect(listRevisions(author, id)).rejects.toThrow(Forbidden);
  });

  it('lets waiting changes go, and keeps them among the revisions', async () => {
    const id = await makeArticle({ title: 'أصل' });
    await write(editor, id, { title: 'تجربة' });
    expect(await discardDraft(editor, id, await open(editor, id))).toMatchObject({ kind: 'saved', version: 0 });
    expect((await open(editor, id)).content.title).toBe('أصل');
    expect((await listRevisions(editor, id)).map(({ title }) => title)).toContain('تجربة');
  });

  it('tells who else has it open', async () => {
    const id = await createArticle(editor);
    expect((await sayPresent(editor, id)).others).toEqual([]);
    expect((await sayPresent(other, id)).others).toEqual(['رامي']);
    expect((await sayPresent(editor, id)).others).toEqual(['سلمى']);
  });

  it('writes down who did it', async () => {
    const id = await makeArticle();
    await withdrawArticle(editor, id, '');
    expect(await db().auditEvent.findMany({ select: { userId: true, action: true, subject: true } })).toEqual([
      { userId: editor.id, action: 'article.withdraw', subject: `article:${id}` },
    ]);
  });
});
