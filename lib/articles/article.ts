import type { IsoDate } from '@/lib/arabic/calendar-date';
import type { PictureFacts } from '@/lib/media/picture';

/** The shapes in which the rest of the house sees an article: plain values, no database rows. */

export const ARTICLE_STATUSES = ['draft', 'scheduled', 'published', 'withdrawn'] as const;

/** A name with an address of its own: a section, an author, a tag. */
export interface Named {
  slug: string;
  name: string;
}

/** What a list shows of a published article. */
export interface ArticleCard {
  id: number;
  slug: string;
  title: string;
  subtitle: string | null;
  excerpt: string;
  publishedOn: IsoDate;
  section: Named;
  authors: Named[];
  /** Imported baseline plus counted openings. */
  views: number;
  pageStart: number | null;
}

export const CORRECTION_KINDS = ['correction', 'notice', 'update'] as const;
export type CorrectionKind = (typeof CORRECTION_KINDS)[number];

/** What was said about an article after it had been published. */
export interface CorrectionView {
  kind: CorrectionKind;
  /** Plain text; its line breaks are meant. */
  text: string;
  /** The day, in the site's time zone. */
  madeAt: IsoDate;
}

/** A part of a series, as a link. */
export interface SeriesPart {
  id: number;
  slug: string;
  title: string;
  part: number;
}

/** Everything that the page of a published article shows. */
export interface ArticleView extends ArticleCard {
  bodyHtml: string;
  noteHtml: string | null;
  noteLabel: string | null;
  language: string;
  wordCount: number;
  printedHijri: string | null;
  pageEnd: number | null;
  issue: { number: number; title: string } | null;
  tags: Named[];
  /** The series that it is a part of, and which. */
  series: (Named & { id: number; part: number }) | null;
  /** The picture of the article, shown above its text. */
  lead: PictureFacts | null;
  /** The part of the views that came with an import, and the day up to which it counts. */
  baseline: { views: number; asOf: IsoDate } | null;
  /** In the order of their days. */
  corrections: CorrectionView[];
}

/** Where one goes on from an article: each null or empty where there is nothing. */
export interface Around {
  /** In its section, by time. */
  older: ArticleCard | null;
  newer: ArticleCard | null;
  /** In its issue, by the printed pages. */
  before: ArticleCard | null;
  after: ArticleCard | null;
  /** The most like it, the closest first, none of those above among them. */
  related: ArticleCard[];
}

/** What is shown of an article that may not be complete yet. */
export type ArticlePreview = Omit<ArticleView, 'publishedOn' | 'section'> & {
  publishedOn: IsoDate | null;
  section: Named | null;
};

/** What is said of an article that was withdrawn: never a word of its text. */
export interface Tombstone {
  title: string;
  section: Named;
  publishedOn: IsoDate | null;
  /** Null when nobody wrote down when. */
  withdrawnOn: IsoDate | null;
  reason: string | null;
}

/** "12-19", "12", or null. */
export function pageRange({ pageStart, pageEnd }: { pageStart: number | null; pageEnd: number | null }): string | null {
  if (pageStart === null) return null;
  return pageEnd === null || pageEnd === pageStart ? String(pageStart) : `${pageStart}–${pageEnd}`;
}
