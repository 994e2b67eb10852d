import pg from 'pg';
import { beforeEach, describe, expect, it } from 'vitest';
import { setFacts } from '@/content/site';
import { deleteArticles, saveArticle } from '@/lib/articles/commands';
import { db } from '@/lib/db/client';
import { env } from '@/lib/env';
import { datestamp } from '@/lib/feeds/oai/datestamp';
import { settleChanges } from '@/lib/harvest/commands';
import { ensureIssue } from '@/lib/issues/commands';
import { ensureSection } from '@/lib/sections/commands';
import { emptyDatabase, makeArticle } from '../support/articles';
import { askWith, headerOf, hourPasses, identifier, idsOf, oai, secondPasses } from '../support/harvester';
import { harvest } from '../support/oai';
import { childrenOf } from '../support/xml-tree';

beforeEach(async () => {
  await emptyDatabase();
  setFacts({ contactEmail: 'desk@magazine.example' });
});

const list = (more: Record<string, string> = {}, verb = 'ListIdentifiers') => ({
  verb,
  metadataPrefix: 'oai_dc',
  ...more,
});
const listed = async (more: Record<string, string> = {}, pageSize = 100) =>
  idsOf(await harvest(askWith(pageSize), list(more))).sort((one, other) => one - other);
const secondAfter = (stamp: string) => datestamp(new Date(Date.parse(stamp) + 1_000));
const stampOf = async (id: number) => (await headerOf(id))?.datestamp ?? '';
const withdraw = (id: number) => db().article.update({ where: { id }, data: { status: 'withdrawn' } });

async function makeMany(count: number): Promise<number[]> {
  const ids: number[] = [];
  for (let n = 1; n <= count; n += 1) ids.push(await makeArticle({ title: `مقالة ${n}` }));
  return ids;
}

describe('an empty archive', () => {
  it('says who it is, and that there is nothing', async () => {
    const { body, responseDate } = await oai({ verb: 'Identify' });
    const said = Object.fromEntries(body?.children.map(({ name, text }) => [name, text]) ?? []);
    expect(said).toMatchObject({
      baseURL: 'https://magazine.example/oai',
      protocolVersion: '2.0',
      adminEmail: 'desk@magazine.example',
      deletedRecord: 'persistent',
      granularity: 'YYYY-MM-DDThh:mm:ssZ',
      earliestDatestamp: responseDate,
    });
    expect((await oai({ verb: 'ListSets' })).error).toBe('noSetHierarchy');
    expect((await oai(list())).error).toBe('noRecordsMatch');
  });
});

