import type { IsoDate } from '@/lib/arabic/calendar-date';
import type { ArticleView, Named } from '@/lib/articles/article';

/**
 * A published article as machines are told of it: what its page shows, and more exactly where people need less. Feeds,
 * structured data, citations and harvesters are all drawn from this one shape, so that they cannot contradict each other
 * or the page.
 */
export interface ArticleRecord extends ArticleView {
  section: Named & { id: number };
  /** In the order of the byline. */
  authors: RecordAuthor[];
  issue: RecordIssue | null;
  /** The instant of publication, ISO 8601 in UTC: "2024-03-01T07:00:00.000Z". */
  publishedAt: string;
  /** When what readers see last changed: a published revision or a correction; never before publication. */
  modifiedAt: string;
  /** The last correction that was added, in the same form; null without any. */
  correctedAt: string | null;
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
