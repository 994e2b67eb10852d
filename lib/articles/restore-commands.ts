import { createHash } from 'node:crypto';
import { parseIsoDate } from '@/lib/arabic/calendar-date';
import { reckoned } from '@/lib/articles/clean-body';
import { hijriOnOf } from '@/lib/articles/prepare';
import { publicHtml } from '@/lib/html/sanitise';

/** Articles and revisions that come back from a bundle: cleaned as they are at every save, with what follows from them. */

interface Texts {
  body_html: string;
  note_html: string | null;
}

interface RestoredArticle extends Texts {
  published_on: string | null;
  printed_hijri: string | null;
}

/** Adds the columns that no bundle holds, since they are reckoned from the others. */
export function restoredArticle<T extends RestoredArticle>(line: T, clean: Cleaner) {
  const texts = cleanTexts(line, clean);
  const day = line.published_on === null ? null : parseIsoDate(line.published_on);
  const { bodyText, wordCount } = reckoned(texts.body_html);
  const hijriOn = hijriOnOf(day, line.printed_hijri);
  return { ...line, ...texts, body_text: bodyText, word_count: wordCount, hijri_on: hijriOn };
}

export const restoredRevision = <T extends Texts>(line: T, clean: Cleaner): T => ({
  ...line,
  ...cleanTexts(line, clean),
});

const cleanTexts = ({ body_html: body, note_html: note }: Texts, clean: Cleaner): Texts => ({
  body_html: clean(body),
  note_html: note === null ? null : clean(note),
});

export type Cleaner = (html: string) => string;

/** Cleans markup; what was seen clean before (a revision that is live, as a rule) is known by its hash. */
export function newCleaner(): Cleaner {
  const known = new Set<string>();
  return (html) => {
    const hash = createHash('sha256').update(html).digest('base64');
    if (known.has(hash)) return html;
    const cleaned = publicHtml(html);
    if (cleaned === html) known.add(hash);
    return cleaned;
  };
}