describe('what is listed', () => {
  it('are the articles that are public, page by page, each once and in the order of their stamps', async () => {
    const ids = await makeMany(7);
    await makeArticle({ status: 'draft' });
    await hourPasses();
    for (const verb of ['ListIdentifiers', 'ListRecords']) {
      const pages = await harvest(askWith(3), list({}, verb));
      expect(pages.map(({ headers, token, size, cursor }) => [headers.length, token !== '', size, cursor])).toEqual([
        [3, true, 7, 0],
        [3, true, 7, 3],
        [1, false, 7, 6],
      ]);
      expect(idsOf(pages)).toEqual(ids);
    }
    expect((await oai(list(), 7)).token).toBeNull();
  });

  it('is both formats of each, and no other', async () => {
    const id = await makeArticle();
    const formats = await oai({ verb: 'ListMetadataFormats', identifier: identifier(id) });
    const prefixes = formats.body?.children.map((one) => childrenOf(one, 'metadataPrefix')[0]?.text);
    expect(prefixes).toEqual(['oai_dc', 'mods']);
    for (const metadataPrefix of ['oai_dc', 'mods']) {
      const { headers } = await oai({ verb: 'GetRecord', identifier: identifier(id), metadataPrefix });
      expect(headers.map((one) => one.identifier)).toEqual([identifier(id)]);
    }
    for (const verb of ['ListMetadataFormats', 'GetRecord']) {
      const more: Record<string, string> = verb === 'GetRecord' ? { metadataPrefix: 'mods' } : {};
      for (const wrong of [identifier(99), identifier(0), 'oai:other.example:article/1', `${identifier(id)}x`, 'x']) {
        expect((await oai({ verb, identifier: wrong, ...more })).error).toBe('idDoesNotExist');
      }
    }
  });

  it('is chosen by sections and issues, and these are told of', async () => {
    const [issueId, other] = await db().$transaction(async (tx) => [
      await ensureIssue(tx, 12, '2020-05-01'),
      await ensureIssue(tx, 3, '2019-05-01'),
    ]);
    const one = await makeArticle({ section: 'أ', issueId });
    const two = await makeArticle({ section: 'ب', issueId: other });
    const three = await makeArticle({ section: 'ب' });
    await db().section.create({ data: { slug: 'ج', name: 'ج' } });
    await hourPasses();
    const [a, b] = (await db().section.findMany({ orderBy: { id: 'asc' } })).map(({ id }) => id);
    const specs = async (pageSize: number) =>
      (await harvest(askWith(pageSize), { verb: 'ListSets' })).flatMap(({ body }) =>
        childrenOf(body ?? never(), 'set').map((set) => set.children.map(({ text }) => text)[0]),
      );
    const all = ['section', `section:${a}`, `section:${b}`, 'issue', 'issue:3', 'issue:12'];
    for (const pageSize of [1, 2, 3, 100]) expect(await specs(pageSize)).toEqual(all);
    expect((await headerOf(one))?.sets).toEqual([`section:${a}`, 'issue:12']);
    expect(await listed({ set: 'section' })).toEqual([one, two, three]);
    expect(await listed({ set: `section:${b}` }, 1)).toEqual([two, three]);
    expect(await listed({ set: 'issue' })).toEqual([one, two]);
    expect(await listed({ set: 'issue:12' })).toEqual([one]);
    expect((await oai(list({ set: 'issue:4' }))).error).toBe('noRecordsMatch');
  });

  it('lies between two instants, both of which belong to it', async () => {
    const [one = 0, two = 0, three = 0] = await makeMany(3);
    await hourPasses();
    const put = (id: number, stamp: string) =>
      db().$executeRaw`update harvest_record set stamp = ${stamp}::timestamptz where article_id = ${id}`;
    await put(one, '2024-02-29T23:59:59Z');
    await put(two, '2024-03-01T00:00:00Z');
    await put(three, '2024-03-01T23:59:59Z');
    expect(await listed({ from: '2024-03-01' })).toEqual([two, three]);
    expect(await listed({ until: '2024-02-29' })).toEqual([one]);
    expect(await listed({ from: '2024-03-01', until: '2024-03-01' }, 1)).toEqual([two, three]);
    expect(await listed({ from: '2024-03-01T00:00:00Z', until: '2024-03-01T00:00:00Z' })).toEqual([two]);
    expect(await listed({ from: '2024-02-29T23:59:59Z', until: '2024-03-01T23:59:58Z' }, 1)).toEqual([one, two]);
    expect((await oai(list({ from: '2024-03-01T00:00:01Z', until: '2024-03-01T23:59:58Z' }))).error).toBe(
      'noRecordsMatch',
    );
    expect((await oai(list({ from: '2999-01-01' }))).error).toBe('noRecordsMatch');
    expect((await oai(list({ until: '1999-12-31' }))).error).toBe('noRecordsMatch');
    const { body } = await oai({ verb: 'Identify' });
    expect(childrenOf(body ?? never(), 'earliestDatestamp')[0]?.text).toBe('2024-02-29T23:59:59Z');
  });
});

describe('what is gone', () => {
  it('stays as a deleted record in its sets, and comes back', async () => {
    const id = await makeArticle({ section: 'أ' });
    const { sets } = (await headerOf(id)) ?? never();
    await hourPasses();
    await withdraw(id);
    expect(await headerOf(id)).toMatchObject({ deleted: true, sets });
    const formats = await oai({ verb: 'ListMetadataFormats', identifier: identifier(id) });
    expect(formats.error).toBe('noMetadataFormats');
    await hourPasses();
    for (const verb of ['ListRecords', 'ListIdentifiers']) {
      const { headers } = await oai(list({ set: sets[0] ?? '' }, verb));
      expect(headers).toMatchObject([{ deleted: true, identifier: identifier(id) }]);
    }
    await db().article.update({ where: { id }, data: { status: 'published' } });
    expect(await headerOf(id)).toMatchObject({ deleted: false, sets });
  });

  it('is told of though its rows are deleted or the table emptied', async () => {
    const one = await makeArticle({ source: 'x', externalId: '1' });
    const two = await makeArticle();
    await hourPasses();
    const before = await stampOf(two);
    await db().$transaction((tx) => deleteArticles(tx, 'x'));
    expect([(await headerOf(one))?.deleted, (await headerOf(two))?.deleted]).toEqual([true, false]);
    await db().$executeRaw`truncate article cascade`;
    expect(await headerOf(two)).toMatchObject({ deleted: true });
    expect((await stampOf(two)) > before).toBe(true);
  });

  it('is no news when it never was public', async () => {
    const id = await makeArticle({ status: 'draft' });
    await db().article.delete({ where: { id } });
    expect(await headerOf(id)).toBeNull();
  });
});

