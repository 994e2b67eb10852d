import { describe, expect, it } from 'vitest';
import type { About } from '@/lib/feeds/oai/about';
import { FORMATS } from '@/lib/feeds/oai/formats';
import { identify } from '@/lib/feeds/oai/identify';
import type { ArticleRecord, RecordAuthor } from '@/lib/feeds/record';
import { xmlPiece } from '@/lib/feeds/xml';
import { childOf, childrenOf, parseXml, type XmlElement } from '@/tests/support/xml-tree';

const author = (name: string, parts: Partial<RecordAuthor> = {}): RecordAuthor => ({
  ...{ slug: 'كاتب', name, given: null, father: null, family: null, kunya: null, laqab: null, nisba: null },
  ...parts,
});
const record: ArticleRecord = {
  ...{ id: 7, slug: 'بيت-الحكمة', title: 'بيت الحكمة & <غيره>', subtitle: 'سيرة', excerpt: 'موجز', language: 'ar' },
  ...{ bodyHtml: '<p>النصّ.</p>', noteHtml: null, noteLabel: null, wordCount: 1, lead: null, views: 0 },
  section: { id: 3, slug: 'تاريخ', name: 'تاريخ' },
  authors: [
    author('أبو عثمان الجاحظ', { given: 'عمرو', father: 'بحر', kunya: 'أبو عثمان', laqab: 'الجاحظ' }),
    author('طه حسين', { given: 'طه', family: 'حسين' }),
    author('هيئة التحرير'),
  ],
  tags: [{ slug: 'كتب', name: 'كتب' }],
  ...{ publishedOn: '2020-05-17', publishedAt: '2020-05-16T21:00:00.000Z', modifiedAt: '2021-01-02T03:04:05.678Z' },
  ...{ correctedAt: null, baseline: null, printedHijri: 'رمضان 1441', pageStart: 12, pageEnd: 19 },
  issue: { number: 41, volume: 4, title: 'الكتاب', publishedOn: '2020-05-01' },
  series: null,
  corrections: [{ kind: 'correction', text: 'صوابه كذا', madeAt: '2021-01-02' }],
};
const about: About = {
  ...{ name: 'خزانة', publisher: 'دار خزانة', issn: '2049-3630', origin: 'https://magazine.example' },
  rights: 'https://creativecommons.org/licenses/by/4.0/',
};
const bare: ArticleRecord = {
  ...{ ...record, subtitle: null, excerpt: '', authors: [], tags: [], printedHijri: null, issue: null },
  ...{ pageStart: null, pageEnd: null, corrections: [] },
};
const silent: About = { ...about, issn: '', rights: '' };
const write = (prefix: 'oai_dc' | 'mods', one = record, all = about) =>
  parseXml(xmlPiece(FORMATS[prefix].write(one, all)));
const texts = (element: XmlElement, name: string) => childrenOf(element, name).map(({ text }) => text);
const url = 'https://magazine.example/article/7/%D8%A8%D9%8A%D8%AA-%D8%A7%D9%84%D8%AD%D9%83%D9%85%D8%A9';

describe('Dublin Core', () => {
  it('says all that it has words for', () => {
    const dc = write('oai_dc');
    expect(dc.children.map(({ name, text }) => [name, text])).toEqual([
      ['title', 'بيت الحكمة & <غيره>'],
      ['title', 'سيرة'],
      ['creator', 'أبو عثمان الجاحظ'],
      ['creator', 'طه حسين'],
      ['creator', 'هيئة التحرير'],
      ['subject', 'تاريخ'],
      ['subject', 'كتب'],
      ['description', 'موجز'],
      ['publisher', 'دار خزانة'],
      ['date', '2020-05-17'],
      ['type', 'Text'],
      ['type', 'article'],
      ['format', 'text/html'],
      ['identifier', url],
      ['source', 'خزانة، العدد 41، ص 12–19'],
      ['relation', 'urn:ISSN:2049-3630'],
      ['language', 'ar'],
      ['rights', about.rights],
    ]);
    expect(new Set(dc.children.map(({ ns }) => ns))).toEqual(new Set(['http://purl.org/dc/elements/1.1/']));
    expect(dc.children[0]?.attributes).toEqual({ 'xml:lang': 'ar' });
  });

  it('leaves out what is not known', () => {
    const dc = write('oai_dc', bare, silent);
    expect(dc.children.map(({ name }) => name)).toEqual(
      'title subject publisher date type type format identifier source language'.split(' '),
    );
    expect(texts(dc, 'source')).toEqual(['خزانة']);
    expect(texts(write('oai_dc', { ...bare, pageStart: 5, pageEnd: 5 }), 'source')).toEqual(['خزانة، ص 5']);
  });
});

