import { emptyRecord, type ImportRecord, type ImportSource, type SourceItem } from '@/lib/import/import-record';

/** An archive in memory, as a source of an import gives it. */
export const archiveOf = (items: SourceItem[], hosts: string[] = ['old.example']): ImportSource => ({
  name: hosts[0] ?? 'old.example',
  total: items.length,
  hosts,
  progress: () => ({ bytes: 0, of: 0 }),
  async *items() {
    yield* items;
  },
});

/** A record with what the test cares about. */
export const recordOf = (facts: Partial<ImportRecord> & { externalId: string }): SourceItem => ({
  kind: 'record',
  record: {
    ...emptyRecord,
    origin: `archive.xml, item ${facts.externalId}`,
    title: `مقالة ${facts.externalId}`,
    publishedOn: '2012-03-04',
    section: 'أخبار',
    bodyHtml: `<p>نصّ المقالة ${facts.externalId}.</p>`,
    ...facts,
  },
  warnings: [],
});
