import { describe, expect, it } from 'vitest';
import { factsOf } from '@/components/desk/revisions/facts';
import { emptyDraft, type DraftContent } from '@/lib/articles/draft';

const names = {
  sections: [{ id: 1, name: 'لغة' }],
  issues: [{ id: 7, name: '12' }],
  authors: [
    { id: 3, name: 'رامي' },
    { id: 4, name: 'سلمى' },
  ],
  tags: [
    { id: 5, name: 'خطّ' },
    { id: 6, name: 'ورق' },
  ],
  series: [{ id: 2, name: 'عدّة الكاتب' }],
  pictures: [{ id: 9, name: 'قلعة.jpg' }],
};
const changes = (before: Partial<DraftContent>, after: Partial<DraftContent>) =>
  factsOf({ ...emptyDraft(), ...before }, { ...emptyDraft(), ...after }, names)
    .filter((fact) => fact.before !== fact.after)
    .map((fact) => [fact.label, fact.before, fact.after]);

describe('factsOf', () => {
  it.each<[string, Partial<DraftContent>, Partial<DraftContent>, string[][]]>([
    ['nothing', {}, {}, []],
    ['a section', { sectionId: null }, { sectionId: 1 }, [['القسم', '', 'لغة']]],
    ['the order of authors', { authorIds: [3, 4] }, { authorIds: [4, 3] }, [['الكتّاب', 'رامي، سلمى', 'سلمى، رامي']]],
    ['no order of tags', { tagIds: [5, 6] }, { tagIds: [6, 5] }, []],
    ['a tag that went', { tagIds: [5, 6] }, { tagIds: [5] }, [['الوسوم', 'خطّ، ورق', 'خطّ']]],
    ['what is gone since', { authorIds: [3] }, { authorIds: [88] }, [['الكتّاب', 'رامي', '#88']]],
    ['an issue', { issueId: 7 }, {}, [['العدد', '12', '']]],
    [
      'a series',
      {},
      { seriesId: 2, seriesPart: '3' },
      [
        ['السلسلة', '', 'عدّة الكاتب'],
        ['الجزء', '', '3'],
      ],
    ],
    ['a picture', {}, { leadMediaId: 9 }, [['صورة المقالة', '', 'قلعة.jpg']]],
    ['what is no date', { publishedOn: '2026-02-3' }, {}, [['تاريخ النشر', '2026-02-3', '']]],
  ])('tells %s', (_what, before, after, expected) => {
    expect(changes(before, after)).toEqual(expected);
  });

  it('writes a day as readers see it', () => {
    expect(changes({}, { publishedOn: '2026-02-03' })).toEqual([['تاريخ النشر', '', expect.stringContaining('شباط')]]);
  });
});
