import { describe, expect, it } from 'vitest';
import { namesOf } from '@/lib/import/mapping/names';
import { readMapping } from '@/lib/import/mapping/read';
import { emptyMapping } from '@/lib/import/mapping/schema';

const problems = (text: string) => {
  const read = readMapping(text);
  return 'problems' in read ? read.problems : [];
};

describe('a mapping file', () => {
  it.each(['', '# nothing yet\n', '\ufeff', 'sections:\nhosts:\n'])('may say nothing: %j', (text) => {
    expect(readMapping(text)).toEqual({ mapping: emptyMapping() });
  });

  it('is read as text, lists and tables', () => {
    const text = [
      ...['source: majalla.example', 'hosts: [WWW.Majalla.example]', 'zone: Asia/Damascus', 'types:', '  event: skip'],
      ...['sections:', '  شعر: الأدب', '  007: drop', 'authors:', '  admin: drop', '  sm: [سلمى حدّاد, نادر قاسم]'],
      ...['views:', '  keys: tie_views', 'html:', '  title: h1.t', 'fields:', '  العنوان: title'],
    ].join('\n');
    expect(readMapping(text)).toEqual({
      mapping: {
        ...emptyMapping(),
        ...{
          source: 'majalla.example',
          hosts: ['www.majalla.example'],
          zone: 'Asia/Damascus',
          types: { event: 'skip' },
        },
        ...{
          sections: { 'شعر': 'الأدب', '007': 'drop' },
          authors: { admin: ['drop'], sm: ['سلمى حدّاد', 'نادر قاسم'] },
        },
        ...{
          views: { keys: ['tie_views'], choose: 'largest' },
          html: { title: ['h1.t'] },
          fields: { العنوان: 'title' },
        },
      },
    });
  });

  it.each<[string, number, RegExp]>([
    ['zone: Mars/Olympus', 1, /^zone: .*time zone/u],
    ['\n\nsecions:\n  a: b', 3, /^secions: is not a key/u],
    ['types:\n  event: perhaps', 2, /^types\.event: is none of: article, page, skip/u],
    ['hosts:\n  - a.example\n  - "http://b.example/"', 3, /^hosts\.1: is not a host/u],
    ['meta:\n  _note: note\n  _x: colour', 3, /^meta\._x/u],
    ['sections: x', 1, /^sections: is not a table/u],
    ['html:\n  titel: h1', 2, /^html\.titel: is not a key/u],
    ['sections:\n  a: *b', 2, /alias/u],
    ['sections: {a: b', 1, /./u],
    ['source: a\nsource: b', 2, /unique/u],
    ['- a', 1, /^the text/u],
  ])('names the line of what is wrong: %j', (text, line, reason) => {
    expect(problems(text)[0]).toEqual({ line, text: expect.stringMatching(reason) as string });
  });

  it('tells all that is wrong at once', () => {
    expect(problems('zone: x\ncategories: some\nodd: 1').map(({ line }) => line)).toEqual([1, 2, 3]);
  });
});

describe('names of there', () => {
  const names = namesOf({
    sections: { 'أدب-وفنون': 'الأدب', '%d8%b4%d8%b9%d8%b1': 'الشعر', 'غير مصنّف': 'drop' },
    tags: { ماء: 'المياه' },
    authors: { 'admin': ['drop'], 'أبو سلمى': ['سلمى حدّاد', 'نادر قاسم'] },
  });

  it.each([
    ['أدب وفنون', undefined, 'الأدب'],
    ['Culture', '%D8%A3%D8%AF%D8%A8-%D9%88%D9%81%D9%86%D9%88%D9%86', 'الأدب'],
    ['شِعر', undefined, 'الشعر'],
    ['غير مصنف', 'uncategorized', null],
    ['علوم', '%d8', 'علوم'],
  ])('find a section: %s, %s', (name, slug, expected) => {
    expect(names.section(name, slug)).toBe(expected);
  });

  it('find people: several behind one, or none', () => {
    expect(names.authors('ابو سلمى')).toEqual(['سلمى حدّاد', 'نادر قاسم']);
    expect(names.authors('المدير', 'admin')).toEqual([]);
    expect(names.authors('ليلى', 'layla')).toEqual(['ليلى']);
    expect(names.tag('ماء')).toBe('المياه');
  });
});
