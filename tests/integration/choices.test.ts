import { beforeEach, describe, expect, it } from 'vitest';
import { fold } from '@/lib/arabic/fold';
import { Forbidden } from '@/lib/auth/permissions';
import { createAuthor } from '@/lib/authors/desk-commands';
import { authorChoices } from '@/lib/authors/desk-queries';
import { db } from '@/lib/db/client';
import { folded } from '@/lib/db/folded';
import { Prisma } from '@/lib/db/generated/client';
import { issueChoices } from '@/lib/issues/desk-queries';
import { sectionChoices } from '@/lib/sections/desk-queries';
import { createTag } from '@/lib/tags/desk-commands';
import { tagChoices } from '@/lib/tags/desk-queries';
import { announcedBy } from '../support/announcements';
import { emptyDatabase, makeArticle } from '../support/articles';
import { makeActor } from '../support/actors';

beforeEach(emptyDatabase);

describe('the database folds', () => {
  it.each(['أحمد', 'آمنة', 'الهُدى', 'مـــقالة', 'کتاب ٢٠١٩', 'ﻣﺤﻤﺪ', 'Beirut', 'مسؤول شئون', '\u200fخفيّ'])(
    '%s as we do',
    async (name) => {
      const [row] = await db().$queryRaw<{ text: string }[]>`select ${folded(Prisma.sql`${name}::text`)} as text`;
      expect(row?.text).toBe(fold(name));
    },
  );
});

describe('choices', () => {
  it('are all names when they are few, and those that hold what was typed', async () => {
    const author = await makeActor('author');
    const editor = await makeActor('editor');
    for (const name of ['أحمد الأمين', 'هدى', 'أمينة أحمد']) await createAuthor(editor, name);
    expect(await authorChoices(author)).toHaveLength(3);
    expect((await authorChoices(author, 'احمَد امين')).map(({ name }) => name).sort()).toEqual([
      'أحمد الأمين',
      'أمينة أحمد',
    ]);
    expect(await authorChoices(author, '%')).toEqual([]);
    await createTag(author, 'مكتبات');
    expect(await tagChoices(author, 'مكتب')).toEqual([{ id: 1, name: 'مكتبات' }]);
  });

  it('name sections and issues as people call them', async () => {
    const author = await makeActor('author');
    await makeArticle({ section: 'تاريخ' });
    await db().issue.create({ data: { number: 12, title: 'الحبر', publishedOn: new Date('2020-01-01') } });
    await db().issue.create({ data: { number: 13, publishedOn: new Date('2020-02-01') } });
    expect(await sectionChoices(author)).toEqual([{ id: 1, name: 'تاريخ' }]);
    expect((await issueChoices(author)).map(({ name }) => name)).toEqual(['العدد 13', 'العدد 12: الحبر']);
  });
});

describe('quick creation', () => {
  it('is refused to who may not, and finds what differs only in marks', async () => {
    const author = await makeActor('author');
    const editor = await makeActor('editor');
    await expect(createAuthor(author, 'كاتب')).rejects.toThrow(Forbidden);
    expect(await announcedBy(() => createAuthor(editor, ' علي  حسن '))).toEqual(['authors']);
    expect(await createAuthor(editor, 'عَليّ حسن')).toMatchObject({ value: { id: 1, name: 'علي حسن' } });
    expect(await db().auditEvent.count({ where: { action: 'author.create' } })).toBe(1);
    expect(await createTag(author, '«—»')).toMatchObject({ kind: 'invalid' });
  });
});
