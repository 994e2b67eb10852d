import { beforeEach, describe, expect, it } from 'vitest';
import { saveArticle } from '@/lib/articles/commands';
import { withdrawArticle } from '@/lib/articles/life-commands';
import { saveAuthor } from '@/lib/authors/desk-commands';
import { ensureAuthor } from '@/lib/authors/commands';
import { db } from '@/lib/db/client';
import { rebuildIndex } from '@/lib/search/build-commands';
import { listMisses } from '@/lib/search/desk-queries';
import { noteMiss } from '@/lib/search/miss-commands';
import type { SearchFound, SearchOptions } from '@/lib/search/outcome';
import { searchArticles } from '@/lib/search/search-queries';
import { suggest } from '@/lib/search/suggest-queries';
import { removeSynonyms, saveSynonyms } from '@/lib/search/synonym-commands';
import { verifyIndex } from '@/lib/search/verify-queries';
import { deleteSection } from '@/lib/sections/desk-commands';
import { ensureTag } from '@/lib/tags/commands';
import { deleteTag } from '@/lib/tags/desk-commands';
import { mergeTags } from '@/lib/tags/merge-commands';
import { publishDue } from '@/lib/timetable/commands';
import { makeActor } from '../support/actors';
import { emptyDatabase, makeArticle } from '../support/articles';

beforeEach(emptyDatabase);

async function find(q: string, options: Partial<SearchOptions> = {}): Promise<SearchFound> {
  const outcome = await searchArticles({ q, ...options });
  if (outcome.kind !== 'found') throw new Error(outcome.kind);
  return outcome;
}
const idsOf = async (q: string, options: Partial<SearchOptions> = {}) =>
  (await find(q, options)).results.map(({ id }) => id);
const faults = async () => (await verifyIndex()).faults;

describe('the index', () => {
  it('finds what is published, however it is spelled', async () => {
    const id = await makeArticle({
      title: 'المدرسة الأهلية في حلب',
      bodyHtml: '<p>كتب محمدٌ عن مدارس المدينة وأسواقها.</p>',
    });
    await makeArticle({ title: 'شيء آخر', bodyHtml: '<p>لا علاقة له.</p>' });
    for (const q of [
      'المدرسه الاهليه',
      'مَدْرَسَةٌ',
      'مــدرسة',
      'بالمدرسة',
      'المدرصة الأهلية',
      'hgl]vsm hgHigdm',
      'اسواق',
    ]) {
      expect([q, (await idsOf(q))[0]]).toEqual([q, id]);
    }
    expect(await faults()).toEqual([]);
  });

  it('follows publication, the clock and withdrawal', async () => {
    const draft = await makeArticle({ title: 'زعفران', status: 'draft' });
    const scheduled = await makeArticle({ title: 'زعفران', status: 'scheduled', withdrawAt: '2999-01-01T00:00:00Z' });
    expect(await idsOf('زعفران')).toEqual([]);
    await publishDue();
    expect(await idsOf('زعفران')).toEqual([scheduled]);
    await db().$executeRaw`update article set withdraw_at = now() where id = ${scheduled}`;
    await publishDue();
    expect([await idsOf('زعفران'), draft > 0]).toEqual([[], true]);
    expect(await faults()).toEqual([]);
  });

  it('equals a rebuild', async () => {
    for (let n = 0; n < 150; n += 1)
      await makeArticle({ title: `مقالة رقم ${n}`, bodyHtml: `<p>نص مشترك ${n % 7}</p>` });
    expect(await faults()).toEqual([]);
    const before = await find('نص مشترك 3');
    expect(await rebuildIndex()).toBe(150);
    expect(await faults()).toEqual([]);
    expect(await find('نص مشترك 3')).toEqual(before);
    await db().$executeRaw`update search_term set df = df + 1 where key = 'مشترك'`;
    expect((await faults()).join()).toContain('مشترك');
  });
});

