import { describe, expect, it } from 'vitest';
import { changedFields, countsOf } from '@/components/desk/revisions/version';

const version = { title: 'بيت', subtitle: '', excerpt: 'نصّ', bodyHtml: '<p>كتاب قديم</p>', noteHtml: '' };

describe('changedFields', () => {
  it('is empty where nothing differs but white space', () => {
    expect(changedFields(version, { ...version, title: ' بيت ', bodyHtml: '<p>كتاب  قديم</p>\n' })).toEqual([]);
  });

  it('names the fields that differ, in the order of the page, and then the others', () => {
    const after = { ...version, bodyHtml: '<p>كتاب حديث</p>', title: 'دار' };
    const others = [
      { label: 'القسم', before: 'لغة', after: 'علوم' },
      { label: 'التاريخ', before: 'أمس', after: 'أمس' },
    ];
    expect(changedFields(version, after, others).map(({ label }) => label)).toEqual(['العنوان', 'المتن', 'القسم']);
  });

  it('counts over all of them', () => {
    const fields = changedFields(version, { ...version, excerpt: 'نصٌّ جديد', bodyHtml: '<p>كتاب</p>' });
    expect(countsOf(fields)).toEqual({ added: 1, removed: 1, spelling: 1 });
  });
});
