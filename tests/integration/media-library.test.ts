import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { getArticle } from '@/lib/articles/queries';
import type { Actor, Role } from '@/lib/auth/actor';
import { Forbidden } from '@/lib/auth/permissions';
import { db } from '@/lib/db/client';
import { getIssue, listIssues } from '@/lib/issues/queries';
import { addMedia, deleteMedia, describeMedia } from '@/lib/media/commands';
import { getMedia, listMedia } from '@/lib/media/queries';
import { mediaDescription, mediaQuery } from '@/lib/media/schema';
import { usesOf } from '@/lib/media/use-queries';
import { announcedBy } from '../support/announcements';
import { makeArticle } from '../support/articles';
import { add, COLOURS, countFiles, fileAt, jpeg, people, setUpMedia } from '../support/media';

setUpMedia();
const { editor, author, other } = people;
const list = (by: Actor, query: object = {}) => listMedia(by, mediaQuery.parse(query));
const describeAs = (by: Actor, said: { id: number; [fact: string]: unknown }) =>
  describeMedia(by, mediaDescription.parse(said));

describe('the library', () => {
  it('is searched in folded words, filtered, and given in pages', async () => {
    const one = await add(await jpeg(COLOURS[0]), 'a.jpg');
    const two = await add(await jpeg(COLOURS[1]), 'b_2.jpg');
    const three = await add(Buffer.from('%PDF-1.4'), 'العدد.pdf');
    await describeAs(editor, { id: one.id, alt: 'المسجد الأقصى', caption: 'صورة قديمة', credit: 'أرشيف المجلّة' });
    const idsOf = async (query: object) => (await list(author, query)).items.map(({ id }) => id);
    expect(await idsOf({})).toEqual([three.id, two.id, one.id]);
    expect(await idsOf({ search: 'مسجد اقصي' })).toEqual([one.id]);
    expect(await idsOf({ search: 'ارشيف قديمه' })).toEqual([one.id]);
    expect(await idsOf({ search: '_' })).toEqual([two.id]);
    expect(await idsOf({ search: '%' })).toEqual([]);
    expect(await idsOf({ search: 'b_2.JPG' })).toEqual([two.id]);
    expect(await idsOf({ kind: 'document' })).toEqual([three.id]);
    expect(await idsOf({ kind: 'image' })).toEqual([two.id, one.id]);
    expect(await idsOf({ isBare: true })).toEqual([two.id]);

    await db().media.createMany({
      data: Array.from({ length: 130 }, (_, i) => ({ path: `x${i}`, checksum: `x${i}`, mime: 'image/png', bytes: 1 })),
    });
    const first = await list(editor);
    const second = await list(editor, { cursor: first.next });
    const third = await list(editor, { cursor: second.next });
    expect([first, second, third].map(({ items }) => items.length)).toEqual([60, 60, 13]);
    expect([third.next, third.items.at(-1)?.id]).toEqual([null, one.id]);
  });
});

describe('uses', () => {
  it('are found in bodies, notes, drafts, as leads and as covers; others’ articles are only counted', async () => {
    const used = await add(await jpeg(COLOURS[0]));
    const unused = await add(await jpeg(COLOURS[1]));
    const body = await makeArticle({ title: 'في المتن', bodyHtml: `<figure><img src="${used.src}" alt=""></figure>` });
    const note = await makeArticle({ title: 'في الملاحظة', noteHtml: `<p><a href="${used.src}">صورة</a></p>` });
    const lead = await makeArticle({ title: 'صورتها', status: 'draft' });
    await db().article.update({ where: { id: lead }, data: { leadMediaId: used.id, createdById: author.id } });
    const draft = await makeArticle({ title: 'مسوّدة' });
    await db().draft.createMany({
      data: [
        { articleId: draft, content: { bodyHtml: `<p><img src="${used.src}"></p>`, leadMediaId: null } },
        { articleId: body, content: { bodyHtml: '', leadMediaId: used.id } },
      ],
    });
    await makeArticle({ title: 'غيرها', bodyHtml: `<p>${used.src.replace('/media', '')}</p>` });
    await db().issue.create({ data: { number: 12, publishedOn: new Date(), coverId: used.id } });

    const { uses, hidden } = await usesOf(editor, used.id);
    expect(hidden).toBe(0);
    const places = uses.map((use) => (use.kind === 'issue' ? use.number : [use.id, use.places]));
    expect(places).toEqual([[draft, ['draft']], [lead, ['lead']], [note, ['body']], [body, ['body', 'draft']], 12]);
    expect(await usesOf(editor, unused.id)).toEqual({ uses: [], hidden: 0 });

    const seen = await usesOf(author, used.id);
    expect([seen.uses.map((use) => use.kind === 'article' && use.id), seen.hidden]).toEqual([[lead, false], 3]);
    expect(await deleteMedia(editor, used.id)).toBe('used');
    expect(await deleteMedia(editor, unused.id)).toBe('deleted');
    expect([existsSync(fileAt(used.src)), existsSync(fileAt(unused.src))]).toEqual([true, false]);
  });

  it('are found by an index, however many articles there are', async () => {
    const { id } = await add(await jpeg());
    await db().$executeRaw`insert into section (slug, name) values ('s', 's')`;
    await db().$executeRaw`
      insert into article (slug, title, body_html, body_text, section_id, updated_at)
      select i::text, i::text, repeat('<p>x</p>', 20), '', 1, now() from generate_series(1, 5000) i`;
    await db().$executeRaw`analyze article`;
    const plan = await db().$queryRaw<{ 'QUERY PLAN': string }[]>`
      explain select a.id from media m join article a on media_stems(a.body_html, a.note_html) @> array[left(m.path, 33)]
      and (a.body_html like '%/media/%' or a.note_html like '%/media/%') where m.id = ${id}`;
    expect(plan.map((line) => line['QUERY PLAN']).join('\n')).toContain('article_media_idx');
  });
});