describe('a harvester that comes again from where it was', () => {
  it('misses nothing that was begun before its question and committed after', async () => {
    const [id = 0] = await makeMany(2);
    await hourPasses();
    const slow = new pg.Client({ connectionString: env().DATABASE_URL });
    await slow.connect();
    try {
      await slow.query('begin');
      await slow.query(`update article set title = 'متأخّر' where id = $1`, [id]);
      await secondPasses();
      const first = await oai(list());
      expect(idsOf([first])).toHaveLength(2);
      await secondPasses();
      const second = await oai(list());
      await slow.query('commit');
      await secondPasses();
      expect(await listed({ from: first.responseDate })).toEqual([id]);
      expect(await listed({ from: second.responseDate })).toEqual([id]);
    } finally {
      await slow.end();
    }
  });

  it('may begin in the second of the last answer or in the one after', async () => {
    const [one = 0] = await makeMany(1);
    await secondPasses();
    const { responseDate } = await oai(list());
    const two = await makeArticle({ title: 'أخرى' });
    await secondPasses();
    expect(await listed({ from: secondAfter(responseDate) })).toEqual([two]);
    expect(await listed()).toEqual([one, two]);
  });

  it('hears of what changed while it read, and of nothing else twice', async () => {
    const ids = await makeMany(9);
    const [read = 0, , , , unread = 0, gone = 0] = ids;
    await hourPasses();
    let added = 0;
    const title = (id: number) => db().article.update({ where: { id }, data: { title: `جديد ${id}` } });
    const pages = await harvest(askWith(2), list({}, 'ListRecords'), async (page) => {
      if (page !== 1) return;
      await title(read);
      await title(unread);
      await withdraw(gone);
      added = await makeArticle({ title: 'أُضيفت' });
      await secondPasses();
    });
    const seen = idsOf(pages);
    const changed = [read, unread, gone, added].sort((one, other) => one - other);
    const quiet = ids.filter((id) => !changed.includes(id));
    for (const id of quiet) expect(seen.filter((one) => one === id)).toEqual([id]);
    expect(seen.filter((id) => changed.includes(id)).sort((one, other) => one - other)).toEqual([read, ...changed]);
    expect(await listed({ from: pages[0]?.responseDate ?? '' })).toEqual(changed);
    expect((await oai(list({ from: secondAfter(pages.at(-1)?.responseDate ?? '') }))).error).toBe('noRecordsMatch');
  });

  it('is told of no earlier time when the clock is put back', async () => {
    await makeMany(1);
    await oai({ verb: 'Identify' });
    await db().$executeRaw`update harvest_state set closed = closed + interval '1 hour'`;
    const { responseDate } = await oai({ verb: 'Identify' });
    expect(Date.parse(responseDate)).toBeGreaterThan(Date.now() + 3_500_000);
    const late = await makeArticle({ title: 'بعد' });
    expect((await stampOf(late)) > responseDate).toBe(true);
    expect(await listed({ until: responseDate })).not.toContain(late);
  });
});

describe('an import', () => {
  it('leaves few notes behind, and the clock stamps them all', async () => {
    await makeMany(30);
    const id = await makeArticle();
    const [{ n } = { n: 0 }] = await db().$queryRaw<{ n: number }[]>`select count(*)::int as n from harvest_change`;
    expect(n).toBeLessThanOrEqual(31 * 2);
    expect(await settleChanges()).toBe(n);
    expect(await settleChanges()).toBe(0);
    await db().$transaction(async (tx) =>
      saveArticle(
        tx,
        {
          title: 'م',
          bodyHtml: '',
          status: 'published',
          publishedOn: '2020-01-01',
          sectionId: await ensureSection(tx, 'أ'),
        },
        { id, reason: 'import' },
      ),
    );
    expect(await settleChanges()).toBeGreaterThan(0);
  });
});

const never = (): never => {
  throw new Error('nothing is there');
};
