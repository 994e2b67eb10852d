import { Parser } from 'htmlparser2';
import type { ArticleRecord } from '@/lib/feeds/record';
import { mediaPathOf } from '@/lib/site/media-path';

/** Our pictures in articles, as paths below the media folder, in the order of the book; each once. */
export function picturesIn(articles: readonly ArticleRecord[]): string[] {
  const paths = new Set<string>();
  const parser = new Parser({
    onopentag(name, { src = '' }) {
      const path = name === 'img' ? mediaPathOf(src) : null;
      if (path !== null) paths.add(path);
    },
  });
  for (const { lead, bodyHtml, noteHtml } of articles) {
    if (lead) paths.add(lead.path);
    parser.parseComplete(bodyHtml + (noteHtml ?? ''));
  }
  return [...paths];
}
