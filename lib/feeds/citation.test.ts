import { afterEach, expect, it } from 'vitest';
import { setFacts, siteDefaults } from '@/content/site';
import { arabicCitation } from '@/lib/feeds/citation';
import { bareRecord, citedRecord, ORIGIN } from '@/tests/support/cited-record';

afterEach(() => setFacts(siteDefaults));

const TITLE = '«رحلة الورق من “سمرقند” إلى "Fabriano" & R&D {1276} 100% #1»';

it.each([
  [
    'all of it',
    citedRecord,
    `أحمد عبد الله الحمصي وأبو حيّان & التوحيدي and Sons، ${TITLE}، خزانة، العدد 7، المجلّد 3، 24 تشرين الأول (أكتوبر) 2017م،`,
    'ص 12–19،',
  ],
  ['what little is known', bareRecord, `${TITLE}، خزانة، 24 تشرين الأول (أكتوبر) 2017م،`, ''],
  [
    'one page of an issue without a volume',
    { ...bareRecord, pageStart: 5, issue: { number: 7, volume: null, title: '', publishedOn: '2017-10-01' as const } },
    `${TITLE}، خزانة، العدد 7، 24 تشرين الأول (أكتوبر) 2017م،`,
    'ص 5،',
  ],
])('a footnote says %s', (_, record, text, pages) => {
  expect(arabicCitation(record, ORIGIN)).toEqual({ text, pages, url: `${ORIGIN}/article/12` });
});

it('speaks in the magazine’s digits', () => {
  setFacts({ digits: 'arab' });
  const { text, pages } = arabicCitation(citedRecord, ORIGIN);
  expect(`${text} ${pages}`).toContain('العدد ٧، المجلّد ٣، ٢٤ تشرين الأول (أكتوبر) ٢٠١٧م، ص ١٢–١٩');
});