describe('a description', () => {
  it('is shown at once where the picture is a lead or a cover', async () => {
    const { id } = await add(await jpeg());
    const article = await makeArticle();
    await db().article.update({ where: { id: article }, data: { leadMediaId: id } });
    const issue = await db().issue.create({ data: { number: 3, publishedOn: new Date(), coverId: id } });
    const tags = await announcedBy(() =>
      describeAs(editor, { id, alt: ' وصف ', caption: 'تعليق', credit: 'فلان', focalX: 0.25, focalY: 1 }),
    );
    expect(tags).toEqual(expect.arrayContaining([`article:${article}`, `issue:${issue.id}`, 'issues']));
    const facts = { alt: 'وصف', caption: 'تعليق', credit: 'فلان', focalX: 0.25, focalY: 1 };
    expect((await getArticle(article))?.lead).toMatchObject(facts);
    expect((await getIssue(3))?.cover).toMatchObject(facts);
    expect(await getMedia(author, id)).toMatchObject(facts);
    expect(await listIssues()).toEqual([]);
    expect(await db().auditEvent.findFirst({ where: { action: 'media.describe' } })).toMatchObject({
      subject: `media:${id}`,
    });
  });

  it('of what is not there is none', async () => {
    expect(await describeAs(editor, { id: 99 })).toBeNull();
    expect(await deleteMedia(editor, 99)).toBe('missing');
    expect(await getMedia(editor, 99)).toBeNull();
  });
});

describe('roles', () => {
  it('let authors describe and delete what they brought, and nothing else', async () => {
    const own = await add(await jpeg(COLOURS[0]), 'a.jpg', author);
    const foreign = await add(await jpeg(COLOURS[1]), 'b.jpg', editor);
    expect((await list(author)).items.map(({ mayChange }) => mayChange)).toEqual([false, true]);
    await expect(describeAs(author, { id: foreign.id, alt: 'x' })).rejects.toThrow(Forbidden);
    await expect(deleteMedia(author, foreign.id)).rejects.toThrow(Forbidden);
    await expect(deleteMedia(other, own.id)).rejects.toThrow(Forbidden);
    expect((await describeAs(author, { id: own.id, alt: 'x' }))?.alt).toBe('x');
    expect((await describeAs(editor, { id: own.id, alt: 'y' }))?.alt).toBe('y');
    expect(await deleteMedia(author, own.id)).toBe('deleted');
  });

  it('keep out whoever has none', async () => {
    const nobody = { ...author, role: 'reader' as Role };
    const { id } = await add(await jpeg());
    await expect(addMedia(nobody, await jpeg(COLOURS[2]), 'a.jpg')).rejects.toThrow(Forbidden);
    await expect(list(nobody)).rejects.toThrow(Forbidden);
    await expect(getMedia(nobody, id)).rejects.toThrow(Forbidden);
    await expect(usesOf(nobody, id)).rejects.toThrow(Forbidden);
    await expect(describeAs(nobody, { id })).rejects.toThrow(Forbidden);
    await expect(deleteMedia(nobody, id)).rejects.toThrow(Forbidden);
    expect(countFiles()).toBeGreaterThan(0);
  });
});
