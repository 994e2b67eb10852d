import { beforeAll, describe, expect, it } from 'vitest';
import { isoDate } from '@/lib/arabic/calendar-date';
import { DESK_SORTS, parseDeskFilter, type Cursor, type DeskFilter, type Params } from '@/lib/articles/desk-filter';
import { keysForDesk } from '@/lib/articles/desk-key-queries';
import { countByStatus, listForDesk, listMatchingIds } from '@/lib/articles/desk-list-queries';
import { createArticle, saveDraft } from '@/lib/articles/draft-commands';
import { getForDesk } from '@/lib/articles/desk-queries';
import { foldOldTitles } from '@/lib/articles/fold-commands';
import { trashArticle } from '@/lib/articles/life-commands';
import { sayPresent } from '@/lib/articles/presence-commands';
import type { Actor } from '@/lib/auth/actor';
import { ensureAuthor } from '@/lib/authors/commands';
import { db } from '@/lib/db/client';
import { Prisma } from '@/lib/db/generated/client';
import { ensureTag } from '@/lib/tags/commands';
import { makeActor } from '../support/actors';
import { emptyDatabase, makeArticle } from '../support/articles';

/** Every list is held against a plain statement over all rows. */

let editor: Actor;
let author: Actor;
let other: Actor;

const STATUSES = ['published', 'published', 'published', 'draft', 'scheduled', 'withdrawn'] as const;
const SECTIONS = ['التاريخ', 'العلوم'];

beforeAll(async () => {
  await emptyDatabase();
  editor = await makeActor('editor', 'رامي');
  author = await makeActor('author', 'ليلى');
  other = await makeActor('author', 'سعاد');
  const [writer, tag] = await db().$transaction(async (tx) => [
    await ensureAuthor(tx, 'الشيخ أحمد الحلبيّ'),
    await ensureTag(tx, 'مخطوطات'),
  ]);
  await db().issue.create({ data: { id: 1, number: 7, publishedOn: new Date('2020-01-01') } });
  for (let index = 0; index < 45; index += 1) {
    const status = STATUSES[index % 6] ?? 'draft';
    const publishedOn =
      status === 'draft' ? null : (isoDate(2019 + (index % 2), (index % 5) + 1, (index % 3) * 9 + 1) ?? null);
    const id = await makeArticle({
      title: ['الورّاقون في بغداد', 'كتاب الحِيَل', 'خزانة قرطبة'][(index + Math.floor(index / 6)) % 3] ?? '',
      subtitle: index % 9 === 0 ? 'رحلةٌ بين الأسواق' : null,
      section: SECTIONS[index % 2] ?? '',
      authorIds: index % 4 === 0 ? [writer] : [],
      tagIds: index % 5 === 0 ? [tag] : [],
      issueId: index % 7 === 0 ? 1 : null,
      ...{ status, publishedOn },
    });
    const owner = [null, author.id, other.id, author.id, null][index % 5] ?? null;
    const trashedAt = status === 'draft' && index % 2 === 1 && index % 5 === 0 ? new Date() : null;
    await db().article.update({ where: { id }, data: { createdById: owner, trashedAt } });
    const total = (index * 7) % 12;
    const step = Math.floor(Math.sqrt(total));
    // Some have no row at all, some one that says nothing.
    if (index % 4 !== 3) await db().articleViews.create({ data: { articleId: id, total, step } });
    if (index % 8 === 0) await db().draft.create({ data: { articleId: id, content: { title: `عنوان ${index}` } } });
  }
}, 60_000);

const plain = async (condition: Prisma.Sql, order = Prisma.sql`a.changed_at desc, a.id desc`) =>
  (
    await db().$queryRaw<{ id: number }[]>`
      select a.id from article a left join article_views v on v.article_id = a.id where ${condition} order by ${order}`
  ).map(({ id }) => id);

const listed = async (params: Params, actor: Actor = editor) =>
  (await listForDesk(actor, parseDeskFilter(params))).rows.map(({ id }) => id);

const NOT_TRASHED = Prisma.sql`a.trashed_at is null`;

