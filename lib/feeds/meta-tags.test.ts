import { afterEach, describe, expect, it } from 'vitest';
import { setFacts, siteDefaults } from '@/content/site';
import { dublinCoreTags, highwireTags } from '@/lib/feeds/meta-tags';
import { signposts } from '@/lib/feeds/signposts';
import { bareRecord, citedRecord, ORIGIN } from '@/tests/support/cited-record';

afterEach(() => setFacts(siteDefaults));

const TITLE = 'رحلة الورق من «سمرقند» إلى "Fabriano" & R&D {1276} 100% #1';
const ADDRESS = `${ORIGIN}/article/12/${encodeURIComponent('رحلة-الورق')}`;

describe('Highwire tags', () => {
  it('hold what a citation needs', () => {
    setFacts({ issn: '1234-567X' });
    expect(highwireTags(citedRecord, ORIGIN)).toEqual({
      citation_title: TITLE,
      citation_author: ['الحمصي, أحمد عبد الله', 'أبو حيّان & التوحيدي and Sons'],
      citation_publication_date: '2017/10/24',
      citation_date: '2017/10/24',
      citation_journal_title: 'خزانة',
      citation_volume: '3',
      citation_issue: '7',
      citation_issn: '1234-567X',
      citation_firstpage: '12',
      citation_lastpage: '19',
      citation_language: 'ar',
      citation_publisher: 'خزانة',
      citation_keywords: ['ورق', 'تاريخ الكتاب'],
      citation_abstract_html_url: ADDRESS,
      citation_fulltext_html_url: ADDRESS,
    });
  });

  it.each([
    ['2017-10-23T21:00:00.000Z', undefined],
    ['2019-01-01T10:00:00.000Z', '2019/01/01'],
    ['2017-10-24T22:00:00.000Z', '2017/10/25'],
  ])('put online at %s: %s', (publishedAt, expected) => {
    expect(highwireTags({ ...citedRecord, publishedAt }, ORIGIN)['citation_online_date']).toBe(expected);
  });

  it('leave out what is not known', () => {
    const names = Object.keys(highwireTags(bareRecord, ORIGIN));
    expect(names.filter((name) => /author|issue|volume|page|issn|keywords/u.test(name))).toEqual([]);
  });
});

it('Dublin Core names creators as they are printed', () => {
  setFacts({ rights: 'جميع الحقوق محفوظة' });
  expect(dublinCoreTags(citedRecord, ORIGIN)).toEqual({
    'DC.title': TITLE,
    'DC.creator': ['أحمد عبد الله الحمصي', 'أبو حيّان & التوحيدي and Sons'],
    'DC.date': '2017-10-24',
    'DCTERMS.issued': '2017-10-24',
    'DC.language': 'ar',
    'DC.publisher': 'خزانة',
    'DC.identifier': ADDRESS,
    'DC.type': 'Text',
    'DC.rights': 'جميع الحقوق محفوظة',
    'DC.relation.ispartof': 'خزانة',
  });
});

describe('signposts', () => {
  it('lead to what an article is cited as, by whom it is and what describes it', () => {
    expect(signposts(citedRecord, ORIGIN)).toEqual([
      `<${ADDRESS}>; rel="cite-as"`,
      `<${ORIGIN}/author/${encodeURIComponent('أحمد')}>; rel="author"`,
      `<${ORIGIN}/author/${encodeURIComponent('أبو-حيان')}>; rel="author"`,
      `<${ORIGIN}/article/12/cite.bib>; rel="describedby"; type="application/x-bibtex"`,
      `<${ORIGIN}/article/12/cite.ris>; rel="describedby"; type="application/x-research-info-systems"`,
      `<${ORIGIN}/article/12/cite.csl.json>; rel="describedby"; type="application/vnd.citationstyles.csl+json"`,
      '<https://schema.org/NewsArticle>; rel="type"',
    ]);
  });

  it.each([
    ['https://creativecommons.org/licenses/by/4.0/', '<https://creativecommons.org/licenses/by/4.0/>; rel="license"'],
    ['https://example.org/حقوق', '<https://example.org/%D8%AD%D9%82%D9%88%D9%82>; rel="license"'],
    ['جميع الحقوق محفوظة', undefined],
    ['javascript:alert(1)', undefined],
  ])('to the licence, where rights are an address: %s', (rights, expected) => {
    setFacts({ rights });
    expect(signposts(citedRecord, ORIGIN)[7]).toBe(expected);
  });

  it('are headers, in ASCII', () => {
    setFacts({ rights: 'https://example.org/حقوق' });
    expect(signposts(citedRecord, ORIGIN).join()).toMatch(/^[\x20-\x7e]+$/u);
  });
});
