import { expect, test } from '@playwright/test';
import { articleFile, type ArticleFile } from './support/articles';
import { query } from './support/database';
import { mainSite } from './support/sites';

/** What stands where an article was, byte for byte and without a browser. */

let file: ArticleFile;
let id: number;

test.beforeAll(async () => {
  file = await articleFile('قسم المسحوب');
  id = await file.save('مقالة ستُسحب');
});
test.afterAll(() => file.remove());

/** As the desk and the clock do it: the row and the announcement in one. */
const move = (status: 'withdrawn' | 'published', reason: string | null = null) =>
  query(
    `with moved as (
       update article set status = $2::article_status, withdrawn_at = now(), withdrawn_reason = $3 where id = $1 returning id
     ) select pg_notify('khizana', 'latest article:' || id) from moved`,
    [id, status, reason],
  );
const ask = (path: string, init?: RequestInit) => fetch(mainSite.origin + path, { redirect: 'manual', ...init });
const statusOf = async (path: string) => (await ask(path)).status;

test('an article that is withdrawn is gone at every address of its, and back when it is published', async () => {
  const address = (await ask(`/article/${id}`)).headers.get('location') ?? '';
  expect(await statusOf(address)).toBe(200);
  await move('withdrawn', 'طلب الكاتب\nسحبها');
  await expect.poll(() => statusOf(address)).toBe(410);

  for (const path of [address, `/article/${id}`, `/article/${id}/x`, `/article/${id}/a/b`, `${address}?x=1`]) {
    const answer = await ask(path);
    const html = await answer.text();
    expect([path, answer.status]).toEqual([path, 410]);
    expect(html).toMatch(/^<!DOCTYPE html><html lang="ar" dir="rtl"/u);
    expect(html).toMatch(/<h1>مقالة ستُسحب<\/h1>/u);
    expect(html).toContain('طلب الكاتب\nسحبها');
    expect(html).toMatch(/<meta name="robots" content="noindex"/u);
    expect(html).not.toContain('نصٌّ قصير');
    expect(html).not.toContain('data-count-article');
    expect(html).not.toContain('self.__next_f');
    expect(html).toMatch(/href="\/section\/[^"]+"[^>]*>إلى قسم/u);
    expect(html).toContain('href="/archive"');
    expect(answer.headers.get('cache-control')).toBe('no-cache');
  }
  expect(await statusOf(`/api/v1/articles/${id}/views`)).toBe(404);

  await move('published');
  await expect.poll(() => statusOf(address)).toBe(200);
  expect(await statusOf(`/article/${id}/x`)).toBe(308);
});

test('no condition and no range changes that it is gone, and it is made once', async () => {
  await move('withdrawn');
  const path = `/article/${id}`;
  await expect.poll(() => statusOf(path)).toBe(410);
  // The first may have been overtaken by the announcement while it was made, and then it was not kept.
  await ask(path);
  const made = () => mainSite.figure('khizana_cache_requests_total{result="miss"}');
  const before = [await made(), await mainSite.figure('khizana_requests_total{kind="article",status="410"}')];
  const whole = await (await ask(path)).text();
  const conditions: Record<string, string>[] = [
    { 'if-none-match': '*' },
    { range: 'bytes=0-9' },
    { 'if-modified-since': new Date().toUTCString() },
  ];
  for (const headers of conditions) {
    const answer = await ask(path, { headers });
    expect([answer.status, await answer.text()]).toEqual([410, whole]);
    expect(answer.headers.get('etag')).toBeNull();
  }
  const head = await ask(path, { method: 'HEAD' });
  expect([head.status, await head.text()]).toEqual([410, '']);
  const after = [await made(), await mainSite.figure('khizana_requests_total{kind="article",status="410"}')];
  expect(after).toEqual([before[0], (before[1] ?? 0) + 5]);
});

test('what lies in the trash stays gone, and a draft never was', async () => {
  await move('withdrawn');
  await query(`update article set trashed_at = now() where id = $1`, [id]);
  await query(`select pg_notify('khizana', 'article:' || $1::text)`, [id]);
  await expect.poll(() => statusOf(`/article/${id}`)).toBe(410);
  await query(`update article set status = 'draft', trashed_at = null where id = $1`, [id]);
  await query(`select pg_notify('khizana', 'article:' || $1::text)`, [id]);
  await expect.poll(() => statusOf(`/article/${id}`)).toBe(404);
});
