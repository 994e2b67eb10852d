import { describe, expect, it } from 'vitest';
import { authorData, listData, listHead, type ListView } from '@/app/_head/list-head';

const list = (page: number, total = 45, items = 20): ListView => ({
  name: 'تاريـخ الكتاب',
  sentences: ['سيرة الكتاب من يد الورّاق إلى رفّ القارئ.'],
  url: (n) => (n > 1 ? `/section/a?page=${n}` : '/section/a'),
  paged: { page, size: 20 },
  items: Array.from({ length: items }, (_, n) => ({ name: `«عنوان» ${n}`, path: `/article/${n}/x` })),
  total,
  feeds: true,
});

describe('the head of a list', () => {
  it.each([
    [1, null, '/section/a?page=2', 'تاريخ الكتاب — خزانة'],
    [2, '/section/a', '/section/a?page=3', 'تاريخ الكتاب — الصفحة 2 — خزانة'],
    [3, '/section/a?page=2', null, 'تاريخ الكتاب — الصفحة 3 — خزانة'],
  ])('of page %d leads to the pages around it, and is canonical to itself', (page, previous, next, title) => {
    const head = listHead(list(page));
    expect(head.pagination).toEqual({ previous, next });
    expect(head.title).toEqual({ absolute: title });
    expect(head.alternates?.canonical).toBe(list(page).url(page));
  });

  it('names its feeds before the site’s, without the number of a page', () => {
    expect(listHead(list(2)).alternates?.types).toMatchObject({
      'application/rss+xml': [
        { url: '/section/a/feed.xml', title: 'تاريخ الكتاب (RSS)' },
        { url: '/feed.xml', title: 'خزانة (RSS)' },
      ],
      'application/feed+json': [{ url: '/section/a/feed.json' }, { url: '/feed.json' }],
    });
  });

  it('describes every page apart', () => {
    const said = [1, 2, 3].map((page) => listHead(list(page)).description ?? '');
    expect(new Set(said).size).toBe(3);
    expect(said[1]).toMatch(/^الصفحة 2 من 3\. سيرة/u);
  });

  it('of a single article names it', () => {
    expect(listHead(list(1, 1, 1)).description).toContain('عنوانها: «عنوان» 0.');
  });

  it('of nothing is not for engines', () => {
    expect(listHead(list(1, 0, 0)).robots).toBe('noindex,follow');
  });
});

it('structured data number the items through all pages, on a way that ends at the list itself', () => {
  const [page, way] = listData(list(2));
  expect(page).toMatchObject({ mainEntity: { numberOfItems: 45 } });
  expect(JSON.stringify(page)).toContain('"position":21');
  expect(JSON.stringify(way)).toMatch(/"item":"http[^"]+\/section\/a"\}\]/u);
  expect(authorData(list(2), 'باحثة')[0]).toMatchObject({ mainEntity: { description: 'باحثة' } });
});