describe('an article that was published, edited and withdrawn', () => {
  it('leaves the index and every ranking as they were, byte for byte', async () => {
    for (let n = 0; n < 140; n += 1)
      await makeArticle({ title: `حديقة ${n % 9}`, bodyHtml: `<p>ماء ونخيل وظل ${n} ${'شجر '.repeat(n % 5)}</p>` });
    const state = async () => [
      await db().$queryRaw`select key, df, posts from search_term order by key`,
      await db()
        .$queryRaw`select t.key, b.segment, b.data from search_block b join search_term t on t.id = b.term_id order by 1, 2`,
      await db().$queryRaw`select * from search_slip order by bucket`,
      await db().$queryRaw`select id, facts, words from search_doc where octet_length(facts) > 0 order by id`,
      await Promise.all(
        ['حديقة 3', 'نخيل', 'شجر وماء', 'ظلال'].map(async (q) => (await find(q, { limit: 100 })).results),
      ),
    ];
    const before = await state();
    const editor = await makeActor('editor');
    const id = await makeArticle({ title: 'حديقة النخيل الغريبة', bodyHtml: '<p>ماء ونخيل وزنجبيل</p>' });
    expect(await idsOf('زنجبيل')).toEqual([id]);
    await db().$transaction(async (tx) => {
      const input = {
        title: 'حديقة أخرى',
        bodyHtml: '<p>قرنفل</p>',
        status: 'published',
        publishedOn: '2021-01-01',
        sectionId: 1,
      } as const;
      await saveArticle(tx, input, { id, reason: 'test' });
    });
    expect([await idsOf('قرنفل'), (await find('زنجبيل')).total]).toEqual([[id], 0]);
    await withdrawArticle(editor, id, '');
    expect(await idsOf('قرنفل')).not.toContain(id);
    expect(await state()).toEqual(before);
    expect(await faults()).toEqual([]);
  });
});

describe('names', () => {
  it('are found, and follow renaming, merging, deletion and another section', async () => {
    const editor = await makeActor('editor');
    const [author, first, second] = await db().$transaction(async (tx) => [
      await ensureAuthor(tx, 'ميخائيل نعيمة'),
      await ensureTag(tx, 'مهجر'),
      await ensureTag(tx, 'اغتراب'),
    ]);
    const id = await makeArticle({ title: 'نص', authorIds: [author], tagIds: [second], section: 'قديم' });
    await makeArticle({ title: 'آخر', section: 'جديد' });
    expect([await idsOf('نعيمه'), await idsOf('الاغتراب')]).toEqual([[id], [id]]);
    const names = {
      given: '',
      father: '',
      family: '',
      kunya: '',
      laqab: '',
      nisba: '',
      sortKey: '',
      bio: '',
      slug: '',
    };
    await saveAuthor(editor, { ...names, id: author, name: 'إيليا أبو ماضي' });
    expect([(await find('نعيمه')).total, await idsOf('ايليا')]).toEqual([0, [id]]);
    await mergeTags(editor, { into: first, from: [second] });
    expect([(await find('الاغتراب')).total, await idsOf('المهجر')]).toEqual([0, [id]]);
    await deleteSection(editor, { id: 1, moveTo: 2 });
    expect((await find('قسم:جديد')).total).toBe(2);
    await deleteTag(editor, first);
    expect((await find('المهجر')).total).toBe(0);
    expect(await faults()).toEqual([]);
  });
});