describe('a filter of the list', () => {
  it.each<[string, Params, Prisma.Sql]>([
    ['nothing', {}, NOT_TRASHED],
    ['drafts', { status: 'draft' }, Prisma.sql`a.status = 'draft' and ${NOT_TRASHED}`],
    ['scheduled ones', { status: 'scheduled' }, Prisma.sql`a.status = 'scheduled'`],
    ['published ones', { status: 'published' }, Prisma.sql`a.status = 'published'`],
    ['withdrawn ones', { status: 'withdrawn' }, Prisma.sql`a.status = 'withdrawn'`],
    [
      'waiting changes',
      { status: 'pending' },
      Prisma.sql`a.status in ('published', 'scheduled') and exists (select from draft d where d.article_id = a.id)`,
    ],
    ['the trash', { status: 'trash' }, Prisma.sql`a.trashed_at is not null`],
    ['a section', { section: '1' }, Prisma.sql`a.section_id = 1 and ${NOT_TRASHED}`],
    ['an author', { author: '1' }, Prisma.sql`a.id in (select article_id from article_author) and ${NOT_TRASHED}`],
    ['a tag', { tag: '1' }, Prisma.sql`a.id in (select article_id from article_tag) and ${NOT_TRASHED}`],
    ['an issue, by an id in Arabic digits', { issue: '١' }, Prisma.sql`a.issue_id = 1 and ${NOT_TRASHED}`],
    ['from a day', { from: '2020-01-10' }, Prisma.sql`a.published_on >= '2020-01-10' and ${NOT_TRASHED}`],
    ['up to a day', { to: '2019-03-10' }, Prisma.sql`a.published_on <= '2019-03-10' and ${NOT_TRASHED}`],
    ['a word, spelled otherwise', { q: 'الحيل' }, Prisma.sql`a.title like 'كتاب%' and ${NOT_TRASHED}`],
    [
      'words of title and subtitle',
      { q: 'اسواق وراق' },
      Prisma.sql`a.subtitle is not null and a.title like '%بغداد' and ${NOT_TRASHED}`,
    ],
    [
      'an author’s name',
      { q: 'احمد الحلبي' },
      Prisma.sql`a.id in (select article_id from article_author) and ${NOT_TRASHED}`,
    ],
    ['a number', { q: '#١٢' }, Prisma.sql`a.id = 12`],
    ['signs of the search itself', { q: '%' }, Prisma.sql`false`],
    [
      'several at once',
      { q: 'بغداد', section: '2', status: 'published', from: '2019-01-01' },
      Prisma.sql`a.title like '%بغداد' and a.section_id = 2 and a.status = 'published'`,
    ],
  ])('%s finds what a plain statement finds', async (name, params, condition) => {
    const expected = await plain(condition);
    expect(expected.length > 0).toBe(name !== 'signs of the search itself');
    expect(await listed(params)).toEqual(expected);
    expect((await listForDesk(editor, parseDeskFilter(params))).total).toBe(expected.length);
  });

  it('of one’s own shows what the editor began', async () => {
    const mine = await makeArticle({ title: 'لي' });
    await db().article.update({ where: { id: mine }, data: { createdById: editor.id } });
    expect(await listed({ mine: '1' })).toEqual([mine]);
    await db().article.delete({ where: { id: mine } });
  });
});

const VIEWS = Prisma.sql`coalesce(v.total, 0)`;
const TITLE = Prisma.sql`left(a.title_fold, 60) collate "C"`;
const ORDERS = {
  changed: { desc: Prisma.sql`a.changed_at desc, a.id desc`, asc: Prisma.sql`a.changed_at, a.id` },
  published: {
    desc: Prisma.sql`a.published_at desc nulls last, a.id desc`,
    asc: Prisma.sql`a.published_at nulls first, a.id`,
  },
  views: { desc: Prisma.sql`${VIEWS} desc, a.id desc`, asc: Prisma.sql`${VIEWS}, a.id` },
  title: { desc: Prisma.sql`${TITLE} desc, a.id desc`, asc: Prisma.sql`${TITLE}, a.id` },
};

describe.each(DESK_SORTS)('sorted by %s', (sort) => {
  it.each([
    ['desc', {}],
    ['asc', {}],
    ['desc', { status: 'published' }],
    ['asc', { status: 'published' }],
    ['desc', { q: 'ا' }],
    ['asc', { q: 'ا' }],
  ] as const)('%s, with %o, pages follow each other forwards and backwards', async (dir, more) => {
    const filter = parseDeskFilter({ sort, dir, ...more });
    const status = 'status' in more ? Prisma.sql`a.status = 'published'` : NOT_TRASHED;
    const expected = await plain(status, ORDERS[sort][dir]);
    for (const size of [1, 7, 20]) {
      const there = await walk(filter, size, 'next');
      expect(there.pages.flat()).toEqual(expected);
      const back = await walk(filter, size, 'previous', there.last);
      expect(back.pages.reverse().flat()).toEqual(
        expected.slice(0, expected.length - (there.pages.at(-1)?.length ?? 0)),
      );
    }
  });
});

/** Every page from the beginning, or back from a cursor. */
async function walk(filter: DeskFilter, size: number, way: 'next' | 'previous', from: Cursor | null = null) {
  const pages: number[][] = [];
  let cursor = from;
  let last: Cursor | null = null;
  do {
    const keys = await keysForDesk(editor, filter, cursor, { limit: size, most: 20 });
    pages.push(keys.ids);
    last = keys.previous;
    cursor = keys[way];
  } while (cursor !== null && pages.length < 100);
  return { pages, last };
}

