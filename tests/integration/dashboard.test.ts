import { beforeEach, describe, expect, it } from 'vitest';
import { dashboardOf, firstSteps } from '@/lib/articles/dashboard-queries';
import { createArticle, saveDraft } from '@/lib/articles/draft-commands';
import { getForDesk } from '@/lib/articles/desk-queries';
import { trashArticle } from '@/lib/articles/life-commands';
import type { Actor } from '@/lib/auth/actor';
import { Forbidden } from '@/lib/auth/permissions';
import { db } from '@/lib/db/client';
import { listImportRuns } from '@/lib/import/run-queries';
import { viewsOfWeek } from '@/lib/views/week-queries';
import { makeActor } from '../support/actors';
import { emptyDatabase, makeArticle } from '../support/articles';
import { viewAs } from '../support/views';

let editor: Actor;
let author: Actor;

beforeEach(async () => {
  await emptyDatabase();
  editor = await makeActor('editor', 'رامي');
  author = await makeActor('author', 'ليلى');
});

const idsOf = (items: { id: number }[]) => items.map(({ id }) => id);

async function write(actor: Actor, id: number, title: string): Promise<void> {
  const article = await getForDesk(actor, id);
  if (article !== null) await saveDraft(actor, id, { ...article.content, title }, article);
}

describe('the desk’s first page', () => {
  it('shows one’s own drafts first, what is scheduled by its time, waiting changes, and what came out', async () => {
    const [mine, hers] = [await createArticle(editor), await createArticle(author)];
    const thrown = await createArticle(editor);
    await trashArticle(editor, thrown);
    const later = await makeArticle({ status: 'scheduled', publishedOn: '2099-02-01' });
    const sooner = await makeArticle({ status: 'scheduled', publishedOn: '2099-01-01' });
    const [old, recent] = [await makeArticle(), await makeArticle({ publishedOn: '2021-05-17' })];
    await write(editor, old, 'عنوانٌ ينتظر');
    const shown = await dashboardOf(editor);
    expect(idsOf(shown.drafts)).toEqual([mine, hers]);
    expect(shown.drafts).toMatchObject([{ isMine: true }, { isMine: false, by: 'ليلى' }]);
    expect(idsOf(shown.scheduled)).toEqual([sooner, later]);
    expect(shown.pending).toMatchObject([{ id: old, title: 'عنوانٌ ينتظر', isMine: true }]);
    expect(idsOf(shown.recent)).toEqual([recent, old]);
    expect(shown.hasSample).toBe(false);
  });

  it('shows an author what is theirs', async () => {
    await createArticle(editor);
    await makeArticle();
    const own = await createArticle(author);
    const { drafts, recent, scheduled, pending } = await dashboardOf(author);
    expect([idsOf(drafts), recent, scheduled, pending]).toEqual([[own], [], [], []]);
  });

  it('knows what has been done already', async () => {
    const counts = { all: 2, draft: 2 };
    // Whether there are other people is the owner's affair.
    expect(await firstSteps(editor, counts)).toEqual({ sections: false, people: null, maySet: false, mayImport: true });
    expect(await firstSteps(await makeActor('owner'), counts)).toMatchObject({ people: true, maySet: true });
    expect(await firstSteps(author, counts)).toBeNull();
    expect(await firstSteps(editor, { all: 3, draft: 2 })).toBeNull();
  });

  it('tells editors alone of readers and imports', async () => {
    const id = await makeArticle();
    await viewAs(id);
    expect((await viewsOfWeek(editor, 5)).top).toMatchObject([{ articleId: id, readers: 1 }]);
    await db().importRun.create({ data: { source: 'old-site', options: {}, counts: { created: 3, refused: 'x' } } });
    await db().importRun.create({ data: { source: 'files', options: {}, counts: { created: 2, refused: 1 } } });
    const runs = await listImportRuns(editor, 5);
    expect(runs.map(({ source, counts }) => [source, counts.created])).toEqual([
      ['files', 2],
      ['old-site', 3],
    ]);
    await expect(viewsOfWeek(author, 5)).rejects.toThrow(Forbidden);
    await expect(listImportRuns(author, 5)).rejects.toThrow(Forbidden);
  });
});
