import { afterEach, expect, it } from 'vitest';
import { setFacts, siteDefaults } from '@/content/site';
import { apaCitation } from '@/lib/feeds/apa';
import { bareRecord, citedRecord, ORIGIN, plainName } from '@/tests/support/cited-record';

afterEach(() => setFacts(siteDefaults));

const TITLE = 'رحلة الورق من «سمرقند» إلى "Fabriano" & R&D {1276} 100% #1.';
const DATE = '(2017، 24 تشرين الأول/أكتوبر).';
const [homsi = plainName('أحمد الحمصي')] = citedRecord.authors;
const many = (count: number) => Array.from({ length: count }, (_, place) => plainName(`كاتب ${place + 1}`));
const issue = { number: 7, volume: null, title: '', publishedOn: '2017-10-01' as const };

it.each([
  [
    'all of it',
    citedRecord,
    `الحمصي، أحمد عبد الله، وأبو حيّان & التوحيدي and Sons. ${DATE} ${TITLE}`,
    'خزانة، 3',
    '(7)، 12–19.',
  ],
  ['nobody, no issue, no pages', bareRecord, `${TITLE} ${DATE}`, 'خزانة', '.'],
  ['one author', { ...bareRecord, authors: [homsi] }, `الحمصي، أحمد عبد الله. ${DATE} ${TITLE}`, 'خزانة', '.'],
  [
    'a name whose parts nobody knows, ending in a full stop',
    { ...bareRecord, authors: [plainName('هيئة التحرير.')] },
    `هيئة التحرير. ${DATE} ${TITLE}`,
    'خزانة',
    '.',
  ],
  [
    'three authors',
    { ...bareRecord, authors: [homsi, ...many(2)] },
    `الحمصي، أحمد عبد الله، كاتب 1، وكاتب 2. ${DATE} ${TITLE}`,
    'خزانة',
    '.',
  ],
  ['an issue without a volume', { ...bareRecord, issue, pageStart: 5 }, `${TITLE} ${DATE}`, 'خزانة', '، (7)، 5.'],
  ['a volume without pages', { ...bareRecord, issue: { ...issue, volume: 3 } }, `${TITLE} ${DATE}`, 'خزانة، 3', '(7).'],
  ['pages without an issue', { ...bareRecord, pageStart: 5, pageEnd: 6 }, `${TITLE} ${DATE}`, 'خزانة', '، 5–6.'],
  ['a title that asks', { ...bareRecord, title: 'من اخترع الورق؟' }, `من اخترع الورق؟ ${DATE}`, 'خزانة', '.'],
])('a reference tells %s', (_, record, before, source, after) => {
  expect(apaCitation(record, ORIGIN)).toEqual({ before, source, after });
});

it.each([
  [20, 'كاتب 18، كاتب 19، وكاتب 20.'],
  [21, 'كاتب 18، كاتب 19، … كاتب 21.'],
  [300, 'كاتب 18، كاتب 19، … كاتب 300.'],
])('of %i authors it names', (count, end) => {
  const { before } = apaCitation({ ...bareRecord, authors: many(count) }, ORIGIN);
  expect(before.slice(0, before.indexOf(' (2017'))).toMatch(new RegExp(`^كاتب 1، كاتب 2، .*${end}$`, 'u'));
});

it('speaks in the magazine’s digits and months', () => {
  setFacts({ digits: 'arab', monthNames: 'gulf' });
  const { before, source, after } = apaCitation(citedRecord, ORIGIN);
  expect(before).toContain('(٢٠١٧، ٢٤ أكتوبر).');
  expect(`${source}${after}`).toBe('خزانة، ٣(٧)، ١٢–١٩.');
});