describe('MODS', () => {
  const names = (one: RecordAuthor) =>
    childrenOf(childOf(write('mods', { ...record, authors: [one] }), 'name'), 'namePart').map(
      ({ text, attributes }) => [attributes['type'] ?? '', text],
    );

  it('keeps the parts of names apart, as far as they are known', () => {
    const [full, short, none] = record.authors.map(names);
    expect(full).toEqual([
      ['given', 'عمرو بحر'],
      ['termsOfAddress', 'أبو عثمان'],
      ['termsOfAddress', 'الجاحظ'],
    ]);
    expect(short).toEqual([
      ['given', 'طه'],
      ['family', 'حسين'],
    ]);
    expect(none).toEqual([['', 'هيئة التحرير']]);
  });

  it('says where it was printed', () => {
    const host = childOf(write('mods'), 'relatedItem');
    expect(host.attributes).toEqual({ 'type': 'host', 'xlink:href': 'https://magazine.example/issue/41' });
    expect(texts(childOf(host, 'titleInfo'), 'title')).toEqual(['خزانة']);
    expect(childOf(host, 'identifier')).toMatchObject({ text: '2049-3630', attributes: { type: 'issn' } });
    const part = childOf(host, 'part');
    expect(
      childrenOf(part, 'detail').map(({ attributes, children }) => [
        attributes['type'],
        ...children.map(({ name, text }) => `${name} ${text}`),
      ]),
    ).toEqual([
      ['volume', 'number 4'],
      ['issue', 'number 41', 'title الكتاب'],
      ['section', 'title تاريخ'],
    ]);
    expect(childOf(part, 'extent').children.map(({ name, text }) => [name, text])).toEqual([
      ['start', '12'],
      ['end', '19'],
    ]);
    expect(texts(part, 'date')).toEqual(['2020-05-01']);
  });

  it('tells of its dates, its corrections and its address', () => {
    const mods = write('mods');
    const origin = childOf(mods, 'originInfo');
    expect([texts(origin, 'dateIssued'), texts(origin, 'dateModified'), texts(origin, 'dateOther')]).toEqual([
      ['2020-05-17'],
      ['2021-01-02T03:04:05Z'],
      ['رمضان 1441'],
    ]);
    expect(texts(mods, 'note')).toEqual(['2021-01-02: صوابه كذا']);
    expect(texts(mods, 'identifier')).toEqual([url]);
    expect(childOf(mods, 'accessCondition').attributes['xlink:href']).toBe(about.rights);
  });

  it('leaves out what is not known', () => {
    const mods = write('mods', bare, { ...silent, rights: '' });
    expect(mods.children.map(({ name }) => name)).toEqual(
      'titleInfo typeOfResource genre originInfo language physicalDescription relatedItem identifier location recordInfo'.split(
        ' ',
      ),
    );
    expect(childOf(childOf(mods, 'relatedItem'), 'part').children.map(({ name }) => name)).toEqual(['detail', 'date']);
  });
});

describe('the repository', () => {
  const facts = { name: 'خزانة', baseUrl: 'https://x.example/oai', email: '', earliest: '2026-01-01T00:00:00Z' };
  it.each([
    ['magazine.example', 'postmaster@magazine.example', true],
    ['localhost', 'postmaster@localhost.invalid', false],
    ['127.0.0.1', 'postmaster@127.0.0.1', false],
  ])('at %s can be written to at %s', (host, address, isDescribed) => {
    const said = identify({ ...facts, host });
    expect(said['adminEmail']).toBe(address);
    expect('description' in said).toBe(isDescribed);
  });
});
