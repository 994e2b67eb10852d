import type { IsoDate } from '@/lib/arabic/calendar-date';

/** The one shape that every source yields, before any name is matched with the database. */
export interface ImportRecord {
  /** The file, or the place in a file, for reports. */
  origin: string;
  /** Identity within the source; together with the source's name it finds an earlier import. */
  externalId: string;
  title: string;
  subtitle: string | null;
  excerpt: string;
  publishedOn: IsoDate;
  printedHijri: string | null;
  section: string;
  authors: string[];
  tags: string[];
  issueNumber: number | null;
  /** Missing where it is no part of one, so that what was imported before stays what it was (checksum.ts). */
  series?: { name: string; part: number };
  pageStart: number | null;
  pageEnd: number | null;
  /** HTML, not yet sanitised: saving does that. */
  bodyHtml: string;
  noteHtml: string | null;
  noteLabel: string | null;
  /** The count that came with the article; null when it came with none. */
  views: number | null;
  slug: string | null;
  language: string;
  status: 'published' | 'draft';
  oldUrls: string[];
}

/** A remark on one item, in words for the person who runs the import. Lines count from 1. */
export interface Remark {
  line: number | null;
  text: string;
}

/** What a source makes of one item: a record with warnings, or a refusal. */
export type SourceItem =
  { kind: 'record'; record: ImportRecord; warnings: Remark[] } | { kind: 'refused'; origin: string; refusal: Remark };

export const refused = (origin: string, line: number | null, text: string): SourceItem => ({
  kind: 'refused',
  origin,
  refusal: { line, text },
});

/** A record with the fields that most sources lack left empty. */
export const emptyRecord = {
  subtitle: null,
  excerpt: '',
  printedHijri: null,
  authors: [],
  tags: [],
  issueNumber: null,
  pageStart: null,
  pageEnd: null,
  noteHtml: null,
  noteLabel: null,
  views: null,
  slug: null,
  language: 'ar',
  status: 'published',
  oldUrls: [],
} satisfies Partial<ImportRecord>;
