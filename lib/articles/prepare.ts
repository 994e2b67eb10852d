import { startOfDay, toUtcDate } from '@/lib/arabic/calendar-date';
import type { ParsedArticle } from '@/lib/articles/schema';
import { countWords, excerptOf } from '@/lib/html/measures';
import { plainText } from '@/lib/html/plain-text';
import { sanitiseHtml } from '@/lib/html/sanitise';

/**
 * The columns that follow from what was given: clean markup, its text, counts, the two dates. Pure.
 * @param timeZone the site's zone: an article dated the 24th is published when the 24th begins there
 */
export function prepareArticle(input: ParsedArticle, timeZone: string) {
  const { authorIds: _authors, tagIds: _tags, slug: _slug, publishedOn, ...rest } = input;
  const bodyHtml = sanitiseHtml(rest.bodyHtml);
  const bodyText = plainText(bodyHtml);
  return {
    ...rest,
    bodyHtml,
    bodyText,
    noteHtml: rest.noteHtml === null ? null : sanitiseHtml(rest.noteHtml),
    excerpt: rest.excerpt === '' ? excerptOf(bodyText) : rest.excerpt,
    wordCount: countWords(bodyText),
    publishedOn: publishedOn && toUtcDate(publishedOn),
    publishedAt: publishedOn && startOfDay(publishedOn, timeZone),
  };
}

export type PreparedArticle = ReturnType<typeof prepareArticle>;
