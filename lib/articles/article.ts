import type { IsoDate } from '@/lib/arabic/calendar-date';

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
  /** The part of the views that came with an import, and the day up to which it counts. */
  baseline: { views: number; asOf: IsoDate } | null;
}

/** "12-19", "12", or null. */
export function pageRange({ pageStart, pageEnd }: { pageStart: number | null; pageEnd: number | null }): string | null {
  if (pageStart === null) return null;
  return pageEnd === null || pageEnd === pageStart ? String(pageStart) : `${pageStart}–${pageEnd}`;
}
