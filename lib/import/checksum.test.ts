import { describe, expect, it } from 'vitest';
import { recordChecksum } from '@/lib/import/checksum';
import { emptyRecord, type ImportRecord } from '@/lib/import/import-record';

const record: ImportRecord = {
  ...emptyRecord,
  origin: 'a/paper.txt',
  externalId: 'paper',
  title: 'أسرار الورق',
  publishedOn: '2019-03-07',
  section: 'علوم',
  authors: ['سلمى', 'نادر'],
  bodyHtml: '<p>كان الورق يُصنع من الخِرَق.</p>',
};
const checksum = recordChecksum(record);

describe('recordChecksum', () => {
  it('is SHA-256 in hex', () => {
    expect(checksum).toMatch(/^[0-9a-f]{64}$/u);
  });

  it('does not depend on the order of the fields', () => {
    expect(recordChecksum(Object.fromEntries(Object.entries(record).reverse()) as unknown as ImportRecord)).toBe(
      checksum,
    );
  });

  it.each<[string, Partial<ImportRecord>]>([
    ['where it was read from', { origin: 'b/copy.txt' }],
    ['the view count', { views: 1250 }],
    ['the corrections', { corrections: [{ kind: 'notice', text: 'تنبيه', madeAt: '2026-03-04T08:30:00Z' }] }],
  ])('leaves out %s', (_name, change) => {
    expect(recordChecksum({ ...record, ...change })).toBe(checksum);
  });

  it.each<[keyof ImportRecord, Partial<ImportRecord>]>([
    ['externalId', { externalId: 'paper-2' }],
    ['title', { title: 'اسرار الورق' }],
    ['subtitle', { subtitle: 'رحلة صنعة' }],
    ['excerpt', { excerpt: 'موجز' }],
    ['publishedOn', { publishedOn: '2019-03-08' }],
    ['printedHijri', { printedHijri: 'رجب 1440هـ' }],
    ['section', { section: 'تاريخ' }],
    ['authors', { authors: ['نادر', 'سلمى'] }],
    ['tags', { tags: ['ورق'] }],
    ['issueNumber', { issueNumber: 7 }],
    ['pageStart', { pageStart: 12 }],
    ['pageEnd', { pageEnd: 19 }],
    ['bodyHtml', { bodyHtml: '<p>كان الورق يصنع من الخرق.</p>' }],
    ['noteHtml', { noteHtml: '<p>تنبيه.</p>' }],
    ['noteLabel', { noteLabel: 'التحرير' }],
    ['slug', { slug: 'paper' }],
    ['language', { language: 'fa' }],
    ['status', { status: 'draft' }],
    ['oldUrls', { oldUrls: ['/?p=12'] }],
  ])('changes with %s', (_name, change) => {
    expect(recordChecksum({ ...record, ...change })).not.toBe(checksum);
  });
});
