import { expect, it } from 'vitest';
import { db } from '@/lib/db/client';
import { loadSample, loadSampleIfNew, removeSample } from '@/lib/sample/sample';

it('loads every sample article, whole, and a second time changes nothing', async () => {
  const said: string[] = [];
  await loadSampleIfNew((step) => said.push(step));
  expect(said.filter((step) => step.startsWith('Refused'))).toEqual([]);
  const articles = await db().article.findMany({ include: { section: true, authors: true, tags: true } });
  expect(articles.length).toBeGreaterThanOrEqual(40);
  expect(new Set(articles.map(({ section }) => section.name)).size).toBe(8);
  for (const { title, authors, tags, excerpt } of articles) {
    expect([title, authors.length > 0, tags.length > 0, excerpt.length > 0]).toEqual([title, true, true, true]);
  }
  expect(articles.filter(({ wordCount }) => wordCount >= 2_000).length).toBeGreaterThanOrEqual(6);
  expect(await db().author.count()).toBe(12);
  const revisions = await db().revision.count();
  await loadSample(() => undefined);
  expect(await db().revision.count()).toBe(revisions);
  // No name was misspelt into a second section, author or issue.
  expect(await db().section.count()).toBe(8);
  expect(await db().author.count()).toBe(12);
  expect(await db().issue.count()).toBe(8);
});

it('is finished by the next start when it was cut off', async () => {
  await db().article.deleteMany({ where: { source: 'sample', id: { gt: 10 } } });
  await db().importRun.updateMany({ data: { finishedAt: null } });
  await loadSampleIfNew(() => undefined);
  expect(await db().article.count()).toBeGreaterThanOrEqual(40);
});

it('goes away when told, and does not come back by itself', async () => {
  expect(await removeSample()).toBeGreaterThanOrEqual(40);
  await loadSampleIfNew(() => undefined);
  expect(await db().article.count()).toBe(0);
});
