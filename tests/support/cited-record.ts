import type { ArticleRecord, RecordAuthor } from '@/lib/feeds/record';

/** A name whose parts nobody wrote down. */
export const plainName = (name: string, slug = name): RecordAuthor => ({
  ...{ slug, name, given: null, father: null, family: null, kunya: null, laqab: null, nisba: null },
});

/** A record with everything in it that a machine could trip over. */
export const citedRecord: ArticleRecord = {
  id: 12,
  slug: 'رحلة-الورق',
  title: 'رحلة الور\u0640\u0640ق من «سمرقند» إلى "Fabriano" & R&D {1276} 100% \u200f#1',
  subtitle: 'في صناعة الكاغد',
  excerpt: 'انتقل الورق غربًا </script><b> & "بقي".',
  bodyHtml: '<p>انتقل الورق غربًا.</p>',
  noteHtml: null,
  noteLabel: null,
  language: 'ar',
  wordCount: 812,
  section: { id: 1, slug: 'تاريخ', name: 'تاريخ الكتاب' },
  authors: [
    { ...plainName('أحمد عبد الله الحمصي', 'أحمد'), given: 'أحمد', father: 'عبد الله', family: 'الحمصي' },
    plainName('أبو حيّان & التوحيدي and Sons', 'أبو-حيان'),
  ],
  tags: [
    { slug: 'ورق', name: 'ورق' },
    { slug: 'تاريخ', name: 'تاريخ الكتاب' },
  ],
  publishedOn: '2017-10-24',
  publishedAt: '2017-10-23T21:00:00.000Z',
  modifiedAt: '2024-03-01T07:00:00.000Z',
  correctedAt: '2024-03-01T07:00:00.000Z',
  printedHijri: null,
  pageStart: 12,
  pageEnd: 19,
  issue: { number: 7, volume: 3, title: 'عدد الورق', publishedOn: '2017-10-01' },
  series: null,
  lead: null,
  corrections: [
    { kind: 'correction', text: 'ورد «1726»\nوالصواب «1276».', madeAt: '2024-03-01' },
    { kind: 'update', text: 'أُضيفت خريطة.', madeAt: '2024-03-02' },
  ],
  baseline: null,
  views: 240,
};

/** An article of which little is known. */
export const bareRecord: ArticleRecord = {
  ...citedRecord,
  ...{ subtitle: null, excerpt: '', authors: [], tags: [], issue: null, pageStart: null, pageEnd: null },
  ...{ corrections: [], correctedAt: null, views: 0 },
};

export const ORIGIN = 'https://example.org';
