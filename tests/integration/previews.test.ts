import { beforeEach, describe, expect, it } from 'vitest';
import { emptyDraft } from '@/lib/articles/draft';
import { createPreview, revokePreviews } from '@/lib/articles/preview-commands';
import { getOwnPreview, getPreview, listPreviews } from '@/lib/articles/preview-queries';
import type { Actor } from '@/lib/auth/actor';
import { Forbidden } from '@/lib/auth/permissions';
import { db } from '@/lib/db/client';
import { makeActor } from '../support/actors';
import { emptyDatabase, makeArticle } from '../support/articles';

beforeEach(emptyDatabase);

const tokenFor = async (actor: Actor, id: number, days = 7) => (await createPreview(actor, id, days))?.token ?? '';
const titleOf = async (token: string) => (await getPreview(token))?.article.title;

describe('a preview link', () => {
  it('shows a draft to whoever has it, and the database does not know it', async () => {
    const actor = await makeActor('editor', 'رامي');
    const id = await makeArticle({ title: 'مسوّدة', status: 'draft' });
    const token = await tokenFor(actor, id);
    expect(token).toMatch(/^[\w-]{43}$/u);
    expect(await getPreview(token)).toMatchObject({
      article: { id, title: 'مسوّدة', section: { name: 'قسم التجارب' }, bodyHtml: '<p>نصّ المقالة.</p>', views: 0 },
    });
    expect(JSON.stringify(await db().previewLink.findMany())).not.toContain(token);
    expect(JSON.stringify(await db().auditEvent.findMany())).not.toContain(token);
    expect(await listPreviews(actor, id)).toMatchObject([{ by: 'رامي' }]);
    expect((await db().auditEvent.findMany()).map(({ action }) => action)).toEqual(['preview.create']);
  });

  it('shows what was typed since, cleaned, with the names that were chosen', async () => {
    const [actor, id] = [await makeActor('owner'), await makeArticle({ title: 'المنشور' })];
    await db().author.createMany({ data: ['أ', 'ب'].map((name) => ({ name, slug: name, sortKey: name })) });
    await db().tag.create({ data: { name: 'وسم', slug: 'وسم' } });
    const content = {
      ...{ ...emptyDraft(), title: 'المكتوب', publishedOn: '2026-01-31', pageStart: '١٢' },
      ...{ bodyHtml: '<p onclick="x()">نصّ<script>alert(1)</script></p>', noteHtml: '<b onfocus=x>تنويه</b>' },
      ...{ authorIds: [2, 77, 1], tagIds: [1] },
    };
    await db().draft.create({ data: { articleId: id, content } });
    expect((await getPreview(await tokenFor(actor, id)))?.article).toMatchObject({
      ...{ title: 'المكتوب', bodyHtml: '<p>نصّ</p>', noteHtml: '<b>تنويه</b>', publishedOn: '2026-01-31' },
      ...{ section: null, pageStart: 12, authors: [{ name: 'ب' }, { name: 'أ' }], tags: [{ name: 'وسم' }] },
    });
  });

  it('ends by itself, by hand, with the trash, and when its article is withdrawn', async () => {
    const [actor, id] = [await makeActor('editor'), await makeArticle({ status: 'draft' })];
    const [first, second, third] = [await tokenFor(actor, id), await tokenFor(actor, id), await tokenFor(actor, id)];
    await db().$executeRaw`update preview_link set expires_at = now() where id = 1`;
    expect([await getPreview(first), await titleOf(second)]).toEqual([null, 'مقالة تجريبية']);
    expect((await listPreviews(actor, id)).map((link) => link.id)).toEqual([3, 2]);
    expect(await revokePreviews(actor, id, 2)).toBe(1);
    expect([await getPreview(second), await titleOf(third)]).toEqual([null, 'مقالة تجريبية']);
    await db().article.update({ where: { id }, data: { trashedAt: new Date() } });
    expect(await getPreview(third)).toBeNull();
    await db().article.update({
      where: { id },
      data: { trashedAt: null, status: 'withdrawn', withdrawnAt: new Date() },
    });
    expect(await getPreview(third)).toBeNull();
    const later = await tokenFor(actor, id);
    expect(await titleOf(later)).toBe('مقالة تجريبية');
    expect(await revokePreviews(actor, id, 'all')).toBe(2);
    expect(await getPreview(later)).toBeNull();
    expect(await revokePreviews(actor, id, 'all')).toBe(0);
  });

  it.each(['', 'x', 'a'.repeat(43), 'a'.repeat(44), "' or 1=1 --"])('%j opens nothing', async (token) => {
    await makeArticle();
    expect(await getPreview(token)).toBeNull();
  });

  it.each([0, 31, 1.5, NaN])('for %s days is refused', async (days) => {
    const [actor, id] = [await makeActor('editor'), await makeArticle()];
    await expect(createPreview(actor, id, days)).rejects.toThrow();
    expect(await db().previewLink.count()).toBe(0);
  });

  it('of another revokes nothing of this one', async () => {
    const [actor, one, two] = [await makeActor('editor'), await makeArticle(), await makeArticle()];
    const token = await tokenFor(actor, one);
    expect(await revokePreviews(actor, two, 1)).toBe(0);
    expect(await titleOf(token)).toBe('مقالة تجريبية');
  });
});

describe('an author', () => {
  it('shows own drafts to others, and nobody else’s', async () => {
    const [author, other] = [await makeActor('author'), await makeActor('author')];
    const id = await makeArticle({ status: 'draft' });
    await db().article.update({ where: { id }, data: { createdById: author.id } });
    const token = await tokenFor(author, id);
    expect(await titleOf(token)).toBe('مقالة تجريبية');
    expect(await getOwnPreview(author, id)).toMatchObject({ article: { id }, expiresAt: null });
    expect([await getOwnPreview(other, id), await listPreviews(other, id)]).toEqual([null, []]);
    await expect(createPreview(other, id, 1)).rejects.toThrow(Forbidden);
    await expect(revokePreviews(other, id, 'all')).rejects.toThrow(Forbidden);
    expect(await titleOf(token)).toBe('مقالة تجريبية');
    expect(await createPreview(author, 77, 1)).toBeNull();
  });
});
