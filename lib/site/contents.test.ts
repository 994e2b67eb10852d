import { describe, expect, it } from 'vitest';
import { contentsOf } from '@/lib/site/contents';

const entry = (id: number, section: string, pageStart: number | null = null) => ({
  id,
  pageStart,
  section: { slug: section, name: section },
});

describe('contentsOf', () => {
  it('keeps the order of the pages where any is known', () => {
    const articles = [entry(1, 'a', 3), entry(2, 'b', 9), entry(3, 'a')];
    expect(contentsOf(articles)).toEqual([{ section: null, articles }]);
  });

  it('groups by section where none is known, in the order in which the sections come', () => {
    const [one, two, three] = [entry(1, 'b'), entry(2, 'a'), entry(3, 'b')];
    expect(contentsOf([one, two, three])).toEqual([
      { section: { slug: 'b', name: 'b' }, articles: [one, three] },
      { section: { slug: 'a', name: 'a' }, articles: [two] },
    ]);
  });

  it('makes no groups of one section, nor of nothing', () => {
    expect(contentsOf([entry(1, 'a'), entry(2, 'a')])).toHaveLength(1);
    expect(contentsOf([entry(1, 'a')])[0]?.section).toBeNull();
    expect(contentsOf([])).toEqual([]);
  });
});
