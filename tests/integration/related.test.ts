import { beforeEach, expect, it } from 'vitest';
import { articlesAround } from '@/lib/articles/around-queries';
import { withdrawArticle } from '@/lib/articles/life-commands';
import { db } from '@/lib/db/client';
import { refreshRelated } from '@/lib/related/refresh-commands';
import { rebuildIndex } from '@/lib/search/build-commands';
import { makeActor } from '../support/actors';
import { announcedBy } from '../support/announcements';
import { emptyDatabase, makeArticle } from '../support/articles';

beforeEach(emptyDatabase);

/** Articles on two matters, far enough apart in time and place to be nobody's neighbours. */
const ASTRONOMY = 'الأسطرلاب والنجوم والمراصد والأفلاك وحساب مطالع الكواكب';
const COOKING = 'القدور والتوابل والخبز والزيتون وأطباق الولائم البغدادية';
const make = (title: string, text: string, section = title) =>
  makeArticle({ title, section, bodyHtml: `<p>${text}</p>` });

async function settle(): Promise<void> {
  while ((await refreshRelated()) > 0);
}
const relatedTo = async (id: number) => (await articlesAround({ id })).related.map((card) => card.id);

it('finds articles that speak of the same, and no others', async () => {
  const [first, second] = [await make('أ', `${ASTRONOMY} في بغداد`), await make('ب', `كان ${ASTRONOMY} شاغل الناس`)];
  const [third, fourth] = [await make('ج', `${COOKING} قديمًا`), await make('د', `كتبوا عن ${COOKING} كثيرًا`)];
  for (let n = 0; n < 6; n += 1)
    await make(`هـ${n}`, `كلام آخر رقمه ${'سبعة ثمانية تسعة عشرة عشرون ثلاثون'.split(' ')[n]}`);
  await settle();
  expect(await relatedTo(first)).toEqual([second]);
  expect(await relatedTo(second)).toEqual([first]);
  expect(await relatedTo(third)).toEqual([fourth]);
  expect(await refreshRelated()).toBe(0);
});

it('tells the pages of those that a new article is like, and never shows what was withdrawn', async () => {
  for (let n = 0; n < 6; n += 1) await make(`حشو ${n}`, 'كلام لا صلة له بشيء');
  const first = await make('أ', `${ASTRONOMY} في بغداد`);
  await settle();
  expect(await relatedTo(first)).toEqual([]);
  const second = await make('ب', `كان ${ASTRONOMY} شاغل الناس`);
  expect(await announcedBy(settle)).toEqual([`related:${first}`, `related:${second}`]);
  expect(await relatedTo(first)).toEqual([second]);
  await withdrawArticle(await makeActor('editor'), second, '');
  expect(await relatedTo(first)).toEqual([]);
  expect(await announcedBy(settle)).toEqual([`related:${first}`]);
  expect(await db().relatedArticles.findMany({ where: { articleId: second } })).toEqual([]);
});

it('leaves out what is the same text once more, and what the page shows already', async () => {
  const words = Array.from({ length: 60 }, (_, n) => String(1_000 + n));
  const long = `${ASTRONOMY} ${words.join(' ')} ${ASTRONOMY}`;
  const first = await make('أ', long);
  await make('ب', long);
  const neighbour = await make('ج', `${ASTRONOMY} جار`, 'أ');
  const other = await make('د', `${ASTRONOMY} بعيد`);
  for (let n = 0; n < 6; n += 1) await make(`حشو ${n}`, 'كلام لا صلة له بشيء');
  await settle();
  const around = await articlesAround({ id: first });
  expect(around.newer?.id).toBe(neighbour);
  expect(around.related.map(({ id }) => id)).toEqual([other]);
});

it('begins anew with an index made anew, and changes nothing where nothing has changed', async () => {
  const first = await make('أ', `${ASTRONOMY} في بغداد`);
  const second = await make('ب', `كان ${ASTRONOMY} شاغل الناس`);
  for (let n = 0; n < 6; n += 1) await make(`حشو ${n}`, 'كلام لا صلة له بشيء');
  await settle();
  await rebuildIndex();
  expect(await announcedBy(settle)).toEqual([]);
  expect(await relatedTo(first)).toEqual([second]);
});

it('goes through an issue by its pages', async () => {
  const issue = await db().issue.create({ data: { number: 5, publishedOn: new Date('2020-01-01') } });
  const page = (pageStart: number | null, section: string) => makeArticle({ issueId: issue.id, pageStart, section });
  const [last, first, middle] = [await page(30, 'أ'), await page(4, 'ب'), await page(12, 'ج')];
  await page(null, 'د');
  const around = await articlesAround({ id: middle });
  expect([around.before?.id, around.after?.id]).toEqual([first, last]);
  expect(await announcedBy(() => page(20, 'هـ'))).toEqual(
    expect.arrayContaining([`article:${last}`, `article:${middle}`]),
  );
});
