import { beforeEach, describe, expect, it } from 'vitest';
import type { Actor } from '@/lib/auth/actor';
import { Forbidden } from '@/lib/auth/permissions';
import { db } from '@/lib/db/client';
import { redirectFor } from '../support/moved';
import { deleteSection, orderSections, saveSection } from '@/lib/sections/desk-commands';
import { listSectionRows } from '@/lib/sections/desk-queries';
import { sectionUrl } from '@/lib/site/urls';
import { announcedBy } from '../support/announcements';
import { emptyDatabase, makeArticle } from '../support/articles';
import { makeActor } from '../support/actors';

let editor: Actor;

beforeEach(async () => {
  await emptyDatabase();
  editor = await makeActor('editor');
});

const section = (name: string, more: object = {}) => ({ name, slug: '', description: '', ...more });

describe('a section', () => {
  it('is made, and not twice', async () => {
    expect(await announcedBy(() => saveSection(editor, section('تاريخ')))).toEqual(['sections']);
    expect(await saveSection(editor, section('تاريخ'))).toMatchObject({ kind: 'invalid', errors: { name: /مستعمل/u } });
    expect(await saveSection(editor, section('تأريخ', { slug: 'تاريخ' }))).toMatchObject({ kind: 'invalid' });
    expect(await listSectionRows(editor)).toMatchObject([{ name: 'تاريخ', slug: 'تاريخ', articles: 0 }]);
  });

  it('leaves a redirect at its old address, and takes it back with its old name', async () => {
    await saveSection(editor, section('تاريخ'));
    const rename = (name: string, slug: string) => () => saveSection(editor, section(name, { id: 1, slug }));
    expect(await announcedBy(rename('آثار', 'تاريخ'))).toEqual(['all', 'redirects']);
    expect(await redirectFor(sectionUrl('تاريخ'))).toBe(sectionUrl('آثار'));
    await rename('تاريخ', '')();
    expect(await redirectFor(sectionUrl('تاريخ'))).toBeNull();
    expect(await redirectFor(sectionUrl('آثار'))).toBe(sectionUrl('تاريخ'));
  });

  it('gives its articles, drafts and revisions to another before it goes', async () => {
    await makeArticle({ section: 'أ' });
    await makeArticle({ section: 'أ', status: 'draft' });
    await makeArticle({ section: 'ب' });
    const { id: moveTo } = await db().section.findUniqueOrThrow({ where: { name: 'ب' } });
    await db().draft.create({ data: { articleId: 2, content: { title: 'م', sectionId: 1 } } });
    expect(await deleteSection(editor, { id: 1 })).toMatchObject({ kind: 'refused' });
    expect(await deleteSection(editor, { id: 1, moveTo: 1 })).toMatchObject({ kind: 'refused' });
    expect(await announcedBy(() => deleteSection(editor, { id: 1, moveTo }))).toEqual(['all', 'redirects']);
    expect(await listSectionRows(editor)).toMatchObject([{ id: moveTo, articles: 3, published: 2 }]);
    expect(await db().draft.findFirst()).toMatchObject({ content: { title: 'م', sectionId: moveTo } });
    expect((await db().revision.findMany()).map(({ facts }) => facts)).toMatchObject(
      Array(3).fill({ sectionId: moveTo }),
    );
    expect(await redirectFor(sectionUrl('أ'))).toBe(sectionUrl('ب'));
  });

  it('stands where it is put', async () => {
    for (const name of ['أ', 'ب', 'ج']) await saveSection(editor, section(name));
    expect(await announcedBy(() => orderSections(editor, [3, 1]))).toEqual(['all']);
    expect((await listSectionRows(editor)).map(({ id }) => id)).toEqual([3, 1, 2]);
  });

  it('is no business of an author', async () => {
    const author = await makeActor('author');
    await expect(saveSection(author, section('أ'))).rejects.toThrow(Forbidden);
    await expect(orderSections(author, [])).rejects.toThrow(Forbidden);
    await expect(deleteSection(author, { id: 1 })).rejects.toThrow(Forbidden);
    expect(await db().auditEvent.count()).toBe(0);
  });
});
