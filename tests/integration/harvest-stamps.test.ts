import { beforeEach, describe, expect, it } from 'vitest';
import { addCorrection, changeCorrection, removeCorrection } from '@/lib/articles/correction-commands';
import { changeMany } from '@/lib/articles/bulk-commands';
import { getForDesk } from '@/lib/articles/desk-queries';
import { saveDraft } from '@/lib/articles/draft-commands';
import type { DraftContent } from '@/lib/articles/draft';
import { withdrawArticle } from '@/lib/articles/life-commands';
import { publishArticle } from '@/lib/articles/publish-commands';
import type { Actor } from '@/lib/auth/actor';
import { saveAuthor } from '@/lib/authors/desk-commands';
import { mergeAuthors } from '@/lib/authors/merge-commands';
import { authorForm } from '@/lib/authors/schema';
import { db } from '@/lib/db/client';
import { saveIssueForm, setIssuePages } from '@/lib/issues/desk-commands';
import { issueForm } from '@/lib/issues/schema';
import { deleteSection, saveSection } from '@/lib/sections/desk-commands';
import { sectionForm } from '@/lib/sections/schema';
import { deleteTag, saveTag } from '@/lib/tags/desk-commands';
import { mergeTags } from '@/lib/tags/merge-commands';
import { tagForm } from '@/lib/tags/schema';
import { publishDue } from '@/lib/timetable/commands';
import { emptyDatabase, makeArticle } from '../support/articles';
import { makeActor } from '../support/actors';
import { headerOf, hourPasses } from '../support/harvester';

/** The article of every test: of section 1, by author 1, with tag 1, in issue 1. */
let editor: Actor;
let id: number;

beforeEach(async () => {
  await emptyDatabase();
  editor = await makeActor('editor');
  for (const name of ['تاريخ', 'علوم']) await saveSection(editor, sectionForm.parse({ name }));
  for (const name of ['أحمد الأمين', 'أ. الأمين']) await saveAuthor(editor, authorForm.parse({ name }));
  for (const name of ['كتب', 'رحلات']) await saveTag(editor, tagForm.parse({ name }));
  await saveIssueForm(editor, issueForm.parse({ number: '12', publishedOn: '2020-05-01' }));
  id = await makeArticle({ sectionId: 1, authorIds: [1], tagIds: [1], issueId: 1 });
  await makeArticle({ sectionId: 2, authorIds: [2], tagIds: [2], title: 'غيرها' });
  await hourPasses();
});

async function edit(change: Partial<DraftContent>): Promise<void> {
  const article = await getForDesk(editor, id);
  if (article === null) throw new Error('gone');
  await saveDraft(editor, id, { ...article.content, ...change }, article);
}
const correct = () => addCorrection(editor, id, { kind: 'correction', text: 'صوابه كذا', madeAt: null });
const set = (data: object) => db().article.update({ where: { id }, data });
const soon = new Date(Date.now() - 1_000);

