import type { IsoDate } from '@/lib/arabic/calendar-date';
import type { CorrectionKind } from '@/lib/articles/article';

/** The one shape that every source yields, before any name is matched with the database. */
export interface ImportRecord {
  /** The file, or the place in a file, for reports. */
  origin: string;
  /** Identity within the source; together with the source's name it finds an earlier import. */
  externalId: string;
  title: string;
  subtitle: string | null;
  excerpt: string;
  /** Null for a draft that has no date. */
  publishedOn: IsoDate | null;
  /** The instant of publication, ISO 8601 with its offset, where more than the day is known. */
  publishedAt?: string;
  /** When it was last changed where it comes from, ISO 8601 with its offset. */
  updatedAt?: string;
  printedHijri: string | null;
  section: string;
  authors: string[];
  tags: string[];
  issueNumber: number | null;
  /** What may be missing is missing where there is none, so that earlier imports keep their checksums. */
  series?: { name: string; part: number };
  pageStart: number | null;
  pageEnd: number | null;
  /** HTML, cleaned of what its source put there, not yet sanitised: saving does that. */
  bodyHtml: string;
  /** The picture that leads it, by its address where it comes from. */
  lead?: { url: string; alt: string; caption: string };
  noteHtml: string | null;
  noteLabel: string | null;
  /** The count that came with the article; null when it came with none. */
  views: number | null;
  slug: string | null;
  language: string;
  status: 'published' | 'scheduled' | 'draft';
  /** What was said about it after it had been published, and when: ISO 8601 with its offset. */
  corrections?: { kind: CorrectionKind; text: string; madeAt: string }[];
  /** Where it was before: every form of its address there, and its guid when that is an address. */
  oldUrls: string[];
}

/** A remark on one item, in words for the person who runs the import. Lines count from 1. */
export interface Remark {
  line: number | null;
  text: string;
}

/** How often each filter of `clean` repaired something, by the filter's name. */
export type Repairs = Record<string, number>;

/** What a source makes of one thing that it holds. */
export type SourceItem =
  | {
      kind: 'record';
      record: ImportRecord;
      warnings: Remark[];
      repairs?: Repairs;
      /** The body as it came, to be shown beside what became of it. */
      raw?: string;
    }
  /** No article, or one that is not wanted: a menu's entry, a revision, something in the bin. Counted by its reason. */
  | { kind: 'skipped'; origin: string; reason: string }
  | { kind: 'refused'; origin: string; refusal: Remark }
  /** An old address of a list, and whose list it is here. */
  | { kind: 'moved'; from: string; noun: 'section' | 'tag' | 'author'; name: string };

/** Characters that an item holds in memory, but for its small parts. */
export const charactersOf = (item: SourceItem): number =>
  item.kind === 'record' ? item.record.bodyHtml.length + (item.raw?.length ?? 0) : 0;

/** What a parser makes of one text. */
export type ParsedItem = Extract<SourceItem, { kind: 'record' | 'refused' }>;

/** An archive that can be read from its beginning as often as wanted, in the same order, in bounded memory. */
export interface ImportSource {
  /** What its articles' identities belong to when the run names nothing else: the host of a site, as a rule. */
  name: string;
  /** Items in all, when known before the end. */
  total: number | null;
  /** Hosts whose addresses are the archive's own, in small letters: links to them lead to articles here. */
  hosts: string[];
  /** How far the reading is, in bytes of the files as they lie there. */
  progress(): { bytes: number; of: number };
  items(): AsyncIterable<SourceItem>;
}

/** Items at hand, of which no more is known. */
export type Items = AsyncIterable<SourceItem> | Iterable<SourceItem>;

export const isSource = (source: ImportSource | Items): source is ImportSource =>
  'items' in source && typeof source.items === 'function';

export const refused = (origin: string, line: number | null, text: string): ParsedItem => ({
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
