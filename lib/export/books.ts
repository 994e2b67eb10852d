import { askSite } from '@/lib/export/ask';
import type { Sink } from '@/lib/export/bundle/sink';
import type { Progress } from '@/lib/export/progress';
import { publishedIssues } from '@/lib/export/size-queries';
import { issueEpubUrl } from '@/lib/site/book-urls';

/**
 * Every issue as the book that its page offers. The site makes them, as for a reader: what makes a page has the fonts and
 * the cover. @param ask where the site is asked
 * @returns how many
 */
export async function copyBooks(ask: string, sink: Sink, progress: Progress): Promise<number> {
  const numbers = await publishedIssues();
  for (const [index, number] of numbers.entries()) {
    const answer = await askSite(ask + issueEpubUrl(number));
    if (answer.status !== 200 || answer.body === null) throw new Error(`issue ${number} answered ${answer.status}`);
    await sink.file(`issue-${String(number).padStart(4, '0')}.epub`, answer.body);
    progress('books', index + 1, numbers.length);
  }
  return numbers.length;
}