describe('the stamp of a record moves', () => {
  it.each<[string, () => Promise<unknown>]>([
    ['when it is withdrawn', () => withdrawArticle(editor, id, 'سبب')],
    ['when the clock withdraws it', () => set({ withdrawAt: soon }).then(() => publishDue())],
    ['when its waiting changes are published', () => edit({ title: 'آخر' }).then(() => publishArticle(editor, id))],
    ['when its text alone changes', () => edit({ bodyHtml: '<p>آخر</p>' }).then(() => publishArticle(editor, id))],
    ['when it is corrected', correct],
    ['when it goes to another section', () => changeMany(editor, [id], { kind: 'section', sectionId: 2 })],
    ['when its tags change', () => changeMany(editor, [id], { kind: 'tags', add: [2], remove: [1] })],
    ['when its section is renamed', () => saveSection(editor, sectionForm.parse({ id: 1, name: 'التاريخ' }))],
    ['when its section goes into another', () => deleteSection(editor, { id: 1, moveTo: 2 })],
    ['when its author is renamed', () => saveAuthor(editor, authorForm.parse({ id: 1, name: 'أحمد أمين' }))],
    [
      'when the parts of the name are told',
      () => saveAuthor(editor, authorForm.parse({ id: 1, name: 'أحمد الأمين', family: 'الأمين' })),
    ],
    ['when its author goes into another', () => mergeAuthors(editor, { into: 2, from: [1] })],
    ['when its tag is renamed', () => saveTag(editor, tagForm.parse({ id: 1, name: 'كتبٌ قديمة' }))],
    ['when its tag goes into another', () => mergeTags(editor, { into: 2, from: [1] })],
    ['when its tag is deleted', () => deleteTag(editor, 1)],
    [
      'when its issue gets a volume',
      () => saveIssueForm(editor, issueForm.parse({ id: 1, number: '12', volume: '2', publishedOn: '2020-05-01' })),
    ],
    ['when its pages are told', () => setIssuePages(editor, { issueId: 1, pages: [{ id, start: 3, end: 5 }] })],
    ['when its issue is deleted', () => db().issue.delete({ where: { id: 1 } })],
    ['when its slug changes', () => set({ slug: 'آخر' })],
    ['when its printed date changes', () => set({ publishedOn: new Date('2020-05-18') })],
    [
      'when the byline changes its order',
      () =>
        db().articleAuthor.update({
          where: { articleId_authorId: { articleId: id, authorId: 1 } },
          data: { position: 3 },
        }),
    ],
    ['when the site names its number', () => db().setting.create({ data: { name: 'site.issn', value: '2049-3630' } })],
  ])('%s', async (_, change) => {
    const before = (await headerOf(id))?.datestamp ?? '';
    await change();
    // A note for all records is unfolded in one step and followed in the next.
    await headerOf(id);
    expect((await headerOf(id))?.datestamp.localeCompare(before)).toBe(1);
  });

  it('when a correction is changed and taken back, and when the article comes back', async () => {
    const correction = (await correct()) ?? 0;
    const moved: boolean[] = [];
    for (const change of [
      () => changeCorrection(editor, correction, { kind: 'notice', text: 'آخر', madeAt: null }),
      () => removeCorrection(editor, correction),
      () => withdrawArticle(editor, id, ''),
      () => publishArticle(editor, id),
    ]) {
      await hourPasses();
      const before = (await headerOf(id))?.datestamp ?? '';
      await change();
      moved.push(((await headerOf(id))?.datestamp ?? '') > before);
    }
    expect(moved).toEqual([true, true, true, true]);
    expect((await headerOf(id))?.deleted).toBe(false);
  });
});

describe('the stamp of a record stays', () => {
  it.each<[string, () => Promise<unknown>]>([
    ['while changes wait on the desk', () => edit({ title: 'ينتظر' })],
    ['when another article changes', () => withdrawArticle(editor, 2, '')],
    ['when another section is renamed', () => saveSection(editor, sectionForm.parse({ id: 2, name: 'العلوم' }))],
    [
      'when its section is described',
      () => saveSection(editor, sectionForm.parse({ id: 1, name: 'تاريخ', description: 'وصف' })),
    ],
    [
      'when its author is described',
      () => saveAuthor(editor, authorForm.parse({ id: 1, name: 'أحمد الأمين', bio: 'أديب' })),
    ],
    ['when it is to be withdrawn some day', () => set({ withdrawAt: new Date(Date.now() + 1e9) })],
    ['when it is counted', () => db().articleViews.create({ data: { articleId: id, counted: 1, total: 1, step: 1 } })],
    ['when the site gets another motto', () => db().setting.create({ data: { name: 'site.tagline', value: 'آخر' } })],
    [
      'when a change is taken back',
      () =>
        db()
          .$transaction([set({ title: 'x' }), db().$queryRaw`select 1 / 0`])
          .catch(() => null),
    ],
  ])('%s', async (_, change) => {
    const before = await headerOf(id);
    await change();
    await headerOf(id);
    expect(await headerOf(id)).toEqual(before);
  });
});