const FIVE = { limit: 5, most: 20 };

describe('a cursor', () => {
  it('of another sort, or no cursor at all, begins at the beginning', async () => {
    const filter = parseDeskFilter({ sort: 'views' });
    const first = await keysForDesk(editor, filter, null, FIVE);
    expect(await keysForDesk(editor, filter, { side: 'after', id: 3, value: 'خزانة' }, FIVE)).toEqual(first);
  });
});

describe('an author', () => {
  it('sees what they began, whatever they ask for', async () => {
    const own = await plain(Prisma.sql`a.created_by_id = ${author.id} and ${NOT_TRASHED}`);
    expect(own.length).toBeGreaterThan(0);
    expect(await listed({}, author)).toEqual(own);
    expect(await listed({ q: `#${(await plain(Prisma.sql`a.created_by_id = ${other.id}`))[0]}` }, author)).toEqual([]);
    expect((await listMatchingIds(author, parseDeskFilter({ sort: 'views' }))).sort()).toEqual([...own].sort());
  });

  it('counts the same', async () => {
    for (const actor of [editor, author, other]) {
      const counts = await countByStatus(actor);
      for (const [status, n] of Object.entries(counts))
        expect([status, n]).toEqual([status, (await listed({ status }, actor)).length]);
    }
  });

  it('may change what they began until it is published', async () => {
    const { rows } = await listForDesk(author, parseDeskFilter({}));
    expect(rows.some(({ mayEdit }) => mayEdit)).toBe(true);
    expect(rows.filter(({ mayEdit, status }) => mayEdit && status !== 'draft')).toEqual([]);
  });
});

describe('a row', () => {
  it('shows the working copy’s title, who changed it last, and who has it open', async () => {
    const id = await createArticle(editor);
    const article = await getForDesk(editor, id);
    if (article === null) throw new Error('gone');
    await saveDraft(other, id, article.content, article).catch(() => undefined);
    await saveDraft(editor, id, { ...article.content, title: 'عنوانٌ يُكتب الآن' }, article);
    const reader = await makeActor('owner', 'سلمى');
    await sayPresent(reader, id);
    await sayPresent(editor, id);
    const [row] = (await listForDesk(editor, parseDeskFilter({}))).rows;
    expect(row).toMatchObject({ id, title: 'عنوانٌ يُكتب الآن', changedBy: 'رامي', openBy: ['سلمى'], isPending: false });
    expect(await listed({ q: 'عنوان يكتب' })).toEqual([id]);
    await db().presence.updateMany({ data: { seenAt: new Date(Date.now() - 61_000) } });
    expect((await listForDesk(editor, parseDeskFilter({}))).rows[0]?.openBy).toEqual([]);
    await trashArticle(editor, id);
    expect(await listed({ q: 'عنوان يكتب' })).toEqual([]);
    expect(await listed({ q: 'عنوان يكتب', status: 'trash' })).toEqual([id]);
  });

  it('rises to the top when its working copy is saved, and readers see no change', async () => {
    const id = (await plain(Prisma.sql`a.status = 'published'`)).at(-1) ?? 0;
    const { updatedAt } = await db().article.findUniqueOrThrow({ where: { id } });
    const article = await getForDesk(editor, id);
    if (article === null) throw new Error('gone');
    await saveDraft(editor, id, { ...article.content, title: 'تعديل' }, article);
    expect((await listForDesk(editor, parseDeskFilter({}))).rows[0]).toMatchObject({ id, isPending: true });
    expect((await db().article.findUniqueOrThrow({ where: { id } })).updatedAt).toEqual(updatedAt);
  });
});

describe('titles from before', () => {
  it('are folded once, without a change of their dates', async () => {
    const id = await makeArticle({ title: 'مُعجمُ البُلدان', subtitle: 'لياقوت' });
    const { updatedAt, titleFold } = await db().article.findUniqueOrThrow({ where: { id } });
    expect(titleFold).toBe('معجم البلدان لياقوت');
    await db().$executeRaw`update article set title_fold = null where id <= ${id}`;
    expect(await foldOldTitles()).toBe(await db().article.count());
    expect(await db().article.findUniqueOrThrow({ where: { id } })).toMatchObject({ titleFold, updatedAt });
    expect(await foldOldTitles()).toBe(0);
  });

  it('are cut where an index could not hold them', async () => {
    const id = await makeArticle({ title: 'ﷲ'.repeat(300), subtitle: 'ﷺ'.repeat(300) });
    const { titleFold } = await db().article.findUniqueOrThrow({ where: { id } });
    expect(titleFold?.length).toBe(500);
  });
});
