import { describe, expect, it } from 'vitest';
import { dayGroups } from '@/components/archive/day-groups';
import type { IsoDate } from '@/lib/arabic/calendar-date';
import type { ArticleCard } from '@/lib/articles/article';

const card = (id: number, publishedOn: IsoDate): ArticleCard => ({
  ...{ id, publishedOn, slug: 'x', title: 'x', subtitle: null, excerpt: '', authors: [], views: 0, pageStart: null },
  section: { slug: 'x', name: 'x' },
});

describe('the days of a month', () => {
  it('keep their order, and gather what was printed with one date', () => {
    const articles = [card(1, '2024-03-12'), card(2, '2024-03-11'), card(3, '2024-03-11'), card(4, '2024-03-11')];
    const printed = new Map([[3, { printed: '30 شعبان 1445هـ' }]]);
    expect(dayGroups(articles, printed).map(({ hijri, articles }) => [hijri, articles.map(({ id }) => id)])).toEqual([
      ['2 رمضان 1445هـ', [1]],
      ['1 رمضان 1445هـ', [2, 4]],
      ['30 شعبان 1445هـ', [3]],
    ]);
  });

  it('have no Hijri name where no calendar reaches', () => {
    expect(dayGroups([card(1, '1888-01-01')], new Map())).toMatchObject([{ hijri: null }]);
  });
});