describe('what is asked', () => {
  const make = async () => {
    await makeArticle({
      title: 'بيت الحكمة',
      bodyHtml: '<p>ترجمة وعلم في بغداد</p>',
      section: 'تاريخ',
      publishedOn: '1990-03-01',
    });
    await makeArticle({
      title: 'حكمة البيت',
      bodyHtml: '<p>أمثال من بغداد</p>',
      section: 'أدب',
      publishedOn: '1995-03-01',
    });
    await makeArticle({
      title: 'أحمد في بغداد',
      bodyHtml: '<p>من البيت إلى السوق</p>',
      section: 'أدب',
      publishedOn: '2001-03-01',
    });
  };

  it('as a phrase, without words, in a field, in a span', async () => {
    await make();
    expect(await idsOf('«بيت الحكمة»')).toEqual([1]);
    expect((await idsOf('بغداد -أمثال')).sort()).toEqual([1, 3]);
    expect((await idsOf('بغداد قسم:أدب')).sort()).toEqual([2, 3]);
    expect(await idsOf('بغداد سنة:١٩٩٠')).toEqual([1]);
    expect(await idsOf('بغداد', { from: '1991-01-01', to: '2000-12-31' })).toEqual([2]);
    expect(await idsOf('بغداد', { sort: 'oldest' })).toEqual([1, 2, 3]);
    expect(await idsOf('قسم:أدب')).toEqual([3, 2]);
    expect(await searchArticles({ q: 'كاتب:مجهول بغداد' })).toMatchObject({ kind: 'unknown-name', field: 'author' });
    expect([await idsOf('احمد', { exact: true }), await idsOf('أحمد', { exact: true })]).toEqual([[], [3]]);
    expect((await idsOf('من إلى')).at(0)).toBe(3);
  });

  it('with a mistake says what was meant, as the article spells it', async () => {
    await make();
    expect((await find('ترحمة')).didYouMean).toBe('ترجمة');
    expect((await find('fy]h]')).readAs).toBe('بغداد');
  });

  it('is counted over all matches, and paged without gaps', async () => {
    for (let n = 0; n < 60; n += 1)
      await makeArticle({
        title: `نخلة ${n}`,
        section: n % 3 === 0 ? 'أ' : 'ب',
        publishedOn: `${2010 + (n % 4)}-01-01`,
      });
    const found = await find('نخلة', { limit: 7, facets: true });
    expect([found.total, found.facets?.section.map(({ n }) => n)]).toEqual([60, [40, 20]]);
    expect(found.facets?.year).toEqual([2013, 2012, 2011, 2010].map((id) => ({ id, n: 15 })));
    const all: number[] = [];
    for (let cursor: string | undefined = ''; cursor !== undefined;) {
      const page: SearchFound = await find('نخلة', { limit: 7, ...(cursor !== '' && { cursor }) });
      all.push(...page.results.map(({ id }) => id));
      cursor = page.next ?? undefined;
    }
    expect(new Set(all).size).toBe(60);
    expect(all.length).toBe(60);
  });

  it('puts what is nearly the same behind the first of it', async () => {
    const text = Array.from({ length: 12 }, (_, n) => `سار الركب في الطريق ${n} والقمر بدر يضيء الرمال`).join(' ');
    await makeArticle({ title: 'رحلة القافلة', bodyHtml: `<p>${text}</p>`, publishedOn: '2001-01-01' });
    await makeArticle({ title: 'رحلة القافلة', bodyHtml: `<p>${text} ليلا</p>`, publishedOn: '2002-01-01' });
    await makeArticle({ title: 'رحلة أخرى', bodyHtml: `<p>${text.split(' ').reverse().slice(3).join(' ')}</p>` });
    const found = await find('رحلة القافلة القمر', { group: true });
    expect(found.results.map(({ alike }) => alike.map(({ title, publishedOn }) => `${title} ${publishedOn}`))).toEqual([
      ['رحلة القافلة 2002-01-01'],
      [],
    ]);
    expect((await find('رحلة القافلة القمر')).results.length).toBe(3);
  });

  it('may be anything, many at a time', async () => {
    await make();
    const asked = [
      '',
      ' ',
      'َُِ',
      '\\u0000',
      '\\ud800',
      '%'.repeat(900),
      "'; drop table article; --",
      '<script>',
      '* ? ~',
    ];
    asked.push('ا'.repeat(1_000), 'بغداد '.repeat(160), '«'.repeat(500), '-'.repeat(999), 'س'.repeat(10_000));
    const kinds = await Promise.all(asked.map(async (q) => (await searchArticles({ q })).kind));
    expect(kinds[0]).toBe('empty');
    expect(kinds[2]).toBe('no-words');
    expect(kinds.at(-1)).toBe('too-long');
    const many = await Promise.all(Array.from({ length: 10 }, () => find('بيت '.repeat(200) + 'بغداد حكمة ترجمة')));
    expect(many.every(({ results }) => results.length === 3)).toBe(true);
  });
});

describe('the editor', () => {
  it('says what means the same, and it counts at once', async () => {
    const editor = await makeActor('editor');
    await makeArticle({ title: 'سيارات قديمة' });
    expect((await find('مركبات')).total).toBe(0);
    const saved = await saveSynonyms(editor, ['سيارة', 'مركبة']);
    expect([saved.kind, (await find('مركبات')).total]).toEqual(['saved', 1]);
    expect(await saveSynonyms(editor, ['سيارة'])).toEqual({ kind: 'invalid' });
    await removeSynonyms(editor, saved.kind === 'saved' ? saved.id : 0);
    expect((await find('مركبات')).total).toBe(0);
  });

  it('sees what was looked for and not found, and authors do not', async () => {
    for (const text of ['زعفران', 'زَعفران', 'me@example.org']) await noteMiss(text);
    expect(await listMisses(await makeActor('editor'))).toMatchObject([{ query: 'زعفران', n: 2 }]);
    await expect(listMisses(await makeActor('author'))).rejects.toThrow('search.read');
  });
});

it('suggests names and titles while somebody types', async () => {
  const authorId = await db().$transaction((tx) => ensureAuthor(tx, 'مي زيادة'));
  await makeArticle({ title: 'رسائل المكتبة', authorIds: [authorId] });
  await makeArticle({ title: 'مكاتب قديمة' });
  await makeArticle({ title: 'المكتبة', status: 'draft' });
  const texts = async (typed: string) => (await suggest(typed)).map(({ text }) => text);
  expect(await texts('مكتب')).toEqual(['رسائل المكتبة']);
  expect(await texts('رسايل المك')).toEqual(['رسائل المكتبة']);
  expect(await texts('زياد')).toEqual(['مي زيادة']);
  expect(await texts('ا')).toEqual([]);
});
