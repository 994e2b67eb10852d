import { expect, test } from '@playwright/test';
import { articleFile, type ArticleFile } from './support/articles';
import { query } from './support/database';
import { mainSite } from './support/sites';

/** Addresses of before, as they come over the wire: one step, or the truth at once. */

let file: ArticleFile;
let id: number;
let slug: string;

test.beforeAll(async () => {
  file = await articleFile('قسم العناوين');
  id = await file.save('عنوانٌ قديم جدًا');
  await query(
    `with moved as (
       update article set external_id = '777001', old_urls = '{https://old.example/2011/03/%d8%ad%d8%a8%d8%b1/}' where id = $1
     ) select pg_notify('khizana', 'latest article:' || $1::text)`,
    [id],
  );
  slug = (await ask(`/a/${id}`)).headers.get('location') ?? '';
});
test.afterAll(() => file.remove());

const ask = (path: string) => fetch(mainSite.origin + path, { redirect: 'manual' });
/** Forms that mean this article. */
const forms = () =>
  [`/a/${id}`, `/a/${id}/`, `/article/${id}`, `/article/${id}/`, `/article/${id}/x`, `${slug}/`, `/${slug.slice(1)}//`]
    .concat(['/?p=777001', '/?x=1&p=777001', '/index.php?p=777001', '/?page_id=777001', '/archives/777001/'])
    .concat(['/archives/article/777001', '/ar/archives/article/777001', '/2011/03/حبر/', '/2011/03/%D8%AD%d8%a8%D8%b1'])
    .concat(['/2011/03/حبر/amp', '//2011//03/حبر', '/عنوان-قديم-جدا', '/2020/01/02/عنوان-قديم-جدا/', `${slug}/feed`]);

test('every form leads to the article in one step', async () => {
  expect(slug).toMatch(/^\/article\/\d+\/%/u);
  expect((await ask(slug)).status).toBe(200);
  for (const path of forms()) {
    const answer = await ask(path);
    expect([path, answer.status, answer.headers.get('location')]).toEqual([path, 308, slug]);
  }
});

test('of a withdrawn article every form says so at once', async () => {
  const change = (status: string) =>
    query(
      `with moved as (update article set status = $2::article_status where id = $1)
       select pg_notify('khizana', 'latest article:' || $1::text)`,
      [id, status],
    );
  await change('withdrawn');
  await expect.poll(async () => (await ask(slug)).status).toBe(410);
  for (const path of forms()) {
    const answer = await ask(path);
    expect([path, answer.status]).toEqual([path, 410]);
    expect(await answer.text()).toContain('<h1>عنوانٌ قديم جدًا</h1>');
  }
  expect((await ask(`/article/${id}/card-0123456789abcdef.png`)).status).toBe(410);
  await change('published');
  await expect.poll(async () => (await ask(slug)).status).toBe(200);
  expect((await ask('/?p=777001')).status).toBe(308);
});

test('the root has one page, whatever hangs on its address', async () => {
  for (const path of ['/?p=', '/?p=x', '/?fbclid=1', '/?m=1', '/?p=1%00', '/?%', '/?s=%20']) {
    expect([path, (await ask(path)).status]).toEqual([path, 200]);
  }
  expect((await ask('/?p=777999')).status).toBe(404);
  expect((await ask('/index.php')).headers.get('location')).toBe('/');
  expect((await ask('/?s=حبر')).headers.get('location')).toBe('/search?q=%D8%AD%D8%A8%D8%B1');
});

const odd = [
  '/%',
  '/%00',
  '/%FF',
  '/a/%00',
  '/a/',
  '/a/0',
  '/a/999999',
  '/a/1/2',
  '/archives/',
  '/archives/0',
  '/page/0',
]
  .concat([
    '/2024/13/x',
    '/2024/00',
    '/0000/01',
    '/category/',
    '/category/%2F',
    '/author//',
    '/tag/%ED%A0%80',
    '/?cat=1',
  ])
  .concat(['/?author=1', '/?name=%ED%A0%80', `/${'x'.repeat(8_000)}`, `/?s=${'x'.repeat(8_000)}`, '/wp-login.php'])
  .concat(['/wp-content/uploads/2019/05/a.jpg', '/xmlrpc.php', '/feed/', '/?feed=rss2', `/${'a/'.repeat(2_000)}`])
  .concat(['/index.php/', '/index.php/index.php', '//', '//admin', '/%2e%2e/etc', '/;', '/:', "/'%22<x>", '/-']);
test('odd addresses get an answer: never a failure, never two steps, never a step to nowhere', async () => {
  for (const path of odd) {
    const answer = await ask(path);
    expect([path, answer.status]).toEqual([path, expect.any(Number)]);
    expect(answer.status, path).toBeLessThan(500);
    const to = answer.headers.get('location');
    if (to === null || answer.status >= 400) continue;
    expect([path, to, (await ask(to)).status]).toEqual([path, to, 200]);
  }
});
