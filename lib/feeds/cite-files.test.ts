import { Cite, plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import { afterEach, describe, expect, it } from 'vitest';
import { setFacts, siteDefaults } from '@/content/site';
import { bibtex } from '@/lib/feeds/bibtex';
import { cslFile, cslItem } from '@/lib/feeds/csl';
import { ris } from '@/lib/feeds/ris';
import { bareRecord, citedRecord, ORIGIN } from '@/tests/support/cited-record';

afterEach(() => setFacts(siteDefaults));

const TITLE = 'رحلة الورق من «سمرقند» إلى "Fabriano" & R&D {1276} 100% #1';
const item = () => cslItem(citedRecord, ORIGIN);

describe('CSL-JSON', () => {
  it('holds what is printed', () => {
    setFacts({ issn: '1234-567X', publisher: 'دار خزانة' });
    expect(item()).toEqual({
      'id': 'example-org-12',
      'type': 'article-magazine',
      'title': TITLE,
      'author': [{ family: 'الحمصي', given: 'أحمد عبد الله' }, { literal: 'أبو حيّان & التوحيدي and Sons' }],
      'container-title': 'خزانة',
      'publisher': 'دار خزانة',
      'volume': '3',
      'issue': '7',
      'page': '12-19',
      'issued': { 'date-parts': [[2017, 10, 24]] },
      'ISSN': '1234-567X',
      'URL': 'https://example.org/article/12/%D8%B1%D8%AD%D9%84%D8%A9-%D8%A7%D9%84%D9%88%D8%B1%D9%82',
      'language': 'ar',
      'abstract': 'انتقل الورق غربًا </script><b> & "بقي".',
      'keyword': 'ورق; تاريخ الكتاب',
    });
  });

  it('leaves out what is not known', () => {
    const names = ['id', 'type', 'title', 'container-title', 'issued', 'URL', 'language'];
    expect(Object.keys(cslItem(bareRecord, ORIGIN))).toEqual(names);
  });

  it.each([
    [12, 12, '12'],
    [12, null, '12'],
    [12, 13, '12-13'],
    [null, 13, undefined],
  ])('of pages %s and %s says %s', (pageStart, pageEnd, page) => {
    expect(cslItem({ ...citedRecord, pageStart, pageEnd }, ORIGIN).page).toBe(page);
  });

  it('is a file with a list of one', () => {
    expect(JSON.parse(cslFile(item()))).toEqual([item()]);
  });
});

it('BibTeX keeps Arabic as it is, and TeX sets every sign', () => {
  expect(bibtex(item())).toBe(`@article{example-org-12,
  author = {{الحمصي}, {أحمد عبد الله} and {أبو حيّان \\& التوحيدي and Sons}},
  title = {{رحلة الورق من «سمرقند» إلى "Fabriano" \\& R\\&D \\textbraceleft{}1276\\textbraceright{} 100\\% \\#1}},
  journal = {خزانة},
  volume = {3},
  number = {7},
  pages = {12--19},
  year = {2017},
  month = {10},
  day = {24},
  url = {https://example.org/article/12/%D8%B1%D8%AD%D9%84%D8%A9-%D8%A7%D9%84%D9%88%D8%B1%D9%82},
  langid = {arabic},
  keywords = {ورق, تاريخ الكتاب},
  abstract = {انتقل الورق غربًا </script><b> \\& "بقي".},
}
`);
});

it('RIS has a tag a line, in order', () => {
  expect(ris(item()).split('\r\n')).toEqual([
    'TY  - MGZN',
    'AU  - الحمصي, أحمد عبد الله',
    'AU  - أبو حيّان & التوحيدي and Sons',
    `TI  - ${TITLE}`,
    'T2  - خزانة',
    'VL  - 3',
    'IS  - 7',
    'SP  - 12',
    'EP  - 19',
    'PY  - 2017',
    'DA  - 2017/10/24',
    'LA  - ar',
    'UR  - https://example.org/article/12/%D8%B1%D8%AD%D9%84%D8%A9-%D8%A7%D9%84%D9%88%D8%B1%D9%82',
    'KW  - ورق',
    'KW  - تاريخ الكتاب',
    'AB  - انتقل الورق غربًا </script><b> & "بقي".',
    'ID  - example-org-12',
    'ER  - ',
    '',
  ]);
});

/** Our files as another program reads them. */
describe('read by Citation.js', () => {
  const read = (text: string) => new Cite(text).data[0];

  it.each([
    ['RIS', ris, 'literal'],
    // BibTeX has no word for a whole name: this reader takes it for a family without a given name.
    ['BibTeX', bibtex, 'family'],
  ])('%s says the same as the record', (_, write, whole) => {
    expect(plugins.input.list()).toContain('@bibtex/text');
    const { title, URL, issued, volume, issue } = item();
    const author = [{ family: 'الحمصي', given: 'أحمد عبد الله' }, { [whole]: 'أبو حيّان & التوحيدي and Sons' }];
    const container = { 'container-title': 'خزانة' };
    expect(read(write(item()))).toMatchObject({ title, URL, issued, author, volume, issue, ...container });
  });
});
