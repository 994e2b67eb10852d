import { beforeEach, describe, expect, it } from 'vitest';
import { db } from '@/lib/db/client';
import { publishDue } from '@/lib/timetable/commands';
import { rebuildIndex } from '@/lib/search/build-commands';
import { searchArticles, type SearchFound, type SearchOptions } from '@/lib/search/search-queries';
import { verifyIndex } from '@/lib/search/verify-queries';
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
