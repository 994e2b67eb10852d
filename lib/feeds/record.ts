import type { IsoDate } from '@/lib/arabic/calendar-date';
import type { CorrectionView, Named } from '@/lib/articles/article';
import type { PictureFacts } from '@/lib/media/picture';

/**
 * A published article as machines are told of it: feeds, structured data, citations and harvesters are all drawn from
 * this one shape, so that they cannot contradict each other.
 */
export interface ArticleRecord {
  id: number;
  slug: string;
  title: string;
  subtitle: string | null;
  excerpt: string;
  /** Sanitised. */
  bodyHtml: string;
  /** The magazine's own remark, sanitised, and the label that opens it. */
  noteHtml: string | null;
  noteLabel: string | null;
  /** BCP 47. */
  language: string;
  wordCount: number;
  section: Named & { id: number };
  /** In the order of the byline. */
  authors: RecordAuthor[];
  tags: Named[];
  /** The printed date. */
  publishedOn: IsoDate;
  /** The instant of publication, ISO 8601 in UTC: "2024-03-01T07:00:00.000Z". */
  publishedAt: string;
  /** When what readers see last changed: a published revision or a correction; never before publication. */
  modifiedAt: string;
  /** The last correction that was added, in the same form; null without any. */
  correctedAt: string | null;
  printedHijri: string | null;
  pageStart: number | null;
  pageEnd: number | null;
  issue: RecordIssue | null;
  lead: PictureFacts | null;
  corrections: CorrectionView[];
  /** The public number of openings. */
  views: number;
}

/** Name parts are kept apart where they are known (decision 002), so that no citation guesses them. */
export interface RecordAuthor extends Named {
  given: string | null;
  father: string | null;
  family: string | null;
  kunya: string | null;
  laqab: string | null;
  nisba: string | null;
}

export interface RecordIssue {
  number: number;
  volume: number | null;
  title: string;
  publishedOn: IsoDate;
}
